import type { Naming } from '../../kernel/mutation/naming.ts';

/** A norm is asked of a strategy or an action by its code, and measured by what a document says of an action. */
export const assessedIn: readonly Naming[] = [
  { table: 'norm_subject', column: 'subject_code', as: 'ONE' },
  { table: 'conformity_assessment', column: 'subject_code', as: 'ONE' },
  { table: 'conformity_assessment', column: 'evidence', as: 'WITHIN' },
];
