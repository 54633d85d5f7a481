import { z } from 'zod';
import type { Row } from '../file/row.ts';
import { normalise } from '../names/normalise.ts';
import { remembering } from '../names/remember.ts';
import type { Refuse } from '../report.ts';

const pattern = z.string().refine((text) => {
  try {
    return new RegExp(text, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'must be a regular expression');

/** How a text of a plan line comes from a row. Exactly one of constant, column and template. */
export const textValue = z
  .strictObject({
    /** The same for every row. */
    constant: z.string().min(1).optional(),
    /** The cell of a column, without space around it. */
    column: z.string().min(1).optional(),
    /** Text with {column}, {column:3} (filled with zeros to three digits) and {#line} in it; empty when one of its columns is. */
    template: z.string().min(1).optional(),
    /** With column: a regular expression that the whole cell must match. */
    capture: pattern.optional(),
    /** With capture: the text made of its groups, such as "$1-01"; without it, the first group. */
    as: z.string().min(1).optional(),
    /** With column: what each cell stands for; null for "says nothing". A cell that is not here is refused. */
    values: z.record(z.string(), z.string().nullable()).optional(),
  })
  .superRefine((value, context) => {
    const ways = [value.constant, value.column, value.template].filter((way) => way !== undefined);
    if (ways.length !== 1) context.addIssue({ code: 'custom', message: 'must have exactly one of constant, column and template' });
    if (value.column === undefined && (value.capture !== undefined || value.values !== undefined)) context.addIssue({ code: 'custom', message: 'may have capture or values only beside column' });
    if (value.as !== undefined && value.capture === undefined) context.addIssue({ code: 'custom', path: ['as'], message: 'needs a capture' });
  });
export type TextValue = z.infer<typeof textValue>;

const placeholder = /\{([^{}:]+)(?::(\d{1,2}))?\}/g;
const lineNumber = '#line';

/** The columns that a value reads. */
export function columnsOfText(value: TextValue | undefined): string[] {
  if (value === undefined) return [];
  if (value.template !== undefined) return [...value.template.matchAll(placeholder)].map((found) => found[1]!).filter((name) => name !== lineNumber);
  return value.column === undefined ? [] : [value.column];
}

/** The column to name when a value is refused. */
export const columnOfText = (value: TextValue): string | null => columnsOfText(value)[0] ?? null;

export function readText(value: TextValue, row: Row, refuse: Refuse): string | null {
  if (value.constant !== undefined) return value.constant;
  if (value.template !== undefined) return filled(value.template, row);
  const cell = row.text(value.column!);
  if (cell === null) return null;
  const taken = value.capture === undefined ? cell : captured(value, cell, refuse);
  return taken === null || value.values === undefined ? taken : translated(value, taken, refuse);
}

function filled(template: string, row: Row): string | null {
  let blank = false;
  const text = template.replace(placeholder, (_, name: string, width?: string) => {
    const part = name === lineNumber ? String(row.line) : row.text(name);
    blank ||= part === null;
    return (part ?? '').padStart(Number(width ?? 0), '0');
  });
  return blank ? null : text;
}

const whole = remembering((expression) => new RegExp(`^(?:${expression})$`, 'u'));

function captured({ column, capture, as }: TextValue, cell: string, refuse: Refuse): string | null {
  const expression = whole(capture!);
  if (!expression.test(cell)) {
    refuse('VALUE_INVALID', column!, cell, `The cell is not written like ${capture}; correct it, or the capture in the mapping.`);
    return null;
  }
  return cell.replace(expression, as ?? '$1');
}

type Values = Readonly<Record<string, string | null>>;
const plain = new WeakMap<Values, ReadonlyMap<string, string | null>>();

/** What cells stand for, however they are accented and capitalised: as categories are compared. */
function plainly(values: Values): ReadonlyMap<string, string | null> {
  const known = plain.get(values) ?? new Map(Object.entries(values).map(([cell, meaning]) => [normalise(cell), meaning]));
  plain.set(values, known);
  return known;
}

function translated({ column, values }: TextValue, text: string, refuse: Refuse): string | null {
  const meaning = Object.hasOwn(values!, text) ? values![text] : plainly(values!).get(normalise(text));
  if (meaning === undefined) {
    refuse('CATEGORY_UNKNOWN', column!, text, `The mapping knows only ${Object.keys(values!).join(', ')}; correct the cell, or add what it means to the mapping.`);
    return null;
  }
  return meaning;
}
