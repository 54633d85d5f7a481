import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Plan', { simpleResolvers: true, description: 'A territorial plan.' })
@Directive('@key(fields: "code")')
export class Plan {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
