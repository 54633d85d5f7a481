import { Field, ObjectType } from 'type-graphql';
import { dirhams, Money } from '../../kernel/money.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { Source } from '../../kernel/source.ts';
import { Actor, actorOf, type StoredActor } from '../actor/actor.ts';
import type { Agreement } from './agreement.ts';

export interface StoredParty extends StoredActor {
  /** The documents that name this party; of two articles on one signing, one may leave it out. */
  readonly sources: readonly Source[];
}
export interface StoredAgreementContribution {
  readonly party: string;
  readonly kind: string;
  readonly promised: number | null;
  readonly paid: number | null;
  /** Absent or null where the agreement itself states the amounts. */
  readonly statedBy?: string | null;
  readonly schedule?: readonly StoredInstalment[];
}
interface StoredInstalment { readonly dueOn: string | null; readonly amount: number | null }

@ObjectType({ simpleResolvers: true, description: 'Someone who signed or is to sign an agreement «طرف».' })
export class AgreementParty extends Actor {
  @Field(() => [Source], { description: 'The documents that name it as a party.' })
  sources!: readonly Source[];

  @Field(() => [AgreementContribution], { description: 'What it brings; empty when not stated.' })
  contributions!: () => AgreementContribution[];
}

@ObjectType({ simpleResolvers: true, description: 'What a party brings to an agreement «مساهمة».' })
export class AgreementContribution {
  @Field(() => AgreementParty, { description: 'The party that brings it.' })
  party!: () => AgreementParty;

  @Field(() => String, { description: 'Kind, from the list contribution-kinds: EXPERTISE, PEOPLE, MONEY or LOGISTICS.' })
  kind!: string;

  @Field(() => Money, { nullable: true, description: 'Money promised; null when no amount is stated or it is no money.' })
  promised!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Money paid so far; null when not stated or it is no money.' })
  paid!: Money | null;

  @Field(() => AgreementParty, { nullable: true, description: 'The party that states these amounts; null when the agreement itself does. Where the sides differ there is one entry each: see contributionDifferences.' })
  statedBy!: () => AgreementParty | null;

  @Field(() => [ContributionInstalment], { description: 'When which part of it is due; empty when not stated.' })
  schedule!: ContributionInstalment[];
}

@ObjectType({ simpleResolvers: true, description: 'A part of a contribution that is due on a day.' })
export class ContributionInstalment {
  @Field(() => CalendarDate, { nullable: true, description: 'The day; null when only the amount is stated.' })
  dueOn!: string | null;

  @Field(() => Money, { nullable: true, description: 'The amount; null when only the day is stated.' })
  amount!: Money | null;
}

/** Each leads to the other, so both are made on demand; the database refuses a contribution of someone who is no party. */
export const partiesOf = (agreement: Agreement): AgreementParty[] =>
  agreement.parties.map((party) => ({
    ...actorOf(party),
    sources: party.sources,
    contributions: () => contributionsOf(agreement, party.code),
  }));

export const contributionsOf = (agreement: Agreement, partyCode?: string | null): AgreementContribution[] =>
  agreement.contributions
    .filter(({ party }) => partyCode === undefined || party === partyCode)
    .map(({ party, kind, promised, paid, statedBy = null, schedule = [] }) => ({
      party: () => partiesOf(agreement).find(({ code }) => code === party)!,
      kind,
      promised: dirhams(promised),
      paid: dirhams(paid),
      statedBy: () => (statedBy === null ? null : partiesOf(agreement).find(({ code }) => code === statedBy)!),
      schedule: schedule.map(({ dueOn, amount }) => ({ dueOn, amount: dirhams(amount) })),
    }));
