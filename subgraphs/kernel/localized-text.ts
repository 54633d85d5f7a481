import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';

export enum Language {
  AR = 'AR',
  FR = 'FR',
  EN = 'EN',
  ZGH = 'ZGH',
}
registerEnumType(Language, {
  name: 'Language',
  description: 'A language in which the hub holds text.',
  valuesConfig: {
    AR: { description: 'Arabic «العربية».' },
    FR: { description: 'French «français».' },
    EN: { description: 'English.' },
    ZGH: { description: 'Standard Moroccan Amazigh in Tifinagh «ⵜⴰⵎⴰⵣⵉⵖⵜ».' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'A text and the language it is in, which may differ from the language that was asked for.' })
@Directive('@shareable')
export class LocalizedText {
  @Field(() => String, { description: 'The text itself.' })
  value!: string;

  @Field(() => Language, { description: 'The language actually found.' })
  language!: Language;
}

/** How translations are stored: `{"ar": …, "fr": …}`; a language without a text has no key. */
export type Translations = { readonly [language in 'ar' | 'fr' | 'en' | 'zgh']?: string };

/** Official texts exist in Arabic first, then French; English and Tifinagh are ours or partial. */
const order = ['ar', 'fr', 'en', 'zgh'] as const;

export const textsOf = (translations: Translations | null | undefined): LocalizedText[] =>
  order.flatMap((key) => {
    const value = translations?.[key];
    return value === undefined || value === '' ? [] : [{ value, language: key.toUpperCase() as Language }];
  });

/** The asked language, else the caller's, else Arabic, French, English: the answer says which it is. */
export function textOf(
  translations: Translations | null | undefined,
  asked: Language | null | undefined,
  callerLanguages: readonly string[],
): LocalizedText | null {
  const texts = textsOf(translations);
  for (const wanted of [asked ?? '', ...callerLanguages]) {
    const found = texts.find((text) => text.language === wanted.toUpperCase());
    if (found !== undefined) return found;
  }
  return texts[0] ?? null;
}
