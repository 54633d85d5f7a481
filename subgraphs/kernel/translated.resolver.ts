import { Arg, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from './context.ts';
import { Language, LocalizedText, textOf, type Translations } from './localized-text.ts';

/** Fields of a type that hold one translated text, or a list of them, and what each says. */
export interface TranslatedFields {
  readonly one?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, string>>;
}

type Row = Readonly<Record<string, unknown>>;

/** Adds fields that tell stored translations in one language; the names of a thing are told by localizedResolver. */
export function translatedResolver(Type: ClassType, { one = {}, lists = {} }: TranslatedFields) {
  class Translated {}
  const prototype = Translated.prototype as Record<string, unknown>;

  const add = (field: string, type: () => typeof LocalizedText | [typeof LocalizedText], nullable: boolean, description: string, tell: (stored: unknown, language: Language | null | undefined, languages: readonly string[]) => unknown) => {
    prototype[field] = (row: Row, { caller }: Context, language?: Language | null) => tell(row[field], language, caller.languages);
    Root()(prototype, field, 0);
    Ctx()(prototype, field, 1);
    Arg('language', () => Language, { nullable: true, description: 'The language wanted; without it the caller’s, then Arabic.' })(prototype, field, 2);
    FieldResolver(type, { nullable, description })(prototype, field, Object.getOwnPropertyDescriptor(prototype, field)!);
  };
  for (const [field, description] of Object.entries(one)) {
    add(field, () => LocalizedText, true, description, (stored, language, languages) => textOf(stored as Translations | null, language, languages));
  }
  for (const [field, description] of Object.entries(lists)) {
    add(field, () => [LocalizedText], false, description, (stored, language, languages) =>
      (stored as Translations[]).flatMap((text) => textOf(text, language, languages) ?? []));
  }
  Resolver(() => Type)(Translated);
  return Translated;
}
