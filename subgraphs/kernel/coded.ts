import { PublicError } from './errors.ts';
import { instead, populationCodes, territoryCodes, themeCodes, type Vocabulary } from './vocabulary.ts';
import { belowIn, belowTerritory, codes, ordered, type CodeFilter, type CodesFilter, type Column, type Condition, type Filters } from './where.ts';

type Filter<Asked> = (asked: Asked, version: number) => Condition;

/** A filter that compares with codes of a closed list. */
interface Coded {
  readonly vocabulary: Vocabulary;
}

/** Every code that a filter compares with, put otherwise; what is no text, such as `isNull`, stays. */
function eachCode<Asked>(asked: Asked, put: (code: string) => string): Asked {
  const one = (value: unknown): unknown => (typeof value === 'string' ? put(value) : Array.isArray(value) ? value.map(one) : value);
  const whole = typeof asked === 'object' && asked !== null ? Object.fromEntries(Object.entries(asked).map(([operator, value]) => [operator, one(value)])) : one(asked);
  return whole as Asked;
}

/** Binds a filter to the list that its codes are from: a code of yesterday is read as today's, and one that never was is refused. */
export const coded = <Asked>(vocabulary: Vocabulary, filter: Filter<Asked>): Filter<Asked> & Coded =>
  Object.assign((asked: Asked, version: number) => filter(eachCode(asked, (code) => vocabulary.find(code) ?? code), version), { vocabulary });

/** For a column of one code. */
export const byOne = (vocabulary: Vocabulary, column: Column) => coded(vocabulary, (asked: CodeFilter) => ordered(column, asked));

/** For columns of several codes. */
export const byThemes = (column: Column) => coded(themeCodes, (asked: CodesFilter) => codes(belowIn('themes'))(column, asked));
export const byPopulations = (column: Column) => coded(populationCodes, (asked: CodesFilter) => codes(belowIn('populations'))(column, asked));
export const byTerritories = (column: Column) => coded(territoryCodes, (asked: CodesFilter) => codes(belowTerritory)(column, asked));

/** One code of a condition, and the part of the condition that holds this code alone. */
interface AskedCode<Where> {
  readonly place: string;
  readonly code: string;
  readonly part: Where;
}

function codesAsked<Where>(field: string, asked: unknown): AskedCode<Where>[] {
  const found = (place: string, code: string, alone: unknown): AskedCode<Where> => ({ place, code, part: { [field]: alone } as Where });
  if (typeof asked === 'string') return [found(`where.${field}`, asked, asked)];
  return Object.entries(asked ?? {}).flatMap(([operator, value]) => {
    const place = `where.${field}.${operator}`;
    if (Array.isArray(value)) return value.map((code: string) => found(place, code, { [operator]: [code] }));
    return typeof value === 'string' ? [found(place, value, { [operator]: value })] : [];
  });
}

/**
 * A slip of the pen must not look like a list with nothing in it: a code that its list does not have is refused, unless a row bears it all
 * the same, since documents too have codes that no list holds, and whoever mends them looks for these rows.
 */
export async function refuseUnknownCodes<Where extends object>(where: Where | null | undefined, filters: Filters<Where>, isBorne: (part: Where) => Promise<boolean>): Promise<void> {
  for (const [field, asked] of Object.entries(where ?? {})) {
    const { vocabulary } = filters[field as keyof Where] as Partial<Coded>;
    if (vocabulary === undefined) continue;
    for (const { place, code, part } of codesAsked<Where>(field, asked)) {
      if (vocabulary.find(code) !== null || (await isBorne(part))) continue;
      throw new PublicError('BAD_USER_INPUT', `${place} is ${JSON.stringify(code)}, which is none of the ${vocabulary.name}. ${instead(vocabulary, code)}`, { path: place, value: code });
    }
  }
}
