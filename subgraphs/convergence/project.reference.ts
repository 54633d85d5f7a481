import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Project', { simpleResolvers: true, description: 'A line of a territorial plan «مشروع».' })
@Directive('@key(fields: "code")')
export class Project {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
