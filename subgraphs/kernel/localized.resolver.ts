import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from './context.ts';
import { Language, LocalizedText, textOf, textsOf, type Translations } from './localized-text.ts';

/** Adds `name(language:)` and `names` (or `title` and `titles`) to a type that stores translations under the plural. */
export function localizedResolver<Property extends 'names' | 'titles' | 'texts'>(
  Type: ClassType<{ [property in Property]: Translations }> | (abstract new () => { [property in Property]: Translations }),
  property: Property,
) {
  const one = property.slice(0, -1);

  @Resolver(() => Type as ClassType)
  class LocalizedFields {
    @FieldResolver(() => LocalizedText, { name: one, nullable: true, description: `The ${one} in the asked language, else the caller’s, else Arabic, French or English; null when there is none.` })
    one(
      @Root() row: Record<Property, Translations>,
      @Ctx() { caller }: Context,
      @Arg('language', () => Language, { nullable: true, description: 'The language wanted.' }) language?: Language | null,
    ): LocalizedText | null {
      return textOf(row[property], language, caller.languages);
    }

    @FieldResolver(() => [LocalizedText], { name: property, description: `The ${one} in every language there is.` })
    every(@Root() row: Record<Property, Translations>): LocalizedText[] {
      return textsOf(row[property]);
    }
  }
  return LocalizedFields;
}
