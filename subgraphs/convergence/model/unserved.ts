import { yearOf } from './month.ts';
import type { PlanLine } from './plan-line.ts';
import { commonThemeOf } from './theme.ts';
import { overlapOf } from './time.ts';
import type { World } from './world.ts';

export const NEED_UNKNOWN = 1;
export const A_UNSTATED = 2;
export const B_UNSTATED = 4;

/** What is not known of who is served in the common communes, as bits: the need in one of them, and whom either line plans for there. */
export function unservedOf(a: PlanLine, b: PlanLine, world: World): number {
  let unserved = 0;
  const service = commonServiceOf(a, b);
  const [smaller, larger] = a.communeCodes.size <= b.communeCodes.size ? [a.communeCodes, b.communeCodes] : [b.communeCodes, a.communeCodes];
  const all = service === null ? A_UNSTATED | B_UNSTATED : NEED_UNKNOWN | A_UNSTATED | B_UNSTATED;
  for (const commune of smaller) {
    if (!larger.has(commune)) continue;
    if (!a.beneficiaries.has(commune)) unserved |= A_UNSTATED;
    if (!b.beneficiaries.has(commune)) unserved |= B_UNSTATED;
    if (service !== null && (unserved & NEED_UNKNOWN) === 0 && needIsMissing(a, b, commune, service, world)) unserved |= NEED_UNKNOWN;
    if (unserved === all) break;
  }
  return unserved;
}

interface CommonService {
  readonly theme: string;
  readonly year: number;
}

/** What a need is looked up under. Asked only where the lines run together: without a year, or a common theme, there is none. */
export function commonServiceOf(a: PlanLine, b: PlanLine): CommonService | null {
  const overlap = overlapOf(a, b);
  if (overlap === null || overlap === 'NONE') return null;
  const theme = commonThemeOf(a, b);
  return theme === null ? null : { theme, year: yearOf(overlap.end) };
}

export function needIsMissing(a: PlanLine, b: PlanLine, commune: string, { theme, year }: CommonService, world: World): boolean {
  for (const population of a.populationCodes) {
    if (b.populationCodes.has(population) && world.needOf(theme, population, commune, year) === null) return true;
  }
  return false;
}
