export { METHOD, DEFAULT_WEIGHTS, THRESHOLDS, weightsOf, type Method, type Threshold, type Weights } from './method.ts';
export { MethodRefusal } from './refusal.ts';
export { atLeast, isOne, TOLERANCE } from './tolerance.ts';
export { monthOf, monthText, yearOf, type Month } from './month.ts';
export * from './plan-line.ts';
export { planLineOf, type PlanLineInput } from './plan-line.input.ts';
export * from './code-lists.ts';
export { worldOf, type Agreement, type Need, type Verdict, type World, type WorldRows } from './world.ts';
export { commonThemeOf, similarityOf, themeOf, themeTowards } from './theme.ts';
export { containmentOf, populationOf } from './population.ts';
export { territoryOf } from './territory.ts';
export { gapOf, overlapOf, timeOf, type Period } from './time.ts';
export { indicatorOf, outcomeOf, pullApart } from './indicator.ts';
export { consistencyOf, contributionOf, statedAmount } from './contribution.ts';
export {
  commonStart, coordinationFrom, coordinationOf, coordinationOfStrangers, isInForce, isRegisterComplete, mayOwnerBeNamed, namesSomeone, type Coordination,
} from './coordination.ts';
export { additionalityFrom, additionalityOf, needInCommon, personsInCommon } from './additionality.ts';
export { DIMENSION_NAMES, dimensionsOf, type DimensionName, type Dimensions } from './dimensions.ts';
export { MISSING_KINDS, missingCodesOf, missingKindsOf, missingMaskOf, missingOf, type Missing, type MissingField, type MissingKind, type MissingMask, type Side } from './missing.ts';
export { unservedOf } from './unserved.ts';
export { convergenceOf } from './convergence.ts';
export { harmonyOf } from './harmony.ts';
export { complementarityOf } from './complementarity.ts';
export { chkOf, scoresOf, type Scores } from './chk.ts';
export {
  areContradictory, classFrom, classOf, contradictionOf, isDuplicationClass, PAIR_CLASSES, type Classification, type Contradiction, type PairClass,
} from './class.ts';
export {
  isCandidate, isEstablished, linkStateOf, linkThresholdsOf, mayLink, type LinkState, type LinkThresholds,
} from './link.ts';
export { ANYTHING, complementarityEnd, completenessOf, convergenceEnd, harmonyEnd, scoreEnd, type Interval, type ScoreIntervals } from './interval.ts';
export { weightIntervalOf, weightIntervalsOf, type MeanKind, type WeightedTerm, type WeightIntervals } from './weight-interval.ts';
export { joinedTerms, termsOf, weightRangeOf, type Terms } from './weight-range.ts';
export { pairFrom, pairOf, type Pair } from './pair.ts';
export { BANDS, bandAt, bandOf, type Band, type BandCode, type BandRange } from './band.ts';
export { changesOf, explanationOf, weakestOf, type Change, type ChangeName, type Explanation, type LineInput, type SubIndex } from './explanation.ts';
export { ExactSum, stableSum } from './sum.ts';
export { isApplicable, NOT_APPLICABLE, type Figure } from './figure.ts';
export { addedTally, figureOf, tallyOf, type Tally, type TallyItem } from './tally.ts';
export { bestMatchOf, type BestMatch, type MatchedPair, type Measure } from './best-match.ts';
export { plansOver, stackOf, stackOfPlan, type Commune, type Plan } from './stack.ts';
export { uptakeFrom, uptakeOf, type PairLookup, type Uptake, type UptakeItem } from './uptake.ts';
export { isSocial } from './social.ts';
export { supportFrom, supportOf, type Support, type SupportItem } from './support.ts';
export { rolledUp, rollupOf, rollupTally, type RollupItem } from './rollup.ts';
export { mutualOf } from './mutual.ts';
export { figureByValue, type ValuedItem } from './by-value.ts';
export { distinctPlaces, placeFrom, placeOf, placesIn, type CellKey, type Place } from './place.ts';
export { cellOf, type Cell } from './cell.ts';
export { statusOf, type DomainStatus, type DomainView, type Status } from './status.ts';
export { fragmentationFrom, fragmentationOf, hhiOf, type Fragmentation, type Ownership } from './fragmentation.ts';
export { answerOf, shareOf } from './share.ts';
export { chainOf, isFunded, type Chain, type ChainItem } from './chain.ts';
export { dominates, orderShareOf, relationOf, type Relation, type Standing } from './order.ts';
export { responseOf, type RecordedProposal } from './response.ts';
