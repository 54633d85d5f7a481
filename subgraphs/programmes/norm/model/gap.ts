/** What the cost of closing a gap is made of; any of it may be unknown. */
export interface Gap {
  /** Persons whom the guarantee concerns. */
  readonly personsConcerned: number | null;
  /** Share of them protected, and the share that the norm asks for, in percent. */
  readonly measured: number | null;
  readonly threshold: number | null;
  /** Dirhams that protect one more person for a year. */
  readonly unitCost: string | number | null;
}

/** Shares are stated to a few decimals; without a tolerance 72 % of 50,000 might ask for one person too many. */
const tolerance = 1e-6;

/** Persons still to be protected; a part of a person is a person. Null while need or share is unknown. */
export function personsOutside({ personsConcerned, measured, threshold }: Omit<Gap, 'unitCost'>): number | null {
  if (personsConcerned === null || measured === null || threshold === null) return null;
  return Math.ceil(Math.max(0, (personsConcerned * (threshold - measured)) / 100 - tolerance));
}

export type GapPart = 'NEED' | 'SHARE' | 'THRESHOLD' | 'UNIT_COST';

/** What would have to be found so that the cost is known; empty when it is. */
export function gapMissing({ personsConcerned, measured, threshold, unitCost }: Gap): GapPart[] {
  const parts = [['NEED', personsConcerned], ['SHARE', measured], ['THRESHOLD', threshold], ['UNIT_COST', unitCost]] as const;
  return parts.flatMap(([part, value]) => (value === null ? [part] : []));
}

const centimes = (dirhams: string | number): bigint => {
  const [whole = '0', fraction = ''] = String(dirhams).split('.');
  return BigInt(whole) * 100n + BigInt(fraction.padEnd(2, '0').slice(0, 2));
};

/** Dirhams a year that would protect all whom the norm asks for, exact; null while need, share or unit cost is unknown. */
export function costOfGap(gap: Gap): string | null {
  const persons = personsOutside(gap);
  if (persons === null || gap.unitCost === null) return null;
  const total = centimes(gap.unitCost) * BigInt(persons);
  return `${total / 100n}.${String(total % 100n).padStart(2, '0')}`;
}
