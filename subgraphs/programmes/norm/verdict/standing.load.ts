import { sql } from 'kysely';
import type { Context } from '../../../kernel/context.ts';
import { ConformityAssessment } from '../conformity/conformity.ts';
import type { SubjectKind } from '../conformity/conformity.enums.ts';
import type { NormVerdict } from './norm-verdict.ts';
import { standingOf, type AskedTest } from './standing.ts';

/** Codes of strategies, actions and territories are lists of their own, so a subject is named with its kind. */
export const subjectKey = (kind: SubjectKind, code: string): string => `${kind} ${code}`;

/** The tests of all norms, some eighty rows, once a request. */
const askedTests = ({ em, load }: Context) =>
  load.named('AskedTest', async (keys) => {
    const { rows } = await sql<AskedTest>`
      select n.code as norm, n.rule, p.code as provision, t.code, t.requirement
      from norm n join provision p on p.norm_code = n.code join provision_test t on t.provision_code = p.code
      order by n.code, p.position, t.code`.execute(em.getKysely());
    return keys.map(() => rows);
  }).load('all');

/** How a subject stands with the norms it is held against; many subjects together cost two statements. */
export async function standing(context: Context, key: string): Promise<NormVerdict[]> {
  const { em, load } = context;
  const [tests, rows] = await Promise.all([
    askedTests(context),
    load.named('ConformityAssessment.subjectKey', async (keys) => {
      const found = Map.groupBy(
        await em.find(ConformityAssessment, { subjectKey: { $in: [...keys] } }, { orderBy: { testCode: 'asc' } }),
        (row) => row.subjectKey,
      );
      return keys.map((one) => found.get(one) ?? []);
    }).load(key),
  ]);
  return standingOf(rows?.[0]?.subjectCode ?? '', tests ?? [], rows ?? []);
}
