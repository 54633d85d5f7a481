import { areSame } from '../engine/scene/accepted.themes.ts';
import type { InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { ChangeCause } from './changes.ts';

type Row = object & { readonly code: string };

const isUnknown = (value: unknown): boolean =>
  value === null || value === undefined || (Array.isArray(value) && value.length === 0) || (typeof value === 'object' && Object.keys(value as object).length === 0);

/** The earlier line with what it did not say then and says now: knowing more, not planning otherwise. */
function filled<T extends Row>(then: T, now: T): T {
  return Object.fromEntries(Object.entries(now).map(([name, value]) => {
    const before = (then as Record<string, unknown>)[name];
    return [name, isUnknown(before) && !isUnknown(value) ? value : before];
  })) as T;
}

/**
 * Themes that were empty had an origin all the same, which said nothing. That two methods agree on the themes that a line had already is better knowledge of
 * it; where a person coded them since, what counted before counts until that step.
 */
function filledLine(then: LineRow, now: LineRow): LineRow {
  const { themes_agreed: _, ...rest } = filled(then, now);
  const isFilled = isUnknown(then.theme_shares);
  const { themes_agreed: agreed } = isFilled || (now.theme_origin === 'INFERRED' && areSame(then.theme_shares, now.theme_shares)) ? now : then;
  return { ...rest, theme_origin: isFilled ? now.theme_origin : then.theme_origin, ...(agreed === undefined ? {} : { themes_agreed: agreed }) };
}

function filledLines(then: readonly LineRow[], now: readonly LineRow[]): LineRow[] {
  const later = new Map(now.map((row) => [row.code, row]));
  return then.map((row) => {
    const match = later.get(row.code);
    return match === undefined ? row : filledLine(row, match);
  });
}

/**
 * From the earlier inputs to the later ones, one cause at a time. The method comes first and changes no input; the last step
 * leaves exactly the later inputs.
 */
export function stepsBetween(then: InputRows, now: InputRows): readonly { readonly cause: ChangeCause; readonly inputs: InputRows }[] {
  const known: InputRows = {
    ...then,
    territory: now.territory,
    need: now.need,
    agreement_register: now.agreement_register,
    action: filledLines(then.action, now.action),
    project: filledLines(then.project, now.project),
    association_project: filledLines(then.association_project, now.association_project),
  };
  const planned: InputRows = { ...known, action: now.action, project: now.project, association_project: now.association_project, plan: now.plan, proposal: now.proposal };
  const agreed: InputRows = { ...planned, agreement: now.agreement };
  return [
    { cause: ChangeCause.METHOD, inputs: then },
    { cause: ChangeCause.BETTER_DATA, inputs: known },
    { cause: ChangeCause.PLANS, inputs: planned },
    { cause: ChangeCause.AGREEMENTS, inputs: agreed },
    { cause: ChangeCause.VERDICTS, inputs: now },
  ];
}
