import type { Cell } from '../model/index.ts';
import type { EvaluatedCell } from './cells.ts';
import { latestNeed, type CellPlace } from './cell.years.ts';

/** What the cells of one service in one commune say of the territories above. */
export interface ServiceHere {
  /** Persons in need, of each population the latest figure; null when none is recorded. */
  readonly need: number | null;
  readonly hasCells: boolean;
  /** A cell in which places exceed the need for certain; null when there is none. */
  readonly saturated: Cell | null;
}

/** Of each commune what its cells say, kept so that a territory is told from its communes and not from all their cells. */
export class CellSummary {
  readonly #communes: Map<string, ServiceHere>[] = [];

  of(commune: number): ReadonlyMap<string, ServiceHere> {
    return this.#communes[commune] ?? nothing;
  }

  /** Forgets services whose cells are about to be taken in anew. */
  forget(commune: number, themes?: ReadonlySet<string>): void {
    if (themes === undefined) this.#communes[commune]?.clear();
    else for (const theme of themes) this.#communes[commune]?.delete(theme);
  }

  take(commune: number, { theme, needs }: CellPlace, cells: readonly EvaluatedCell[]): void {
    const services = (this.#communes[commune] ??= new Map());
    const sofar = services.get(theme);
    const need = latestNeed(needs)?.persons ?? null;
    const saturated = cells.find(({ status }) => status.status === 'SATURATED')?.cell ?? null;
    services.set(theme, {
      need: need === null ? (sofar?.need ?? null) : (sofar?.need ?? 0) + need,
      hasCells: cells.length > 0 || sofar?.hasCells === true,
      saturated: sofar?.saturated ?? saturated,
    });
  }
}

const nothing: ReadonlyMap<string, ServiceHere> = new Map();
