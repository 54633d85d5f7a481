import type { Country } from '../country.ts';
import { someActions, type Page } from './pair.table.ts';

/**
 * The rows of some actions, by number, among all pairs. The table holds pairs by local line, so all are gone through; what is read of the others is one number,
 * and no line is.
 */
export function* rowsOfActions({ table, actionNumbers, localNumbers }: Country, actions: readonly number[]): Iterable<{ readonly local: number; readonly page: Page; readonly row: number }> {
  if (actions.length === 0) return;
  const wanted = someActions(actions, actionNumbers);
  for (let local = 0; local < localNumbers; local += 1) {
    const { page, start, end } = table.of(local);
    for (let row = start; row < end; row += 1) if (wanted[page.action(row)] === 1) yield { local, page, row };
  }
}
