import { sql } from 'kysely';
import type { EntityManager } from '@mikro-orm/postgresql';
import { overlap } from '../../kernel/import/names/territories.ts';
import { institution, own } from '../../kernel/mutation/code.fields.ts';
import { checkLikeParent } from '../../kernel/mutation/example.checks.ts';
import type { Given } from '../../kernel/mutation/field.ts';
import { count } from '../../kernel/mutation/fields.ts';
import type { Place } from '../../kernel/mutation/place.ts';
import { planLineFields, planLineRules } from '../../kernel/mutation/plan-line.fields.ts';
import type { Recording } from '../../kernel/mutation/record.resolver.ts';
import { UserErrorCode } from '../../kernel/mutation/user-error.ts';

/** An axis of another plan would take the line out of its own; a territory outside the plan’s is in none of its figures. */
async function checkPlan(em: EntityManager, { plan_code: plan, axis_code: axis, territory_codes: territories }: Given, place: Place): Promise<void> {
  const { rows } = await sql<{ territory: string; axis_plan: string | null }>`
    select territory_code as territory, (select plan_code from axis where code = ${axis ?? null}) as axis_plan from plan where code = ${plan}`.execute(em.getKysely());
  const [held] = rows;
  if (held === undefined) return;
  if (held.axis_plan !== null && held.axis_plan !== plan) place.in('axis').report(UserErrorCode.CONTRADICTION, { value: String(axis), wanted: `plan: ${String(plan)}` });
  for (const [at, code] of ((territories ?? []) as string[]).entries()) {
    if (!overlap(code, held.territory)) place.in('territories').in(at).report(UserErrorCode.CONTRADICTION, { value: code, wanted: `plan: ${String(plan)} (${held.territory})` });
  }
}

export const projectRecording: Recording = {
  name: 'Project',
  is: 'a local project',
  table: 'project',
  rules: planLineRules,
  checks: async (em, row, place) => {
    await checkLikeParent(em, { table: 'plan', code: row['plan_code'] }, row, place);
    await checkPlan(em, row, place);
  },
  fields: {
    plan: own('plan', 'Code of the plan that it is a line of.', { required: true, as: 'plan_code' }),
    axis: own('axis', 'Code of the axis of that plan; null when it stands under none.', { as: 'axis_code' }),
    owner: institution('Code of who owns it: an institution, or "COUNCIL:" and a territory; null when the plan does not say.', { as: 'owner_code' }),
    jobs: count(0, 'Lasting jobs that it is to create; null when not stated.'),
    workdays: count(0, 'Days of work that carrying it out is to give; null when not stated.'),
    ...planLineFields,
  },
};
