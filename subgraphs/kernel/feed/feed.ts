import { Directive, Field, ObjectType } from 'type-graphql';
import { JsonValue } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'One change of one row, for other parts of the hub.' })
@Directive('@shareable')
@Directive('@inaccessible')
export class FeedEntry {
  @Field(() => String, { description: 'Kind of row, for example "project".' }) kind!: string;
  @Field(() => String, { description: 'Code of the row.' }) code!: string;
  @Field(() => String, { description: 'PUT or DELETE.' }) operation!: string;
  @Field(() => JsonValue, { nullable: true, description: 'The row after the change; null when it is gone.' }) content!: unknown;
  @Field(() => String, { description: 'When it was recorded.' }) recordedAt!: string;
  @Field(() => String, { description: 'Who changed it.' }) actor!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of changes in the order in which they were committed.' })
@Directive('@shareable')
@Directive('@inaccessible')
export class FeedPage {
  @Field(() => [FeedEntry], { description: 'The changes.' }) entries!: FeedEntry[];
  @Field(() => String, { nullable: true, description: 'Cursor of the last change; null when there is none after `after`.' }) endCursor!: string | null;
  @Field(() => Boolean, { description: 'Whether more stand ready.' }) hasNextPage!: boolean;
}
