import { isAbout } from './contribution.ts';
import { commonStart, isInForce, isRegisterComplete, mayOwnerBeNamed } from './coordination.ts';
import type { DimensionName, Dimensions } from './dimensions.ts';
import { outcomeOf } from './indicator.ts';
import { sharedCodes } from './overlap.ts';
import type { PlanLine } from './plan-line.ts';
import { overlapOf } from './time.ts';
import { A_UNSTATED, B_UNSTATED, commonServiceOf, NEED_UNKNOWN, needIsMissing, unservedOf } from './unserved.ts';
import type { Agreement, World } from './world.ts';

/** The side a value is missing on; WORLD for needs, agreements and code lists, which belong to neither line. */
export type Side = 'A' | 'B' | 'WORLD';

export type MissingField =
  | 'themeShares' | 'themeCode' | 'populationCodes' | 'communeCodes' | 'startMonth' | 'endMonth'
  | 'indicators' | 'indicatorCode' | 'contributions' | 'contributionAmount' | 'beneficiaries'
  | 'agreementRegister' | 'agreementDates' | 'agreementSigned' | 'need' | 'commonPeriod' | 'owner';

/** A field that may be missing: the dimension it leaves unknown, whose it is, and which. */
export interface MissingKind {
  readonly dimension: DimensionName;
  readonly side: Side;
  readonly field: MissingField;
}

/** Why a dimension is null (or, for R, not certain): the field to fill, whose it is, and the codes concerned. */
export interface Missing extends MissingKind {
  /** Communes, themes, indicators, agreements or partners that the field is missing for; empty when it is the field as a whole. */
  readonly codes: readonly string[];
}

/**
 * What is missing as one number, a bit for each kind; below 2⁵³, so exact. A pair among millions keeps this, and the codes are looked up
 * when somebody asks.
 */
export type MissingMask = number;

const kinds: MissingKind[] = [];

/** The bit of a new kind. Kinds are told in the order of their bits, and stored pairs hold them: append, never reorder. */
function bit(dimension: DimensionName, side: Side, field: MissingField): number {
  return 2 ** (kinds.push({ dimension, side, field }) - 1);
}

const bits = (dimension: DimensionName, side: Side, whole: MissingField, part: MissingField) => ({ whole: bit(dimension, side, whole), part: bit(dimension, side, part) });

const THEMES = [bits('theme', 'A', 'themeShares', 'themeCode'), bits('theme', 'B', 'themeShares', 'themeCode')] as const;
const POPULATIONS = [bit('population', 'A', 'populationCodes'), bit('population', 'B', 'populationCodes')] as const;
const COMMUNES = [bit('territory', 'A', 'communeCodes'), bit('territory', 'B', 'communeCodes')] as const;
const MONTHS = [bits('time', 'A', 'startMonth', 'endMonth'), bits('time', 'B', 'startMonth', 'endMonth')] as const;
const INDICATORS = [bits('indicator', 'A', 'indicators', 'indicatorCode'), bits('indicator', 'B', 'indicators', 'indicatorCode')] as const;
const CONTRIBUTIONS = [bits('contribution', 'A', 'contributions', 'contributionAmount'), bits('contribution', 'B', 'contributions', 'contributionAmount')] as const;
const SIGNED = bit('coordination', 'WORLD', 'agreementSigned');
const DATED = bit('coordination', 'WORLD', 'agreementDates');
const AGREED_MONTHS = [bits('coordination', 'A', 'startMonth', 'endMonth'), bits('coordination', 'B', 'startMonth', 'endMonth')] as const;
const REGISTER = bit('coordination', 'WORLD', 'agreementRegister');
const AGREED_COMMUNES = [bit('coordination', 'A', 'communeCodes'), bit('coordination', 'B', 'communeCodes')] as const;
const ADDED_THEMES = [bits('additionality', 'A', 'themeShares', 'themeCode'), bits('additionality', 'B', 'themeShares', 'themeCode')] as const;
const ADDED_COMMUNES = [bit('additionality', 'A', 'communeCodes'), bit('additionality', 'B', 'communeCodes')] as const;
const ADDED_POPULATIONS = [bit('additionality', 'A', 'populationCodes'), bit('additionality', 'B', 'populationCodes')] as const;
const ADDED_MONTHS = [bits('additionality', 'A', 'startMonth', 'endMonth'), bits('additionality', 'B', 'startMonth', 'endMonth')] as const;
const COMMON_PERIOD = bit('additionality', 'WORLD', 'commonPeriod');
const NEED = bit('additionality', 'WORLD', 'need');
const BENEFICIARIES = [bit('additionality', 'A', 'beneficiaries'), bit('additionality', 'B', 'beneficiaries')] as const;
const OWNERS = [bit('coordination', 'A', 'owner'), bit('coordination', 'B', 'owner')] as const;
const PAID_OWNERS = [bit('contribution', 'A', 'owner'), bit('contribution', 'B', 'owner')] as const;

/** Every field that may be missing, in the order in which they are told. */
export const MISSING_KINDS: readonly MissingKind[] = kinds;

export function missingMaskOf(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): MissingMask {
  let mask = 0;
  if (dimensions.theme === null) mask += themesMissing(THEMES, a, b, world);
  if (dimensions.population === null) mask += emptySets(POPULATIONS, a.populationCodes, b.populationCodes);
  if (dimensions.territory === null) mask += emptySets(COMMUNES, a.communeCodes, b.communeCodes);
  if (dimensions.time === null) mask += monthsMissing(MONTHS, a, b);
  if (dimensions.indicator === null) mask += indicatorsMissing(INDICATORS[0], a, world) + indicatorsMissing(INDICATORS[1], b, world);
  if (dimensions.contribution === null) mask += amountsMissing(CONTRIBUTIONS[0], PAID_OWNERS[1], a, b) + amountsMissing(CONTRIBUTIONS[1], PAID_OWNERS[0], b, a);
  if (dimensions.coordination === null || (dimensions.coordinationCeiling ?? dimensions.coordination) > dimensions.coordination) mask += coordinationMissing(a, b, dimensions, world);
  if (dimensions.additionality === null) mask += additionalityMissing(a, b, dimensions, world);
  return mask;
}

/** The kinds that a mask holds, in their order. */
export function missingKindsOf(mask: MissingMask): readonly MissingKind[] {
  return kinds.filter((_, place) => Math.floor(mask / 2 ** place) % 2 === 1);
}

export function missingOf(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): readonly Missing[] {
  return missingKindsOf(missingMaskOf(a, b, dimensions, world)).map((kind) => ({ ...kind, codes: missingCodesOf(kind, a, b, world) }));
}

/** What a kind is missing for, sorted, so that the order of the rows shows nowhere. */
export function missingCodesOf({ side, field }: MissingKind, a: PlanLine, b: PlanLine, world: World): readonly string[] {
  const [line, other] = side === 'B' ? [b, a] : [a, b];
  const codes = (): readonly string[] => {
    switch (field) {
      case 'themeCode': return line.themeShares.map(({ code }) => code).filter((code) => world.codes.themes.depthOf(code) === 0);
      case 'indicatorCode': return line.indicators.filter((indicator) => outcomeOf(indicator, world.codes) === null).map(({ code }) => code);
      case 'contributionAmount': return line.contributions.filter((one) => isAbout(one, other) && one.amount === null).map(({ counterpart }) => counterpart);
      case 'agreementSigned': return undecided(a, b, world).filter(({ signed }) => signed === null).map(({ code }) => code);
      case 'agreementDates': return undecided(a, b, world).filter(isUndated).map(({ code }) => code);
      case 'agreementRegister': return unrecorded(a, b, world);
      case 'need': {
        const service = commonServiceOf(a, b);
        return service === null ? [] : sharedCodes(a.communeCodes, b.communeCodes).filter((commune) => needIsMissing(a, b, commune, service, world));
      }
      case 'beneficiaries': return sharedCodes(a.communeCodes, b.communeCodes).filter((commune) => !line.beneficiaries.has(commune));
      default: return [];
    }
  };
  return codes().toSorted();
}

interface WholeOrPart { readonly whole: number; readonly part: number }

function themesMissing(of: readonly [WholeOrPart, WholeOrPart], a: PlanLine, b: PlanLine, world: World): number {
  const side = ({ whole, part }: WholeOrPart, { themeShares }: PlanLine) =>
    themeShares.length === 0 ? whole : themeShares.some(({ code }) => world.codes.themes.depthOf(code) === 0) ? part : 0;
  return side(of[0], a) + side(of[1], b);
}

const emptySets = (of: readonly [number, number], a: ReadonlySet<string>, b: ReadonlySet<string>): number => (a.size === 0 ? of[0] : 0) + (b.size === 0 ? of[1] : 0);

function monthsMissing(of: readonly [WholeOrPart, WholeOrPart], a: PlanLine, b: PlanLine): number {
  return (a.startMonth === null ? of[0].whole : 0) + (a.endMonth === null ? of[0].part : 0) + (b.startMonth === null ? of[1].whole : 0) + (b.endMonth === null ? of[1].part : 0);
}

function indicatorsMissing({ whole, part }: WholeOrPart, { indicators }: PlanLine, { codes }: World): number {
  if (indicators.length === 0) return whole;
  return indicators.some((indicator) => outcomeOf(indicator, codes) === null) ? part : 0;
}

function amountsMissing({ whole, part }: WholeOrPart, owner: number, from: PlanLine, to: PlanLine): number {
  const about = from.contributions.filter((contribution) => isAbout(contribution, to));
  if (about.length === 0) return whole;
  if (about.some(({ amount }) => amount === null)) return part;
  return to.ownerCode === null && about.length < from.contributions.length ? owner : 0;
}

const undecided = (a: PlanLine, b: PlanLine, world: World): readonly Agreement[] => {
  const overlap = overlapOf(a, b);
  return world.agreementsOf(a.code).filter((agreement) => agreement.lineCodes.has(b.code) && isInForce(agreement, overlap) === null);
};

const isUndated = ({ inForceFrom, inForceTo, openEnded }: Agreement): boolean => inForceFrom === null || (inForceTo === null && !openEnded);

function unrecorded(a: PlanLine, b: PlanLine, world: World): readonly string[] {
  const since = commonStart(a, b);
  return sharedCodes(a.communeCodes, b.communeCodes).filter((commune) => !world.isRegisterLoaded(commune, since));
}

function coordinationMissing(a: PlanLine, b: PlanLine, { coordination }: Dimensions, world: World): number {
  const open = undecided(a, b, world);
  const unrecorded = coordination === null && !isRegisterComplete(a, b, world);
  const undated = open.length > 0 && overlapOf(a, b) === null;
  return (
    (open.some(({ signed }) => signed === null) ? SIGNED : 0) +
    (open.some(isUndated) ? DATED : 0) +
    (undated ? monthsMissing(AGREED_MONTHS, a, b) : unrecorded ? startsMissing(a, b, world) : 0) +
    (unrecorded && a.communeCodes.size > 0 && b.communeCodes.size > 0 ? REGISTER : 0) +
    emptySets(AGREED_COMMUNES, a.communeCodes, b.communeCodes) +
    (coordination === null && !unrecorded ? ownersMissing(a, b, world) : 0)
  );
}

/** Of lines whose registers are loaded and may just not reach far enough, the start that would tell. */
function startsMissing(a: PlanLine, b: PlanLine, world: World): number {
  if (a.startMonth !== null && b.startMonth !== null) return 0;
  const communes = sharedCodes(a.communeCodes, b.communeCodes);
  if (communes.length === 0 || !communes.every((commune) => world.isRegisterLoaded(commune))) return 0;
  return (a.startMonth === null ? AGREED_MONTHS[0].whole : 0) + (b.startMonth === null ? AGREED_MONTHS[1].whole : 0);
}

const ownersMissing = (a: PlanLine, b: PlanLine, world: World): number =>
  (mayOwnerBeNamed(a, b, world.agreementsOf(b.code)) ? OWNERS[0] : 0) + (mayOwnerBeNamed(b, a, world.agreementsOf(a.code)) ? OWNERS[1] : 0);

function additionalityMissing(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): number {
  if (dimensions.theme === null) return themesMissing(ADDED_THEMES, a, b, world);
  const overlap = overlapOf(a, b);
  let mask = emptySets(ADDED_COMMUNES, a.communeCodes, b.communeCodes) + emptySets(ADDED_POPULATIONS, a.populationCodes, b.populationCodes);
  if (overlap === null) mask += monthsMissing(ADDED_MONTHS, a, b);
  if (overlap === 'NONE') mask += COMMON_PERIOD;
  const unserved = unservedOf(a, b, world);
  if ((unserved & NEED_UNKNOWN) !== 0) mask += NEED;
  if ((unserved & A_UNSTATED) !== 0) mask += BENEFICIARIES[0];
  return (unserved & B_UNSTATED) === 0 ? mask : mask + BENEFICIARIES[1];
}
