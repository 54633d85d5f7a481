import { Field, Float, ObjectType } from 'type-graphql';
import { Source } from '../../../kernel/source.ts';

@ObjectType({ simpleResolvers: true, description: 'What proves a measure: a plan line and the figure that a document states for it.' })
export class ConformityEvidence {
  @Field(() => String, { nullable: true, description: 'Code of the plan line, in whichever subgraph; null when none is cited.' }) line!: string | null;
  @Field(() => Float, { nullable: true, description: 'The figure that the document states; null when none is cited.' }) figure!: number | null;
  @Field(() => String, { nullable: true, description: 'Unit of the figure, from the list units; null when not stated.' }) unit!: string | null;
  @Field(() => Source, { nullable: true, description: 'The document and its page; null when nobody recorded it.' }) source!: Source | null;
}
