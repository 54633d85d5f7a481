import type { Context } from '../../kernel/context.ts';
import { Verdict } from './verdict.ts';

const keyOf = (kind: Verdict['kind'], subject: string): string => `${kind} ${subject}`;

/** The last word of a kind on a subject, or null; all words of a request in one statement. */
export function latestVerdict({ em, load }: Context, kind: Verdict['kind'], subject: string): Promise<Verdict | null> {
  return load
    .named<Verdict>('verdict.latest', async (keys) => {
      const asked = keys.map((key) => key.slice(key.indexOf(' ') + 1));
      const rows = await em.find(Verdict, { latest: true, subject: { $in: asked } });
      const found = new Map(rows.map((row) => [keyOf(row.kind, row.subject), row]));
      return keys.map((key) => found.get(key) ?? null);
    })
    .load(keyOf(kind, subject));
}
