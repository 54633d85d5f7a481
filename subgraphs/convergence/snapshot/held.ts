import type { Context } from '../../kernel/context.ts';
import { wrongCursor } from '../../kernel/cursor.ts';
import { PublicError } from '../../kernel/errors.ts';
import { heldRow, nothingYet, type Held, type HeldRow } from '../../kernel/held.ts';
import { snapshotAsOf, snapshotNumbered } from './snapshot.current.ts';

/** What the graph says of every argument `asOf`. */
export const whenAsked = 'An earlier snapshot: its code, a day (its last snapshot) or an instant; the newest without it. A snapshot answers with the same digits for ever.';

/** The number of the snapshot that rows are read at. A page goes on in the snapshot in which its list was begun. */
async function snapshotRead(context: Context, asOf: string | null | undefined, begun: number | null): Promise<number> {
  if (begun === null) return (await snapshotAsOf(context, asOf))?.number ?? nothingYet;
  if (begun !== nothingYet && (await snapshotNumbered(context.em, begun)) === null) throw wrongCursor();
  const asked = asOf === null || asOf === undefined ? null : await snapshotAsOf(context, asOf);
  // A day or an instant may have a later snapshot by now than when the list was begun; never an earlier one.
  if (asked !== null && (asked.code === asOf ? asked.number !== begun : asked.number < begun)) {
    throw new PublicError('CURSOR_INVALID', `This cursor was made in the snapshot S${begun}, and asOf asks for ${asked.code}. Leave asOf out to go on in S${begun}, or start without \`after\`.`);
  }
  return begun;
}

/** For lists of results: their rows hold over ranges of snapshots. */
export const heldBySnapshot: Held = { version: snapshotRead, description: `${whenAsked} A page that goes on \`after\` a cursor stays in the snapshot of the cursor.` };

/** One row of results as of a snapshot; null when there is none then. */
export const rowAsOf = async <T extends object>(context: Context, wanted: HeldRow<T>, key: string, asOf?: string | null): Promise<T | null> =>
  heldRow(context, wanted, key, await snapshotRead(context, asOf, null));
