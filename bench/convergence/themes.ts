import { codeList } from '../../subgraphs/kernel/codes.ts';
import type { StoredThemeShare } from '../../subgraphs/kernel/plan-line.ts';
import type { Chance } from './random.ts';
import { atField, split } from './shares.ts';

export interface Drawn {
  readonly shares: StoredThemeShare[];
  readonly populations: string[];
  readonly indicators: readonly string[];
}

/** Draws themes of one domain, or of any but the social one for null, and the people such lines are for. */
export type ThemeDraw = (domain: 'SOC' | null, mostPopulations?: number) => Drawn;

/**
 * From the real code lists. Each field has its own five groups of people, from whom most of its lines take theirs: lines about
 * one thing are for the same people more often than chance would have it.
 */
export function themeDraw(chance: Chance): ThemeDraw {
  const codes = [...codeList('themes').keys()];
  const depth = (code: string): number => code.split('/').length;
  const fields = codes.filter((code) => depth(code) === 2);
  const servicesOf = new Map(fields.map((field) => [field, codes.filter((code) => code.startsWith(`${field}/`))]));
  const social = fields.filter((code) => code.startsWith('SOC/'));
  const others = fields.filter((code) => !code.startsWith('SOC/'));
  const parents = new Set([...codeList('populations').values()].map(({ parent }) => parent));
  const people = [...codeList('populations').keys()].filter((code) => !parents.has(code));
  const peopleOf = new Map(fields.map((field) => [field, chance.some(people, 5)]));
  const indicatorsOf = Map.groupBy(codeList('indicators').values(), ({ columns }) => columns['theme']!);
  const service = (field: string): string => {
    const services = servicesOf.get(field)!;
    return services.length === 0 || chance.happens(atField) ? field : chance.oneOf(services);
  };
  return (domain, mostPopulations = 3) => {
    const field = chance.oneOf(domain === 'SOC' ? social : others);
    const first = service(field);
    const second = chance.happens(split) ? service(chance.oneOf(fields)) : first;
    const share = 10 * (5 + chance.below(5));
    return {
      shares: first === second ? [{ code: first, share: 100 }] : [{ code: first, share }, { code: second, share: 100 - share }],
      populations: chance.some(chance.happens(0.9) ? peopleOf.get(field)! : people, 1 + chance.below(mostPopulations)),
      indicators: (indicatorsOf.get(field) ?? []).map(({ code }) => code),
    };
  };
}
