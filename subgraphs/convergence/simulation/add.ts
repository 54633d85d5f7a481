import type { InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { lineKinds } from '../engine/scene/line.codes.ts';
import type { AddLine } from './change.input.ts';
import { checkActor, checkAmount, checkMonths, checkOnce, checkPersons, checkPopulation, checkReached, checkShares, checkTerritories } from './field.checks.ts';
import { among, type Trial } from './trial.ts';

/** A code is an index key, and read aloud. */
const longestCode = 100;

function checkCode(code: string, { inputs, place }: Trial): void {
  if (code === '' || code !== code.trim() || code.length > longestCode) place.in('code').report(`"${code}" is no code. Give 1 to ${longestCode} characters without spaces around them.`);
  if (lineKinds.some((kind) => inputs[kind].some((row) => row.code === code))) place.in('code').report(`"${code}" is the code of an existing line. Choose another.`);
}

function checkLine(trial: Trial, line: AddLine): void {
  const { inputs, communes, example, place } = trial;
  checkCode(line.code, trial);
  if (line.plan != null && !inputs.plan.some(({ code, illustrative }) => code === line.plan && illustrative === example)) {
    place.in('plan').report(`there is no plan "${line.plan}" ${among(trial)}. Look its code up with plans, or set example.`);
  }
  checkShares(line.themes, place.in('themes'));
  for (const [at, code] of line.populations.entries()) checkPopulation(code, place.in('populations').in(at));
  checkOnce(line.populations, place.in('populations'));
  checkTerritories(line.territories, communes, place.in('territories'));
  checkMonths(line.startMonth, line.endMonth, place.in('endMonth'));
  if (line.owner != null) checkActor(line.owner, inputs, place.in('owner'));
  checkPersons(line.beneficiaries, communes, place.in('beneficiaries'));
  checkReached({ code: line.code, territory_codes: line.territories }, line.beneficiaries, communes, place.in('beneficiaries'));
  checkAmount(line.budget, place.in('budget'));
}

export function added(trial: Trial, line: AddLine): InputRows {
  checkLine(trial, line);
  const row: LineRow = {
    code: line.code,
    theme_shares: line.themes.map(({ code, share }) => ({ code, share })),
    theme_codes: line.themes.map(({ code }) => code),
    theme_origin: 'CODED',
    population_codes: line.populations,
    excluded_population_codes: [],
    territory_codes: line.territories,
    start_month: line.startMonth ?? null,
    end_month: line.endMonth ?? null,
    owner_code: line.owner ?? null,
    partner_codes: [],
    indicators: [],
    beneficiaries: line.beneficiaries.map(({ territory, persons }) => ({ territory, persons })),
    contributions: [],
    budget: line.budget ?? null,
    budget_status: line.budget == null ? null : 'ESTIMATED',
    joint_project: null,
    source: null,
    illustrative: trial.example,
    plan_code: line.plan ?? null,
  };
  const kind = line.plan == null ? 'action' : 'project';
  return { ...trial.inputs, [kind]: [...trial.inputs[kind], row] };
}
