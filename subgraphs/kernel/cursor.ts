import { PublicError } from './errors.ts';
import type { Direction, OrderTerm } from './order.ts';

export type ListOrder = readonly { readonly term: OrderTerm; readonly direction: Direction }[];

/** The table of a list, and the version it is read at where its rows hold over ranges of versions. */
export interface CursorList {
  readonly table: string;
  readonly version: number | null;
}

/**
 * A cursor names its list, so that one of another list is refused instead of leaving rows out, and the version it was made at, so
 * that whoever pages on sees one list to its end.
 */
export const cursorOf = ({ table, version }: CursorList, values: readonly unknown[]): string =>
  Buffer.from(JSON.stringify([table, ...(version === null ? [] : [version]), ...values.map(String)])).toString('base64url');

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

/** Reads a cursor of this list and order; `held` says whether its rows hold over ranges of versions. */
export function readCursor(cursor: string, table: string, order: ListOrder, held: boolean): ReadCursor {
  try {
    const read: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    const [list, ...rest] = Array.isArray(read) ? (read as unknown[]) : [];
    const [version, values] = held ? [rest[0], rest.slice(1)] : [null, rest];
    const versionFits = !held || (Number.isInteger(version) && (version as number) >= 0 && (version as number) <= largestVersion);
    const fits = (value: unknown, index: number) => typeof value === 'string' && readable[order[index]!.term.type].test(value);
    if (list === table && versionFits && values.length === order.length && values.every(fits)) return { version: version as number | null, values: values as string[] };
  } catch {
    // answered below, in the same words as every other wrong cursor
  }
  throw wrongCursor();
}

/** The largest number that PostgreSQL reads as an integer. */
const largestVersion = 2_147_483_647;

export const wrongCursor = (): PublicError =>
  new PublicError('CURSOR_INVALID', 'This cursor does not belong to this list and order. Start without `after`, or use a cursor of the same query.');
