import { Field, ObjectType, registerEnumType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { enumFilter } from '../../kernel/where.ts';
import type { StoredLine } from '../agreement/agreed-line.ts';

export enum ProposalState {
  RECORDED = 'RECORDED',
  UNDER_STUDY = 'UNDER_STUDY',
  ADOPTED = 'ADOPTED',
  DECLINED = 'DECLINED',
  DONE = 'DONE',
}
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'How far a proposal has come.',
  valuesConfig: {
    RECORDED: { description: 'Those it is addressed to took note of it.' },
    UNDER_STUDY: { description: 'They study it.' },
    ADOPTED: { description: 'They took it up.' },
    DECLINED: { description: 'They declined it; the note says why.' },
    DONE: { description: 'What it asked for is done.' },
  },
});
export const ProposalStateFilter = enumFilter(ProposalState, 'ProposalState');

/** A step as it is stored; `lines` came later, so the first rows have none. */
export interface StoredOutcome {
  readonly state: ProposalState;
  readonly on: string | null;
  readonly note: Translations | null;
  readonly lines?: readonly StoredLine[];
}

@ObjectType({ simpleResolvers: true, description: 'A step in the history of a proposal.' })
export class ProposalOutcome {
  @Field(() => ProposalState, { description: 'The state it came into.' }) state!: ProposalState;
  @Field(() => CalendarDate, { nullable: true, description: 'The day; null when the document gives none.' }) on!: string | null;
  note!: Translations | null;
  lines?: readonly StoredLine[];
}
