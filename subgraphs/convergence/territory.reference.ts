import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Territory', { simpleResolvers: true, description: 'A territory of the Kingdom.' })
@Directive('@key(fields: "code")')
@Directive('@interfaceObject')
export class Territory {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
