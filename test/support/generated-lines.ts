/** The same numbers for the same seed, so that a failure can be had again (mulberry32). */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const themes = ['SOC/DIS/CTR', 'SOC/DIS/EDU', 'SOC/ELD/HOME', 'CUL/SPO/FIELD'];
const populations = ['disabled', 'elderly', 'children', 'youth', 'women_in_hardship'];

/** A plan line that says enough to be scored, as a row of a table; all of it is invented. */
export interface GeneratedLine {
  readonly code: string;
  readonly titles: Readonly<Record<string, string>>;
  readonly theme_shares: readonly { readonly code: string; readonly share: number }[];
  readonly population_codes: readonly string[];
  readonly territory_codes: readonly string[];
  readonly start_month: string;
  readonly end_month: string;
  readonly budget: number;
  readonly plan_code?: string;
}

export function generatedLines(prefix: string, count: number, seed: number, territories: readonly string[], planOf?: (territory: string) => string): GeneratedLine[] {
  const next = numbersFrom(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const territory = one(territories);
    const first = 2022 + Math.floor(next() * 3);
    return {
      code: `${prefix}-${String(index).padStart(4, '0')}`,
      titles: { fr: `Ligne d’essai ${index}` },
      theme_shares: [{ code: one(themes), share: 100 }],
      population_codes: [one(populations)],
      territory_codes: [territory],
      start_month: `${first}-01`,
      end_month: `${first + 1 + Math.floor(next() * 3)}-12`,
      budget: Math.round(next() * 1_000_000),
      ...(planOf === undefined ? {} : { plan_code: planOf(territory) }),
    };
  });
}
