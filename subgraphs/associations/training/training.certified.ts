import { sql } from 'kysely';
import type { Condition } from '../../kernel/where.ts';

/** A certificate whose beginning nobody states is not known to be valid; one without an end stays so. */
export const certifiedOn = (day: string): Condition =>
  sql`(training.certified and training.valid_from <= ${day}::date and coalesce(training.valid_to >= ${day}::date, true))`;
