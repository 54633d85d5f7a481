import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Proposal', { simpleResolvers: true, description: 'A recommendation, expectation, constraint or good practice that was put forward «مقترح، انتظارات، إكراهات».' })
@Directive('@key(fields: "code")')
export class Proposal {
  @Field(() => String, { description: 'Code, the hub’s own.' })
  code!: string;
}
