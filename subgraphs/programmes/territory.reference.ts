import { Directive, Field, ObjectType } from 'type-graphql';

/** Territories belong to the territories subgraph; here they are a code that it resolves. */
@ObjectType({ simpleResolvers: true, description: 'A territory of the Kingdom: the nation, a region, a province or prefecture, or a commune.' })
@Directive('@key(fields: "code")')
@Directive('@interfaceObject')
export class Territory {
  @Field(() => String, { description: 'Official code, for example "08.201".' })
  code!: string;
}
