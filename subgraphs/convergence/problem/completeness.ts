import { Entity, PrimaryKey, Property } from '@mikro-orm/decorators/legacy';
import { LineKindName } from '../local-line.ts';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { Instant } from '../../kernel/scalars.ts';

export enum ProblemReason {
  UNKNOWN_TERRITORY = 'UNKNOWN_TERRITORY',
  UNKNOWN_THEME = 'UNKNOWN_THEME',
  REFUSED_BY_METHOD = 'REFUSED_BY_METHOD',
  CODE_SHARED = 'CODE_SHARED',
  ACCEPTANCE_LAPSED = 'ACCEPTANCE_LAPSED',
  LINE_UNKNOWN = 'LINE_UNKNOWN',
}
registerEnumType(ProblemReason, {
  name: 'ProblemReason',
  description: 'Why a row cannot be scored as it stands.',
  valuesConfig: {
    UNKNOWN_TERRITORY: { description: 'It names a territory that no one owns.' },
    UNKNOWN_THEME: { description: 'It names a theme that is not in the list.' },
    REFUSED_BY_METHOD: { description: 'Its values contradict each other; the row is in no figure until they are corrected.' },
    CODE_SHARED: { description: 'A line of another kind has its code, and only that one counts; this row is in no figure until one of them has another code.' },
    ACCEPTANCE_LAPSED: { description: 'A person accepted the themes that a machine had proposed, and it proposes others now, which nobody accepted; the message says whether the line counts all the same, because two methods agree.' },
    LINE_UNKNOWN: { description: 'An agreement or a proposal names a plan line or a plan that nobody has recorded; there it says nothing.' },
  },
});

/** In the graph as names, in the feeds as kinds of rows. */
export const ProblemRowKind = { ...LineKindName, AGREEMENT: 'agreement', PROPOSAL: 'proposal' } as const;
registerEnumType(ProblemRowKind, {
  name: 'ProblemRowKind',
  description: 'What kind of row has a problem.',
  valuesConfig: {
    ACTION: { description: 'A line of a ministerial action plan.' },
    PROJECT: { description: 'A line of a territorial plan.' },
    ASSOCIATION_PROJECT: { description: 'A project of an association.' },
    AGREEMENT: { description: 'A memorandum, a framework or a convention.' },
    PROPOSAL: { description: 'A proposal of a consultation.' },
  },
});

/** A row of a feed that cannot be scored as it stands. */
@Entity({ tableName: 'problem' })
@ObjectType({ simpleResolvers: true, description: 'A row that cannot be scored as it stands, with what to do about it.' })
export class Problem {
  @Field(() => ID, { description: 'Opaque identifier.' })
  @PrimaryKey({ type: 'uuid' }) id!: string;
  @Property({ type: 'string' }) code!: string;
  @Field(() => ProblemRowKind, { description: 'What kind of row it is.' })
  @Property({ type: 'string' }) kind!: string;
  @Field(() => String, { description: 'Code of the row.' })
  @Property({ type: 'string' }) rowCode!: string;
  @Field(() => ProblemReason, { description: 'Why.' })
  @Property({ type: 'string' }) reason!: ProblemReason;
  @Field(() => String, { description: 'What is wrong, and what to do.' })
  @Property({ type: 'string' }) message!: string;
}

@ObjectType({ simpleResolvers: true, description: 'How far one subgraph’s feed has been read.' })
export class FeedState {
  @Field(() => String, { description: 'The subgraph.' }) subgraph!: string;
  @Field(() => Instant, { nullable: true, description: 'When the end of its feed was last reached with something new, ISO 8601; null until it was reached once, and until then no figures are published.' })
  reachedEndAt!: string | null;
}
