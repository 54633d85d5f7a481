import { Directive, Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Caller } from '../signature.ts';
import { sentences, type SentenceParts } from './sentences.ts';

export enum UserErrorCode {
  REQUIRED = 'REQUIRED',
  TEXT_EMPTY = 'TEXT_EMPTY',
  CODE_MALFORMED = 'CODE_MALFORMED',
  VALUE_MALFORMED = 'VALUE_MALFORMED',
  CODE_UNKNOWN = 'CODE_UNKNOWN',
  CODE_TOO_BROAD = 'CODE_TOO_BROAD',
  NOT_RECORDED = 'NOT_RECORDED',
  NUMBER_TOO_SMALL = 'NUMBER_TOO_SMALL',
  DATES_REVERSED = 'DATES_REVERSED',
  DUPLICATE = 'DUPLICATE',
  CONTRADICTION = 'CONTRADICTION',
  REFERS_TO_ITSELF = 'REFERS_TO_ITSELF',
  REFERRED_TO = 'REFERRED_TO',
  NOT_A_PARTY = 'NOT_A_PARTY',
  TRANSITION_ILLEGAL = 'TRANSITION_ILLEGAL',
  REASON_MISSING = 'REASON_MISSING',
  LINE_MISSING = 'LINE_MISSING',
  NOTHING_TO_ACCEPT = 'NOTHING_TO_ACCEPT',
}
registerEnumType(UserErrorCode, {
  name: 'UserErrorCode',
  description: 'Why a mutation refused something. Codes never change; their sentences follow the caller’s language.',
  valuesConfig: {
    REQUIRED: { description: 'Something is missing without which nothing new is recorded.' },
    TEXT_EMPTY: { description: 'A text is empty. Unknown is null, never an empty text.' },
    CODE_MALFORMED: { description: 'A code is empty, longer than 100 characters, or has spaces around it.' },
    VALUE_MALFORMED: { description: 'A value is not written as it must be.' },
    CODE_UNKNOWN: { description: 'A code stands in none of the lists or registers it is taken from.' },
    CODE_TOO_BROAD: { description: 'A code stands for a group where only its categories say who is meant.' },
    NOT_RECORDED: { description: 'No row bears the code that is referred to.' },
    NUMBER_TOO_SMALL: { description: 'A number is below what it can be.' },
    DATES_REVERSED: { description: 'An end lies before its beginning.' },
    DUPLICATE: { description: 'The same thing stands twice in a list.' },
    CONTRADICTION: { description: 'Two values cannot both hold.' },
    REFERS_TO_ITSELF: { description: 'A row refers to itself.' },
    REFERRED_TO: { description: 'A row is to be withdrawn that others still name.' },
    NOT_A_PARTY: { description: 'Someone contributes to an agreement, or states something of it, without being a party.' },
    TRANSITION_ILLEGAL: { description: 'A proposal cannot come from its state into the one given.' },
    REASON_MISSING: { description: 'A proposal is declined without a reason.' },
    LINE_MISSING: { description: 'A proposal is adopted without the line that takes it up.' },
    NOTHING_TO_ACCEPT: { description: 'Themes are accepted of a line for which no machine proposed any, or whose themes a person coded.' },
  },
});

@ObjectType({ simpleResolvers: true, description: 'Why a mutation refused what it was given. Nothing is stored while there is one.' })
@Directive('@shareable')
export class UserError {
  @Field(() => [String], { description: 'Where in the arguments it is, from the outside in; positions in lists count from "0".' }) path!: string[];
  @Field(() => UserErrorCode, { description: 'What is wrong, as a code that never changes.' }) code!: UserErrorCode;
  @Field(() => String, { description: 'A sentence: what is wrong, where, and what to do; in the caller’s language of Arabic, French and English, else in English.' }) message!: string;
}

/** Something wrong, before anyone reads of it. */
export interface Problem extends SentenceParts {
  readonly path: readonly string[];
  readonly code: UserErrorCode;
}

type Told = 'ar' | 'fr' | 'en';
const isTold = (language: string): language is Told => ['ar', 'fr', 'en'].includes(language);

export const userErrorsOf = (problems: readonly Problem[], { languages }: Caller): UserError[] => {
  const language = languages.find(isTold) ?? 'en';
  return problems.map(({ path, code, ...parts }) => {
    const field = path.findLast((step) => !/^\d+$/.test(step)) ?? 'input';
    return { path: [...path], code, message: sentences[code][language]({ ...parts, field }) };
  });
};
