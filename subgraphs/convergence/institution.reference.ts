import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Institution', { simpleResolvers: true, description: 'A ministry, public establishment, agency or other institution.' })
@Directive('@key(fields: "code")')
export class Institution {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
