import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Action', { simpleResolvers: true, description: 'A line of a ministerial action plan «إجراء».' })
@Directive('@key(fields: "code")')
export class Action {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
