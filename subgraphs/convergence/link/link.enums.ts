import { registerEnumType } from 'type-graphql';
import type { ChangeName } from '../model/index.ts';

export enum LinkState { LINKED = 'LINKED', REVIEW = 'REVIEW', NONE = 'NONE' }
registerEnumType(LinkState, {
  name: 'LinkState',
  description: 'Whether a pair counts as linked.',
  valuesConfig: {
    LINKED: { description: 'C reaches the threshold, or a person accepted the pair. It counts in figures once its themes are established.' },
    REVIEW: { description: 'Between the thresholds: a person decides. Does not count in figures.' },
    NONE: { description: 'Not linked: a person rejected it, or what is known does not reach the threshold, though it might once what is missing is known. Where the themes of a line are not established, such pairs are not listed; linkBetween tells them.' },
  },
});

export enum LinkClass {
  UNRELATED = 'UNRELATED', CONTRADICTION = 'CONTRADICTION', SEQUENTIAL = 'SEQUENTIAL', OUT_OF_PHASE = 'OUT_OF_PHASE',
  CO_DELIVERY = 'CO_DELIVERY', REINFORCEMENT = 'REINFORCEMENT', PARTIAL_OVERLAP = 'PARTIAL_OVERLAP',
  DUPLICATION = 'DUPLICATION', DUPLICATION_RISK = 'DUPLICATION_RISK', COMPLEMENTARITY = 'COMPLEMENTARITY', RELATED = 'RELATED',
}
registerEnumType(LinkClass, {
  name: 'LinkClass',
  description: 'What kind of meeting a pair is; the first rule that fits decides.',
  valuesConfig: {
    UNRELATED: { description: 'Rule 1 or 6: no common object, people or place, or themes that share less than a domain.' },
    CONTRADICTION: { description: 'Rule 2: the same indicator in opposite directions, the local line excludes whom the action targets, or an expert finds that they work against each other.' },
    SEQUENTIAL: { description: 'Rule 3: one follows the other within 12 months, a relay.' },
    OUT_OF_PHASE: { description: 'Rule 3: more than 12 months lie between them.' },
    CO_DELIVERY: { description: 'Rule 4: one joint project, or the same service under an agreement.' },
    REINFORCEMENT: { description: 'Rule 4: the same service, and the need is larger than both.' },
    PARTIAL_OVERLAP: { description: 'Rule 4: the same service, and part of it exceeds the need. A candidate until a person confirms.' },
    DUPLICATION: { description: 'Rule 4 «ازدواجية»: the same service, most of it beyond the need. A candidate until a person confirms.' },
    DUPLICATION_RISK: { description: 'Rule 4: the same service for the same people, no agreement, and the need is unknown. A candidate.' },
    COMPLEMENTARITY: { description: 'Rule 5: services of one field.' },
    RELATED: { description: 'Rule 6: services of one domain.' },
  },
});

/** In the graph as names, in the model as the keys of its own objects. */
export const DimensionName = {
  THEME: 'theme', POPULATION: 'population', TERRITORY: 'territory', TIME: 'time',
  INDICATOR: 'indicator', CONTRIBUTION: 'contribution', COORDINATION: 'coordination', ADDITIONALITY: 'additionality',
} as const;
registerEnumType(DimensionName, {
  name: 'DimensionName',
  description: 'One of the eight dimensions of a pair.',
  valuesConfig: {
    THEME: { description: 'T: a common object.' },
    POPULATION: { description: 'P: common people.' },
    TERRITORY: { description: 'G: a common place.' },
    TIME: { description: 'D: common months.' },
    INDICATOR: { description: 'I: a common measure.' },
    CONTRIBUTION: { description: 'B: both sides state the same contributions.' },
    COORDINATION: { description: 'R: an agreement between them.' },
    ADDITIONALITY: { description: 'A: together they stay within the need.' },
  },
});

export const MissingSide = { ACTION: 'A', LINE: 'B', REGISTERS: 'WORLD' } as const;
registerEnumType(MissingSide, {
  name: 'MissingSide',
  description: 'Where a missing field would stand.',
  valuesConfig: {
    ACTION: { description: 'On the national action.' },
    LINE: { description: 'On the local line.' },
    REGISTERS: { description: 'On neither: among needs, agreements or code lists.' },
  },
});

export const MissingFieldName = {
  THEMES: 'themeShares', THEME_CODE: 'themeCode', POPULATIONS: 'populationCodes', TERRITORIES: 'communeCodes',
  START_MONTH: 'startMonth', END_MONTH: 'endMonth', INDICATORS: 'indicators', INDICATOR_CODE: 'indicatorCode',
  CONTRIBUTIONS: 'contributions', CONTRIBUTION_AMOUNT: 'contributionAmount', BENEFICIARIES: 'beneficiaries',
  AGREEMENT_REGISTER: 'agreementRegister', AGREEMENT_DATES: 'agreementDates', AGREEMENT_SIGNED: 'agreementSigned',
  NEED: 'need', COMMON_PERIOD: 'commonPeriod', OWNER: 'owner',
} as const;
registerEnumType(MissingFieldName, {
  name: 'MissingFieldName',
  description: 'A field whose absence leaves a dimension unknown.',
  valuesConfig: {
    THEMES: { description: 'Themes of the line.' },
    THEME_CODE: { description: 'A theme code that the list holds.' },
    POPULATIONS: { description: 'Target populations.' },
    TERRITORIES: { description: 'Territories that resolve to communes.' },
    START_MONTH: { description: 'First month.' },
    END_MONTH: { description: 'Last month.' },
    INDICATORS: { description: 'Indicators.' },
    INDICATOR_CODE: { description: 'An indicator code that the list holds.' },
    CONTRIBUTIONS: { description: 'What is paid to or with the other side.' },
    CONTRIBUTION_AMOUNT: { description: 'The amount of a contribution that is named.' },
    BENEFICIARIES: { description: 'Planned persons in the common communes.' },
    AGREEMENT_REGISTER: { description: 'The register of agreements of the common communes.' },
    AGREEMENT_DATES: { description: 'When an agreement is in force.' },
    AGREEMENT_SIGNED: { description: 'Whether an agreement was signed.' },
    NEED: { description: 'Persons in need of the common service in the common communes.' },
    OWNER: { description: 'Who owns the line: the other one names somebody, and that may be the owner.' },
    COMMON_PERIOD: { description: 'Nothing to fill in: the two lines share no month, so there is no year to count in.' },
  },
});

const changes = [
  'SHARE_THE_THEME', 'SERVE_THE_SAME_PEOPLE', 'COVER_THE_SAME_PLACE', 'ALIGN_THE_DATES',
  'SHARE_AN_INDICATOR', 'STATE_THE_SAME_CONTRIBUTION', 'SIGN_AN_AGREEMENT', 'STAY_WITHIN_THE_NEED',
] as const satisfies readonly ChangeName[];
export const ChangeKind = Object.fromEntries(changes.map((name) => [name, name])) as Record<ChangeName, ChangeName>;
registerEnumType(ChangeKind, {
  name: 'ChangeKind',
  description: 'What one would do in the world to bring a dimension to 1.',
  valuesConfig: {
    SHARE_THE_THEME: { description: 'T: give both the same theme.' },
    SERVE_THE_SAME_PEOPLE: { description: 'P: target the same populations.' },
    COVER_THE_SAME_PLACE: { description: 'G: let one lie within the other.' },
    ALIGN_THE_DATES: { description: 'D: let the shorter run within the longer.' },
    SHARE_AN_INDICATOR: { description: 'I: count by the same indicator.' },
    STATE_THE_SAME_CONTRIBUTION: { description: 'B: state the same amounts.' },
    SIGN_AN_AGREEMENT: { description: 'R: sign an agreement that is in force while both run.' },
    STAY_WITHIN_THE_NEED: { description: 'A: plan for no more people together than are in need.' },
  },
});

export const SubIndexName = { C: 'c', H: 'h', K: 'k' } as const;
registerEnumType(SubIndexName, {
  name: 'SubIndexName',
  description: 'One of the three indices of a pair.',
  valuesConfig: {
    C: { description: 'Convergence «الالتقائية».' },
    H: { description: 'Harmony «الانسجام».' },
    K: { description: 'Complementarity «التكامل».' },
  },
});
