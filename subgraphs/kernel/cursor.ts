import { createHash } from 'node:crypto';
import { PublicError } from './errors.ts';
import type { Direction, Order, OrderTerm } from './order.ts';

export type ListOrder = readonly { readonly term: OrderTerm; readonly direction: Direction }[];

/** What a cursor is bound to. */
export interface CursorList {
  /** Which list, in which order and under which `where`. */
  readonly mark: string;
  /** The version it is read at where its rows hold over ranges of versions. */
  readonly version: number | null;
}

/** Keys in the order of their letters, so that the same question marks its cursors alike however it is written. */
const sorted = (_key: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))) : value;

/** Twelve letters tell lists, orders and filters apart; they guard against mistakes, not against someone who makes cursors up. */
const markLength = 12;

export const markOf = (list: string, orderBy: readonly Order[], where: object | null | undefined): string =>
  createHash('sha256').update(JSON.stringify([list, orderBy.map(({ field, direction }) => [field, direction]), where ?? {}], sorted)).digest('base64url').slice(0, markLength);

/**
 * A cursor is marked with its list, order and filter, so that one of another question is refused instead of leaving rows out, and tells
 * the version it was made at, so that whoever pages on sees one list to its end.
 */
export const cursorOf = ({ mark, version }: CursorList, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([mark, ...(version === null ? [] : [version]), ...values.map(String)])).toString('base64url');

/** What PostgreSQL would read as a value of that type; a cursor that someone made up must not reach it. */
const readable: Readonly<Record<OrderTerm['type'], RegExp>> = {
  text: /^[^\0]*$/,
  numeric: /^-?(\d+(\.\d+)?|Infinity)$/,
  'double precision': /^-?(\d+(\.\d+)?(e[+-]\d{1,3})?|Infinity)$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/,
};

export interface ReadCursor {
  readonly version: number | null;
  readonly values: readonly string[];
}

/** Reads a cursor that bears the mark; `held` says whether the rows of the list hold over ranges of versions. */
export function readCursor(cursor: string, wanted: string, order: ListOrder, held: boolean): ReadCursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [mark, ...rest] = Array.isArray(read) ? (read as unknown[]) : [];
    const [version, values] = held ? [rest[0], rest.slice(1)] : [null, rest];
    const versionFits = !held || (Number.isInteger(version) && (version as number) >= 0 && (version as number) <= largestVersion);
    const fits = (value: unknown, index: number) => typeof value === 'string' && readable[order[index]!.term.type].test(value);
    if (mark === wanted && versionFits && values.length === order.length && values.every(fits)) return { version: version as number | null, values: values as string[] };
  } catch {
    // answered below, in the same words as every other wrong cursor
  }
  throw wrongCursor();
}

/** The largest number that PostgreSQL reads as an integer. */
const largestVersion = 2_147_483_647;

export const wrongCursor = (): PublicError =>
  new PublicError('CURSOR_INVALID', 'This cursor does not belong to this list, order and `where`. Start without `after`, or use a cursor of the same query.');
