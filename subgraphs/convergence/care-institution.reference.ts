import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('CareInstitution', { simpleResolvers: true, description: 'A social protection institution or centre «مؤسسة الرعاية الاجتماعية».' })
@Directive('@key(fields: "code")')
export class CareInstitution {
  @Field(() => String, { description: 'Official code, or the hub’s own where it has none.' })
  code!: string;
}
