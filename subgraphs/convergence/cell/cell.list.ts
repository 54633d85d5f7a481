import { sql } from 'kysely';
import { listOf } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { byNumber, byText, Direction, type OrderTerm } from '../../kernel/order.ts';
import { column } from '../../kernel/where.ts';
import { heldBySnapshot, rowAsOf } from '../snapshot/held.ts';
import { Cell } from './cell.ts';
import { cellFilters, CellWhere } from './cell.where.ts';

const places = {
  CODE: byText(column('code')),
  THEME: byText(column('theme_code')),
  TERRITORY: byText(column('territory_code')),
  YEAR: byNumber(column('year')),
  NEED: byNumber(column('need')),
};

const described = (name: string, description: string): OrderTerm => ({ ...byNumber(column(name)), description });

const table = { table: 'cell', entity: Cell };

export const cellBy = (context: Context, property: 'id' | 'code', key: string, asOf?: string | null): Promise<Cell | null> => rowAsOf(context, { ...table, property }, key, asOf);

const ofCells = { ...table, without: 'facts only', where: CellWhere, filters: cellFilters, held: heldBySnapshot } as const;

export const cells = listOf({
  ...ofCells,
  name: 'Cell',
  orders: {
    ...places,
    GAP: described('gap_low', 'By the persons whom no line reaches for certain.'),
    POSSIBLE_GAP: described('gap_high', 'By the most persons whom no line may reach.'),
    DUPLICATE_PLACES: described('duplicates_low', 'By the places that are beyond the need for certain.'),
    POSSIBLE_DUPLICATE_PLACES: described('duplicates_high', 'By the most places that may be beyond the need.'),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('need') },
});

/** Cells where people may be missed. A cell without a recorded need has no gap that anyone could state. */
export const gaps = listOf({
  ...ofCells,
  name: 'Gap',
  orders: {
    ...places,
    PERSONS: described('gap_low', 'By the persons whom no line reaches for certain.'),
    POSSIBLE_PERSONS: described('gap_high', 'By the most persons whom no line may reach.'),
  },
  usualOrder: [{ field: 'PERSONS', direction: Direction.DESC }, { field: 'POSSIBLE_PERSONS', direction: Direction.DESC }, { field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('need'), personsLow: column('gap_low'), personsHigh: column('gap_high') },
  only: sql`e.gap_high > 0`,
});

/** Cells where places may be beyond the need, whether or not the need is recorded. */
export const duplicates = listOf({
  ...ofCells,
  name: 'Duplicate',
  orders: {
    ...places,
    PERSONS: described('duplicates_low', 'By the places that are beyond the need for certain.'),
    POSSIBLE_PERSONS: described('duplicates_high', 'By the most places that may be beyond the need.'),
  },
  usualOrder: [{ field: 'PERSONS', direction: Direction.DESC }, { field: 'POSSIBLE_PERSONS', direction: Direction.DESC }, { field: 'CODE', direction: Direction.ASC }],
  summed: { persons: column('need'), personsLow: column('duplicates_low'), personsHigh: column('duplicates_high') },
  only: sql`e.duplicates_high > 0`,
});
