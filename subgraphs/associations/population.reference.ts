import { Directive, Field, ObjectType } from 'type-graphql';

/** Population categories belong to the programmes subgraph; here they are a code that it resolves. */
@ObjectType({ simpleResolvers: true, description: 'A category of people that plans target «الفئة المستهدفة». Plan lines carry the leaves; a category with others below it groups them.' })
@Directive('@key(fields: "code")')
export class Population {
  @Field(() => String, { description: 'Code, for example "elderly".' })
  code!: string;
}
