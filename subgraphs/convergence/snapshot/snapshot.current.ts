import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { nothingYet } from '../../kernel/held.ts';
import type { Provenance } from '../figures/figure.ts';
import { Snapshot } from './snapshot.ts';

/** A snapshot never changes, so a process reads it once. Some hundred bytes each, and more than anyone compares in a day. */
const remembered = 5_000;
const known = new Map<number, Snapshot>();

/** The newest of the snapshots that fulfil a condition. */
async function newest(em: EntityManager, where: object): Promise<Snapshot | null> {
  // Kept beyond the request, and so not in its identity map.
  const [found] = await em.find(Snapshot, where, { orderBy: { number: 'desc' }, limit: 1, disableIdentityMap: true });
  if (found === undefined) return null;
  known.set(found.number, found);
  for (const [oldest] of known) if (known.size > remembered) known.delete(oldest);
  return found;
}

/** A snapshot by its number; null when nobody published it. */
export const snapshotNumbered = async (em: EntityManager, number: number): Promise<Snapshot | null> => known.get(number) ?? newest(em, { number });

/**
 * The newest snapshot, the same for a whole operation: one that is published while the gateway asks several times is not looked at.
 * Null until every feed has been read to its end once.
 */
export function currentSnapshot({ em, load, version }: Context): Promise<Snapshot | null> {
  return load
    .named<Snapshot>('snapshot.current', async (keys) => {
      const pinned = version.newest;
      // A number that nobody published comes from another database; then what is there counts.
      const found = pinned === nothingYet ? null : ((pinned === null ? null : await snapshotNumbered(em, pinned)) ?? (await newest(em, {})));
      version.take(found?.number ?? nothingYet);
      return keys.map(() => found);
    })
    .load('current');
}

/** A snapshot by its code, or the newest one computed up to the end of a day or up to an instant. */
export async function snapshotAsOf(context: Context, asOf: string | null | undefined, argument = 'asOf'): Promise<Snapshot | null> {
  if (asOf === null || asOf === undefined) return currentSnapshot(context);
  return context.load.each<Snapshot>(`snapshot.${argument}`, (one) => findAsOf(context, one, argument)).load(asOf);
}

const codeOf = /^S(\d{1,9})$/;

async function findAsOf(context: Context, asOf: string, argument: string): Promise<Snapshot> {
  const number = codeOf.exec(asOf)?.[1];
  const found = number === undefined ? await upTo(context, asOf, argument) : await snapshotNumbered(context.em, Number(number));
  if (found === null || (number !== undefined && found.code !== asOf)) {
    throw new PublicError('NOT_FOUND', `There is no snapshot ${number === undefined ? `of ${asOf} or before` : `with the code ${asOf}`}. List them with snapshots.`);
  }
  return found;
}

async function upTo(context: Context, asOf: string, argument: string): Promise<Snapshot | null> {
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59.999Z` : asOf);
  if (Number.isNaN(instant.getTime())) {
    throw new PublicError('BAD_USER_INPUT', `${argument} is ${JSON.stringify(asOf)}. Give the code of a snapshot such as "S12", a day such as "2026-11-22", or an instant in ISO 8601.`);
  }
  // A day that has not ended may get another snapshot while the operation is answered.
  const current = await currentSnapshot(context);
  return current === null ? null : newest(context.em, { computedAt: { $lte: instant }, number: { $lte: current.number } });
}

export const provenanceOf = ({ methodVersion, id, computedAt }: Snapshot): Provenance => ({
  methodVersion,
  snapshotId: id,
  computedAt: computedAt.toISOString(),
});
