import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { Source } from '../../kernel/source.ts';
import { Actor, ActorKind, actorOf } from '../actor/actor.ts';

export enum CountedUnit {
  PERSONS = 'PERSONS',
  ORGANISATIONS = 'ORGANISATIONS',
}
registerEnumType(CountedUnit, {
  name: 'CountedUnit',
  description: 'What a count of participants counts.',
  valuesConfig: {
    PERSONS: { description: 'People.' },
    ORGANISATIONS: { description: 'Associations, departments and the like, of each of which several people may have come.' },
  },
});

export interface StoredOrganiser {
  readonly name: Translations;
  readonly associationCode: string | null;
  readonly institutionCode: string | null;
  /** Absent where a document that was read early named no council. */
  readonly councilCode?: string | null;
}
export interface StoredPerson {
  readonly name: Translations | null;
  readonly role: Translations | null;
  readonly statement?: Translations | null;
  readonly institutionCode?: string | null;
}
export interface StoredSession {
  readonly kind: string;
  readonly titles: Translations;
  readonly source: Source | null;
}
export interface StoredParticipants {
  readonly category: string;
  readonly labels: Translations;
  readonly count: number | null;
  readonly approximate: boolean;
  readonly unit: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A person who chaired a consultation or spoke there, as the document names them.' })
export class ConsultationSpeaker {
  names!: Translations;
  role!: Translations | null;
  statement!: Translations | null;
  institutionCode!: string | null;
}

@ObjectType({ simpleResolvers: true, description: 'A part of a consultation: a plenary, a presentation, a seminar, a workshop, a signing.' })
export class ConsultationSession {
  @Field(() => String, { description: 'Kind of session, for example "PLENARY" or "WORKSHOP".' }) kind!: string;
  titles!: Translations;
  @Field(() => Source, { nullable: true, description: 'The document that mentions it; null when nobody recorded it.' }) source!: Source | null;
}

@ObjectType({ simpleResolvers: true, description: 'Those of one category who took part, as the document counts them, or names them without a figure.' })
export class ConsultationParticipants {
  @Field(() => String, { description: 'Category, from the list participant-categories.' }) category!: string;
  label!: Translations;
  @Field(() => Int, { nullable: true, description: 'How many; null when the document names them without a figure.' }) count!: number | null;
  @Field(() => Boolean, { nullable: true, description: 'true: the document says "about"; null when it gives no figure.' }) approximate!: boolean | null;
  @Field(() => String, { nullable: true, description: 'What is counted: PERSONS or ORGANISATIONS; null when there is no figure.' }) unit!: string | null;
}

export const organiserOf = ({ name, associationCode, institutionCode, councilCode = null }: StoredOrganiser): Actor => {
  const kind = associationCode !== null ? ActorKind.ASSOCIATION : institutionCode !== null ? ActorKind.INSTITUTION : councilCode !== null ? ActorKind.COUNCIL : null;
  return actorOf({ kind, code: associationCode ?? institutionCode ?? councilCode, name });
};

export const speakerOf = ({ name, role, statement = null, institutionCode = null }: StoredPerson): ConsultationSpeaker => ({
  names: name ?? {}, role, statement, institutionCode,
});

export const participantsOf = ({ category, labels, count, approximate, unit }: StoredParticipants): ConsultationParticipants => ({
  category, label: labels, count, approximate: count === null ? null : approximate, unit,
});
