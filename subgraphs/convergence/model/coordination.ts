import { isAbout } from './contribution.ts';
import type { Month } from './month.ts';
import type { PlanLine } from './plan-line.ts';
import { overlapOf, type Period } from './time.ts';
import type { Agreement, World } from './world.ts';

/** R, and how high it may turn out to be once what is missing is known. */
export interface Coordination {
  readonly value: number | null;
  readonly ceiling: number;
}

const IN_FORCE: Coordination = { value: 1, ceiling: 1 };
const NAMED: Coordination = { value: 0.5, ceiling: 0.5 };
const AT_LEAST_NAMED: Coordination = { value: 0.5, ceiling: 1 };
const NONE: Coordination = { value: 0, ceiling: 0 };
const UNKNOWN: Coordination = { value: null, ceiling: 1 };

/**
 * R: 1 for a signed agreement in force in some month both lines run, 0.5 for one that is unsigned, expired, or a partner merely
 * named, 0 for none. Where the register of a common commune does not reach the months in which both may run, only a 1 is
 * certain; all else is null, also a mere naming: a signed agreement may lie behind it, and naming a partner must not score below
 * keeping silent. Null too where nobody says who owns a line and the other names someone: the owner may be who is named.
 *
 * A signed agreement whose being in force cannot be checked (a line or the agreement has no dates) counts what is certain, 0.5,
 * and its interval reaches 1. Counting null instead would let a signature lower K below a mere naming; counting 1 would claim
 * what nobody knows. Lines that never run together have no month for an agreement to be in force in: 0.5.
 */
export function coordinationOf(a: PlanLine, b: PlanLine, world: World): Coordination {
  return coordinationFrom(a, b, world.agreementsOf(a.code), world.agreementsOf(b.code), isRegisterComplete(a, b, world));
}

/** R of lines that no agreement brings together and of which neither names the other, as far as is recorded: is that all? */
export const coordinationOfStrangers = (registerIsComplete: boolean, mayBeNamed: boolean): Coordination => (registerIsComplete && !mayBeNamed ? NONE : UNKNOWN);

/** The same for an engine that looks up in its own way which agreements cover the lines, and whether the registers speak of them. */
export function coordinationFrom(
  a: PlanLine, b: PlanLine, overA: readonly Agreement[], overB: readonly Agreement[], registerIsComplete: boolean,
): Coordination {
  // No agreement covers both lines where none covers the second: most lines of a country, so most pairs end here.
  if (overB.length === 0 && !registerIsComplete) return UNKNOWN;
  const overlap = overA.length === 0 ? null : overlapOf(a, b);
  let found = false;
  let undecided = false;
  for (const agreement of overA) {
    if (overB.length > 0 && agreement.lineCodes.has(b.code)) {
      const standing = isInForce(agreement, overlap);
      if (standing === true) return IN_FORCE;
      if (standing === null) undecided = true;
      found = true;
    } else if (isParty(b, agreement)) found = true;
  }
  if (!registerIsComplete) return UNKNOWN;
  if (undecided) return AT_LEAST_NAMED;
  for (const agreement of overB) found ||= isParty(a, agreement);
  if (found || isNamedBy(a, b) || isNamedBy(b, a)) return NAMED;
  return coordinationOfStrangers(true, mayOwnerBeNamed(a, b, overB) || mayOwnerBeNamed(b, a, overA));
}

/** Null when the signature, a date of the agreement or a date of a line that would decide is missing. */
export function isInForce(agreement: Agreement, overlap: Period | 'NONE' | null): boolean | null {
  if (agreement.signed === false || overlap === 'NONE') return false;
  if (overlap === null) return null;
  const { inForceFrom: from, inForceTo: to } = agreement;
  if (from !== null && from > overlap.end) return false;
  if (to !== null && !agreement.openEnded && to < overlap.start) return false;
  if (agreement.signed === null || from === null) return null;
  // One that begins during the overlap is in force in its first month, whenever it ends.
  return agreement.openEnded || to !== null || from >= overlap.start ? true : null;
}

/**
 * Every common commune has its agreements recorded up to the first month in which both lines run, as late as that may be; false
 * too where the common communes are unknown.
 */
export function isRegisterComplete(a: PlanLine, b: PlanLine, world: World): boolean {
  if (a.communeCodes.size === 0 || b.communeCodes.size === 0) return false;
  const [smaller, larger] = a.communeCodes.size <= b.communeCodes.size ? [a.communeCodes, b.communeCodes] : [b.communeCodes, a.communeCodes];
  const since = commonStart(a, b);
  for (const commune of smaller) if (larger.has(commune) && !world.isRegisterLoaded(commune, since)) return false;
  return true;
}

/** The first month in which both lines run, or the latest that it may be while a start is unknown; undefined where they surely share none. */
export function commonStart(a: PlanLine, b: PlanLine): Month | undefined {
  const from = Math.max(a.startMonth ?? -Infinity, b.startMonth ?? -Infinity);
  const until = Math.min(a.endMonth ?? Infinity, b.endMonth ?? Infinity);
  if (from > until) return undefined;
  return a.startMonth === null || b.startMonth === null ? until : from;
}

/** Whether a line, or an agreement over it, names anybody at all. */
export const namesSomeone = ({ partnerCodes, contributions }: PlanLine, over: readonly Agreement[]): boolean =>
  partnerCodes.size > 0 || contributions.length > 0 || over.some(({ parties }) => parties.size > 0);

/** Nobody says who owns the line, and the other one names someone: that may be the owner. */
export const mayOwnerBeNamed = ({ ownerCode }: PlanLine, by: PlanLine, overBy: readonly Agreement[]): boolean => ownerCode === null && namesSomeone(by, overBy);

function isNamedBy(line: PlanLine, other: PlanLine): boolean {
  if (line.ownerCode !== null && other.partnerCodes.has(line.ownerCode)) return true;
  for (const contribution of other.contributions) if (isAbout(contribution, line)) return true;
  return false;
}

/** An agreement over one line that the other line's owner signed names that owner, without covering its line. */
function isParty(line: PlanLine, agreement: Agreement): boolean {
  return line.ownerCode !== null && agreement.parties.has(line.ownerCode);
}
