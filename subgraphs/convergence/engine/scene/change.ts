import type { InputRows } from './input.rows.ts';

export type InputKind = keyof InputRows;

/** What became of one row of the inputs: its content now, or null when it is gone. */
export interface InputChange {
  readonly kind: InputKind;
  readonly code: string;
  readonly row: InputRows[InputKind][number] | null;
}

/** What changes of the inputs touch in one scene, by code. */
export interface Touched {
  /** Lines to be read anew, with all their pairs. */
  readonly actions: Set<string>;
  readonly locals: Set<string>;
  readonly plans: Set<string>;
  /** Communes of which something is to be told anew although no line changed. */
  readonly communes: Set<string>;
  /** Services in communes, as `theme~commune`: a need or a place of care changed. */
  readonly services: Set<string>;
  /** Agreements or registers changed: who shares a table with whom. */
  tables: boolean;
  /** Territories of proposals; null among them stands for the whole country. */
  readonly proposals: Set<string | null>;
}

export const untouched = (): Touched => ({
  actions: new Set(), locals: new Set(), plans: new Set(), communes: new Set(), services: new Set(), tables: false, proposals: new Set(),
});
