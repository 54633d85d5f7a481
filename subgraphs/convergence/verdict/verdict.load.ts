import type { Context } from '../../kernel/context.ts';
import { Verdict } from './verdict.ts';

/** The last word on a subject, or null; all subjects of a request in one statement. */
export function latestVerdict({ em, load }: Context, kind: Verdict['kind'], subject: string): Promise<Verdict | null> {
  return load
    .named<Verdict>(`verdict.${kind}`, async (subjects) => {
      const rows = await em.find(Verdict, { kind, latest: true, subject: { $in: [...subjects] } });
      const found = new Map(rows.map((row) => [row.subject, row]));
      return subjects.map((one) => found.get(one) ?? null);
    })
    .load(subject);
}
