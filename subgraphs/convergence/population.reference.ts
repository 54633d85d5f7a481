import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Population', { simpleResolvers: true, description: 'A category of people that plans target «الفئة المستهدفة».' })
@Directive('@key(fields: "code")')
export class Population {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
