import { yearOf } from './month.ts';
import { sharedCodes } from './overlap.ts';
import { isJointProject, type PlanLine } from './plan-line.ts';
import { commonThemeOf } from './theme.ts';
import { overlapOf } from './time.ts';
import { isOne } from './tolerance.ts';
import type { World } from './world.ts';

/**
 * A: whether the second line adds, or serves again those whom the first one serves. Lines about different services, and one
 * project entered twice, cannot duplicate each other: 1. For the same service only a need figure can tell.
 *
 * Null when a population, a date, a need or a beneficiary figure is missing. Lines without a common commune or population
 * duplicate nobody: 1. Lines that never run in the same month have no year to read the need in: null.
 */
export function additionalityOf(a: PlanLine, b: PlanLine, theme: number | null, world: World): number | null {
  if (isJointProject(a, b)) return 1;
  if (theme === null) return null;
  if (!isOne(theme)) return 1;
  const need = needInCommon(a, b, world);
  if (need === 'NOBODY') return 1;
  const persons = personsInCommon(a, b);
  const personsOther = personsInCommon(b, a);
  return need === null || persons === null || personsOther === null ? null : additionalityFrom(need, persons, personsOther);
}

/** 1 − the places beyond the need, as a share of the smaller offer. An offer of nobody duplicates nobody. */
export function additionalityFrom(need: number, persons: number, personsOther: number): number {
  const smaller = Math.min(persons, personsOther);
  if (smaller === 0) return 1;
  const excess = Math.max(0, persons + personsOther - need);
  return 1 - Math.min(1, excess / smaller);
}

/**
 * N: leaf by leaf and commune by commune, each with its own latest year not after the end of the overlap, so that
 * a newer figure for one commune does not throw away the figures of the others.
 */
export function needInCommon(a: PlanLine, b: PlanLine, world: World): number | 'NOBODY' | null {
  if (a.communeCodes.size === 0 || b.communeCodes.size === 0) return null;
  const communes = sharedCodes(a.communeCodes, b.communeCodes);
  if (communes.length === 0) return 'NOBODY';
  if (a.populationCodes.size === 0 || b.populationCodes.size === 0) return null;
  const populations = sharedCodes(a.populationCodes, b.populationCodes);
  if (populations.length === 0) return 'NOBODY';
  const overlap = overlapOf(a, b);
  const theme = commonThemeOf(a, b);
  if (overlap === null || overlap === 'NONE' || theme === null) return null;
  const year = yearOf(overlap.end);
  let total = 0;
  for (const commune of communes) {
    for (const population of populations) {
      const need = world.needOf(theme, population, commune, year);
      if (need === null) return null;
      total += need;
    }
  }
  return total;
}

/** Planned persons of `line` in the communes it shares with `other`; one commune without a figure makes the sum unknown. */
export function personsInCommon(line: PlanLine, other: PlanLine): number | null {
  if (line.beneficiaries.size === 0) return null;
  let total = 0;
  for (const commune of sharedCodes(line.communeCodes, other.communeCodes)) {
    const persons = line.beneficiaries.get(commune);
    if (persons === undefined) return null;
    total += persons;
  }
  return total;
}
