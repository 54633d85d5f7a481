import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import type { Provenance } from '../figures/figure.ts';
import { Snapshot } from './snapshot.ts';

/** The newest snapshot, read once a request; null until every feed has been read to its end once. */
export function currentSnapshot({ em, load }: Context): Promise<Snapshot | null> {
  return load
    .named<Snapshot>('snapshot.current', async (keys) => {
      const [latest] = await em.find(Snapshot, {}, { orderBy: { number: 'desc' }, limit: 1 });
      return keys.map(() => latest ?? null);
    })
    .load('current');
}

/** A snapshot by its code, or the newest one computed up to the end of a day or up to an instant. */
export async function snapshotAsOf(context: Context, asOf: string | null | undefined): Promise<Snapshot | null> {
  if (!asOf) return currentSnapshot(context);
  const { em, load } = context;
  return load
    .named<Snapshot>('snapshot.asOf', (asked) => Promise.all(asked.map((one) => findAsOf(em, one))))
    .load(asOf);
}

async function findAsOf(em: EntityManager, asOf: string): Promise<Snapshot> {
  const isCode = /^S\d+$/.test(asOf);
  const instant = isCode ? null : new Date(/^\d{4}-\d{2}-\d{2}$/.test(asOf) ? `${asOf}T23:59:59.999Z` : asOf);
  if (instant !== null && Number.isNaN(instant.getTime())) {
    throw new PublicError('BAD_USER_INPUT', `asOf is ${JSON.stringify(asOf)}. Give the code of a snapshot such as "S12", a day such as "2026-11-22", or an instant in ISO 8601.`);
  }
  const where = instant === null ? { code: asOf } : { computedAt: { $lte: instant } };
  const [found] = await em.find(Snapshot, where, { orderBy: { number: 'desc' }, limit: 1 });
  if (found === undefined) throw new PublicError('NOT_FOUND', `There is no snapshot ${instant === null ? `with the code ${asOf}` : `of ${asOf} or before`}. List them with snapshots.`);
  return found;
}

export const provenanceOf = ({ methodVersion, id, computedAt }: Snapshot): Provenance => ({
  methodVersion,
  snapshotId: id,
  computedAt: computedAt.toISOString(),
});
