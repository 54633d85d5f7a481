import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('AssociationProject', { simpleResolvers: true, description: 'A project of an association; a local plan line too.' })
@Directive('@key(fields: "code")')
export class AssociationProject {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
