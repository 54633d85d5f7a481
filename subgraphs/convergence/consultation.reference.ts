import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Consultation', { simpleResolvers: true, description: 'A consultation meeting «لقاء تشاوري». What its document does not state is null.' })
@Directive('@key(fields: "code")')
export class Consultation {
  @Field(() => String, { description: 'Code, the hub’s own.' })
  code!: string;
}
