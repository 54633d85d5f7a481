import { Directive, Field, ObjectType } from 'type-graphql';

/** Indicators belong to the programmes subgraph; here they are a code that it resolves. */
@ObjectType({ simpleResolvers: true, description: 'Something that plans count to see whether they succeed «مؤشر». Two indicators of one theme field serve the same outcome.' })
@Directive('@key(fields: "code")')
export class Indicator {
  @Field(() => String, { description: 'Code in the hub’s list of indicators.' })
  code!: string;
}
