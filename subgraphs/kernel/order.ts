import { sql } from 'kysely';
import { registerEnumType } from 'type-graphql';
import type { Column } from './where.ts';

export enum Direction {
  ASC = 'ASC',
  DESC = 'DESC',
}
registerEnumType(Direction, {
  name: 'Direction',
  description: 'The direction of an order.',
  valuesConfig: {
    ASC: { description: 'Smallest, first or earliest first.' },
    DESC: { description: 'Largest, last or latest first.' },
  },
});

/**
 * What a list may be ordered by: an expression that is never null, since a null has no place in an order and a page
 * that ends at one would lose rows, and the SQL type that a cursor's text is read back as.
 */
export interface OrderTerm {
  readonly expression: Column;
  readonly type: 'text' | 'numeric' | 'double precision' | 'uuid';
  /** What the graph says of it, where the name of the order does not say all. */
  readonly description?: string;
}

/** For a column that is never null; used as it stands, so that its index serves the order. */
export const byText = (column: Column): OrderTerm => ({ expression: column, type: 'text' });

/** Texts that may be unknown: unknown comes first with ASC, last with DESC. */
export const byOptionalText = (column: Column): OrderTerm => ({ expression: sql`coalesce(${column}, '')`, type: 'text' });

/** Unknown numbers stand below every known one: first with ASC, last with DESC. */
export const byNumber = (column: Column): OrderTerm => ({ expression: sql`coalesce(${column}::numeric, '-Infinity')`, type: 'numeric' });

/** The same for a score that is held as a binary number: among millions of rows making each a decimal would take longer than sorting them. */
export const byScore = (column: Column): OrderTerm => ({ expression: sql`coalesce(${column}, '-Infinity')`, type: 'double precision' });

export const byId: OrderTerm = { expression: sql.ref('e.id'), type: 'uuid' };

export interface Order<Field extends string = string> {
  readonly field: Field;
  readonly direction: Direction;
}
