import { createHash } from 'node:crypto';
import type { Hub } from './hub.ts';

/** What two runs over the same data must agree on: everything that is told, without ids and numbers of snapshots. */
const tables: Readonly<Record<string, { readonly order: string; readonly without: readonly string[] }>> = {
  input: { order: 'kind, code', without: ['id'] },
  link: { order: 'action_code, line_code', without: ['since_snapshot', 'until_snapshot'] },
  standing: { order: 'code', without: ['id', 'since_snapshot', 'until_snapshot'] },
  figures: { order: 'subject_kind, subject_code, programme_code, illustrative', without: ['id', 'since_snapshot', 'until_snapshot'] },
  problem: { order: 'code', without: ['id'] },
};

/** Tables of results: of these only what holds now is compared. */
const heldNow: readonly string[] = ['link', 'standing', 'figures'];

export type Told = Readonly<Record<string, { readonly rows: number; readonly content: string }>>;

/** How many rows the figures have, and a digest of what stands in them. */
export async function toldBy(hub: Hub): Promise<Told> {
  const told = Object.entries(tables).map(async ([table, { order, without }]) => {
    const content = table === 'input' ? `jsonb_build_object('kind', kind, 'code', code) || (content - '${`{${without}}`}'::text[])` : `to_jsonb(t) - '${`{${without}}`}'::text[]`;
    const rows = await hub.sql<{ row: string }>('convergence', `select (${content})::text as row from ${table} t${heldNow.includes(table) ? ' where until_snapshot is null' : ''} order by ${order}`);
    return [table, { rows: rows.length, content: createHash('sha256').update(rows.map(({ row }) => row).join('\n')).digest('hex') }] as const;
  });
  return Object.fromEntries(await Promise.all(told));
}
