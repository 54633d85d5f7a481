/** The theme tree: domain (depth 1) / field (2) / service (3). The root is not a theme and has depth 0. */
export interface ThemeTree {
  /** 0 for a code that the tree does not hold. */
  depthOf(code: string): number;
  /** Null above a domain. */
  parentOf(code: string): string | null;
  isSocial(code: string): boolean;
}

/** What the method looks up in the code lists, beside the tree. */
export interface CodeLists {
  readonly themes: ThemeTree;
  /** True when both units measure the same thing, so that one figure can be turned into the other. */
  areConvertible(unit: string, other: string): boolean;
  /** The theme an indicator belongs to, or null when the list does not say. */
  themeOfIndicator(code: string): string | null;
}

export interface ThemeRow {
  readonly code: string;
  readonly parent: string | null;
  readonly social: boolean;
}

export interface UnitRow {
  readonly code: string;
  readonly dimension: string;
}

export interface IndicatorRow {
  readonly code: string;
  readonly theme: string;
}

export interface CodeListRows {
  readonly themes: readonly ThemeRow[];
  readonly units: readonly UnitRow[];
  readonly indicators: readonly IndicatorRow[];
}

export function themeTreeOf(rows: readonly ThemeRow[]): ThemeTree {
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const depths = new Map<string, number>();
  for (const { code } of rows) depths.set(code, countedDepth(code, byCode));
  return {
    depthOf: (code) => depths.get(code) ?? 0,
    parentOf: (code) => byCode.get(code)?.parent || null,
    isSocial: (code) => byCode.get(code)?.social ?? false,
  };
}

export function codeListsOf(rows: CodeListRows): CodeLists {
  const dimensions = new Map(rows.units.map((unit) => [unit.code, unit.dimension]));
  const indicators = new Map(rows.indicators.map((indicator) => [indicator.code, indicator.theme]));
  return {
    themes: themeTreeOf(rows.themes),
    areConvertible: (unit, other) => unit === other || (dimensions.has(unit) && dimensions.get(unit) === dimensions.get(other)),
    themeOfIndicator: (code) => indicators.get(code) ?? null,
  };
}

const FIELD_DEPTH = 2;

/** The field above a service, itself for a field, null for a domain: a domain is too wide to be one outcome. */
export function fieldOf(theme: string, tree: ThemeTree): string | null {
  let code: string | null = theme;
  while (code !== null && tree.depthOf(code) > FIELD_DEPTH) code = tree.parentOf(code);
  return code !== null && tree.depthOf(code) === FIELD_DEPTH ? code : null;
}

/** The domain at the top of a theme's branch, or null for a code that the tree does not hold. */
export function domainOf(theme: string, tree: ThemeTree): string | null {
  if (tree.depthOf(theme) === 0) return null;
  let code = theme;
  for (let above = tree.parentOf(code); above !== null; above = tree.parentOf(code)) code = above;
  return code;
}

function countedDepth(code: string, byCode: ReadonlyMap<string, ThemeRow>): number {
  let depth = 0;
  // The limit ends a circle of parents, which no published list holds but a hand-made one might.
  for (let at: string | null | undefined = code; at && depth <= byCode.size; at = byCode.get(at)?.parent) depth += 1;
  return depth;
}
