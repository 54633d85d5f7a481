import { atLeast } from './tolerance.ts';
import type { Interval } from './interval.ts';

export type BandCode = 'COMPLETE' | 'HIGH' | 'MEDIUM' | 'LIMITED' | 'WEAK' | 'NEAR_NONE';

export interface Band {
  readonly code: BandCode;
  /** The band begins here. */
  readonly from: number;
  readonly nameAr: string;
  readonly nameFr: string;
}

/** PEFA's thresholds, highest first. */
export const BANDS: readonly Band[] = [
  { code: 'COMPLETE', from: 0.9, nameAr: 'شاملة', nameFr: 'complète' },
  { code: 'HIGH', from: 0.75, nameAr: 'عالية', nameFr: 'élevée' },
  { code: 'MEDIUM', from: 0.5, nameAr: 'متوسطة', nameFr: 'moyenne' },
  { code: 'LIMITED', from: 0.25, nameAr: 'محدودة', nameFr: 'limitée' },
  { code: 'WEAK', from: 0.1, nameAr: 'ضعيفة', nameFr: 'faible' },
];

const NEAR_NONE: Band = { code: 'NEAR_NONE', from: 0, nameAr: 'شبه منعدمة', nameFr: 'quasi nulle' };

export interface BandRange {
  readonly low: Band;
  readonly high: Band;
}

export function bandAt(value: number): Band {
  return BANDS.find(({ from }) => atLeast(value, from)) ?? NEAR_NONE;
}

/** One band only when every interval lies inside it; otherwise both ends. Null when there is no interval at all. */
export function bandOf(...intervals: readonly (Interval | null)[]): BandRange | null {
  const known = intervals.filter((interval) => interval !== null);
  if (known.length === 0) return null;
  return {
    low: bandAt(Math.min(...known.map(({ low }) => low))),
    high: bandAt(Math.max(...known.map(({ high }) => high))),
  };
}
