import type { CodeLists } from './code-lists.ts';
import { isAbout } from './contribution.ts';
import { firstCommonMonth, isInForce } from './coordination.ts';
import type { DimensionName, Dimensions } from './dimensions.ts';
import { outcomeOf } from './indicator.ts';
import { yearOf } from './month.ts';
import { sharedCodes } from './overlap.ts';
import type { PlanLine } from './plan-line.ts';
import { commonThemeOf } from './theme.ts';
import { overlapOf } from './time.ts';
import type { World } from './world.ts';

/** The side a value is missing on; WORLD for needs, agreements and code lists, which belong to neither line. */
export type Side = 'A' | 'B' | 'WORLD';

export type MissingField =
  | 'themeShares' | 'themeCode' | 'populationCodes' | 'communeCodes' | 'startMonth' | 'endMonth'
  | 'indicators' | 'indicatorCode' | 'contributions' | 'contributionAmount' | 'beneficiaries'
  | 'agreementRegister' | 'agreementDates' | 'agreementSigned' | 'need' | 'commonPeriod';

/** Why a dimension is null (or, for R, not certain): the field to fill, whose it is, and the codes concerned. */
export interface Missing {
  readonly dimension: DimensionName;
  readonly side: Side;
  readonly field: MissingField;
  /** Communes, themes, indicators, agreements or partners that the field is missing for; empty when it is the field as a whole. */
  readonly codes: readonly string[];
}

export function missingOf(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): readonly Missing[] {
  const missing: Missing[] = [];
  if (dimensions.theme === null) missing.push(...themesMissing('A', a, world.codes), ...themesMissing('B', b, world.codes));
  if (dimensions.population === null) missing.push(...emptySets('population', 'populationCodes', a, b));
  if (dimensions.territory === null) missing.push(...emptySets('territory', 'communeCodes', a, b));
  if (dimensions.time === null) missing.push(...datesMissing('time', a, b));
  if (dimensions.indicator === null) missing.push(...indicatorsMissing('A', a, world.codes), ...indicatorsMissing('B', b, world.codes));
  if (dimensions.contribution === null) missing.push(...amountsMissing('A', a, b), ...amountsMissing('B', b, a));
  missing.push(...coordinationMissing(a, b, dimensions, world));
  if (dimensions.additionality === null) missing.push(...additionalityMissing(a, b, dimensions, world));
  return missing;
}

function themesMissing(side: Side, line: PlanLine, { themes }: CodeLists): readonly Missing[] {
  if (line.themeShares.length === 0) return [gap('theme', side, 'themeShares')];
  const unheard = line.themeShares.map(({ code }) => code).filter((code) => themes.depthOf(code) === 0);
  return unheard.length === 0 ? [] : [gap('theme', side, 'themeCode', unheard)];
}

function emptySets(dimension: DimensionName, field: 'populationCodes' | 'communeCodes', a: PlanLine, b: PlanLine): readonly Missing[] {
  return [
    ...(a[field].size === 0 ? [gap(dimension, 'A', field)] : []),
    ...(b[field].size === 0 ? [gap(dimension, 'B', field)] : []),
  ];
}

function datesMissing(dimension: DimensionName, a: PlanLine, b: PlanLine): readonly Missing[] {
  const of = (side: Side, line: PlanLine): readonly Missing[] => [
    ...(line.startMonth === null ? [gap(dimension, side, 'startMonth')] : []),
    ...(line.endMonth === null ? [gap(dimension, side, 'endMonth')] : []),
  ];
  return [...of('A', a), ...of('B', b)];
}

function indicatorsMissing(side: Side, line: PlanLine, codes: CodeLists): readonly Missing[] {
  if (line.indicators.length === 0) return [gap('indicator', side, 'indicators')];
  const unheard = line.indicators.filter((indicator) => outcomeOf(indicator, codes) === null).map(({ code }) => code);
  return unheard.length === 0 ? [] : [gap('indicator', side, 'indicatorCode', unheard)];
}

function amountsMissing(side: Side, from: PlanLine, to: PlanLine): readonly Missing[] {
  const about = from.contributions.filter((contribution) => isAbout(contribution, to));
  if (about.length === 0) return [gap('contribution', side, 'contributions')];
  const blank = about.filter(({ amount }) => amount === null).map(({ counterpart }) => counterpart);
  return blank.length === 0 ? [] : [gap('contribution', side, 'contributionAmount', blank)];
}

function coordinationMissing(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): readonly Missing[] {
  const { coordination, coordinationCeiling } = dimensions;
  if (coordination !== null && (coordinationCeiling ?? coordination) <= coordination) return [];
  const overlap = overlapOf(a, b);
  const undecided = world.agreementsOf(a.code).filter((agreement) => agreement.lineCodes.has(b.code) && isInForce(agreement, overlap) === null);
  const unsigned = undecided.filter(({ signed }) => signed === null).map(({ code }) => code);
  const undated = undecided.filter(({ inForceFrom, inForceTo, openEnded }) => inForceFrom === null || (inForceTo === null && !openEnded));
  const since = firstCommonMonth(a, b);
  const unrecorded = sharedCodes(a.communeCodes, b.communeCodes).filter((commune) => !world.isRegisterLoaded(commune, since));
  return [
    ...(unsigned.length > 0 ? [gap('coordination', 'WORLD', 'agreementSigned', unsigned)] : []),
    ...(undated.length > 0 ? [gap('coordination', 'WORLD', 'agreementDates', undated.map(({ code }) => code))] : []),
    ...(undecided.length > 0 && overlap === null ? datesMissing('coordination', a, b) : []),
    ...(unrecorded.length > 0 ? [gap('coordination', 'WORLD', 'agreementRegister', unrecorded)] : []),
    ...emptySets('coordination', 'communeCodes', a, b),
  ];
}

function additionalityMissing(a: PlanLine, b: PlanLine, dimensions: Dimensions, world: World): readonly Missing[] {
  if (dimensions.theme === null) {
    return [...themesMissing('A', a, world.codes), ...themesMissing('B', b, world.codes)].map((entry) => ({ ...entry, dimension: 'additionality' }));
  }
  const communes = sharedCodes(a.communeCodes, b.communeCodes);
  const overlap = overlapOf(a, b);
  return [
    ...emptySets('additionality', 'communeCodes', a, b),
    ...emptySets('additionality', 'populationCodes', a, b),
    ...(overlap === null ? datesMissing('additionality', a, b) : []),
    ...(overlap === 'NONE' ? [gap('additionality', 'WORLD', 'commonPeriod')] : []),
    ...(overlap === null || overlap === 'NONE' ? [] : needsMissing(a, b, communes, yearOf(overlap.end), world)),
    ...beneficiariesMissing('A', a, communes),
    ...beneficiariesMissing('B', b, communes),
  ];
}

function needsMissing(a: PlanLine, b: PlanLine, communes: readonly string[], year: number, world: World): readonly Missing[] {
  const theme = commonThemeOf(a, b);
  if (theme === null) return [];
  const populations = sharedCodes(a.populationCodes, b.populationCodes);
  const without = communes.filter((commune) => populations.some((population) => world.needOf(theme, population, commune, year) === null));
  return without.length === 0 ? [] : [gap('additionality', 'WORLD', 'need', without)];
}

function beneficiariesMissing(side: Side, line: PlanLine, communes: readonly string[]): readonly Missing[] {
  const without = communes.filter((commune) => !line.beneficiaries.has(commune));
  return without.length === 0 ? [] : [gap('additionality', side, 'beneficiaries', without)];
}

/** Codes sorted, so that the order of the rows shows nowhere. */
function gap(dimension: DimensionName, side: Side, field: MissingField, codes: readonly string[] = []): Missing {
  return { dimension, side, field, codes: codes.toSorted() };
}
