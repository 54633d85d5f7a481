import { Directive, Field, Float, ObjectType, type ClassType } from 'type-graphql';

/** Makes the type of a theme with its share, over a subgraph's own type of themes. */
export function themeShareOver(Theme: ClassType | (abstract new () => object)): ClassType {
  @ObjectType({ simpleResolvers: true, description: 'A theme of a plan line and the share of the line that it takes.' })
  @Directive('@shareable')
  class ThemeShare {
    @Field(() => Theme as ClassType, { nullable: true, description: 'The theme; null when no one owns its code.' }) theme!: unknown;
    @Field(() => Float, { description: 'Share in percent; the shares of a line sum to 100.' }) share!: number;
  }
  return ThemeShare;
}
