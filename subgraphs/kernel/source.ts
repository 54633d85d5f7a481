import { Directive, Field, ObjectType } from 'type-graphql';
import { CalendarDate } from './scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'The document a statement comes from «المصدر».' })
@Directive('@shareable')
export class Source {
  @Field(() => String, { description: 'Title of the document, in its own language.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Who published it; null when the document does not say.' })
  publisher?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it can be read; null when it has no address.' })
  url?: string | null;

  @Field(() => String, { nullable: true, description: 'Page, line or sheet within the document; null when it has none.' })
  page?: string | null;

  @Field(() => CalendarDate, { nullable: true, description: 'The day it was taken into the hub; null when not recorded.' })
  retrievedOn?: string | null;
}
