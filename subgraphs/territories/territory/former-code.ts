interface Coded {
  readonly code: string;
  readonly formerCodes: readonly string[];
}

/**
 * For each code asked, the territory that bears it today, else the one that bore it before, else null. A code of today
 * always wins over an equal code of yesterday; of two heirs to one code the first by code is taken.
 */
export function bearersOf<T extends Coded>(rows: readonly T[], codes: readonly string[]): (T | null)[] {
  const sorted = rows.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  const current = new Map(sorted.map((row) => [row.code, row]));
  const former = new Map(sorted.toReversed().flatMap((row) => row.formerCodes.map((code) => [code, row] as const)));
  return codes.map((code) => current.get(code) ?? former.get(code) ?? null);
}
