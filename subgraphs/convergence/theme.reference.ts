import { Directive, Field, ObjectType } from 'type-graphql';

@ObjectType('Theme', { simpleResolvers: true, description: 'A node of the theme tree «المجال».' })
@Directive('@key(fields: "code")')
export class Theme {
  @Field(() => String, { description: 'Official code.' })
  code!: string;
}
