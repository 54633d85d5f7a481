import { PublicError } from '../../kernel/errors.ts';
import { isTerritoryCode } from '../../kernel/territory-code.ts';
import { codeList } from '../../kernel/codes.ts';
import type { InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { monthOf, monthText } from '../model/index.ts';
import type { AddLine, ChangeNeed, MoveLine, ResizeLine, ShiftLine, SignAgreement, SimulatedChange } from './change.input.ts';

type LineKind = 'action' | 'project' | 'association_project';
const kinds: readonly LineKind[] = ['action', 'project', 'association_project'];

/** What a change is applied to: the inputs so far, whether examples are looked at, and where in the request it stands. */
interface Trial {
  readonly inputs: InputRows;
  readonly example: boolean;
  readonly path: string;
}

const refuse = (path: string, sentence: string): never => {
  throw new PublicError('BAD_USER_INPUT', `${path}: ${sentence}`, { path });
};

function checkCodes(list: 'themes' | 'populations', codes: readonly string[], path: string): void {
  const unknown = codes.find((code) => !codeList(list).has(code));
  if (unknown !== undefined) refuse(path, `"${unknown}" is not in the list ${list}. Use a code of schema/codes/${list}.csv.`);
}

function checkTerritories(codes: readonly string[], path: string): void {
  const wrong = codes.find((code) => !isTerritoryCode(code));
  if (wrong !== undefined || codes.length === 0) refuse(path, `${wrong === undefined ? 'no territory is given' : `"${wrong}" is no code of a territory`}. Give codes such as "08.201.01.05".`);
}

/** Rewrites one line; a line of the other world, or one that nobody knows, is refused. */
function withLine({ inputs, example, path }: Trial, code: string, change: (row: LineRow) => LineRow): InputRows {
  const kind = kinds.find((one) => inputs[one].some((row) => row.code === code && row.illustrative === example));
  if (kind === undefined) return refuse(path, `there is no line "${code}" among the ${example ? 'examples' : 'facts'}. Look its code up, or set example.`);
  return { ...inputs, [kind]: inputs[kind].map((row) => (row.code === code ? change(row) : row)) };
}

function added(trial: Trial, line: AddLine): InputRows {
  const { inputs, example, path } = trial;
  if (kinds.some((kind) => inputs[kind].some(({ code }) => code === line.code))) refuse(path, `"${line.code}" is the code of an existing line. Choose another.`);
  if (line.plan && !inputs.plan.some(({ code, illustrative }) => code === line.plan && illustrative === example)) refuse(path, `there is no plan "${line.plan}" among the ${example ? 'examples' : 'facts'}.`);
  checkCodes('themes', line.themes.map(({ code }) => code), path);
  checkCodes('populations', line.populations, path);
  checkTerritories(line.territories, path);
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
    illustrative: example,
    plan_code: line.plan ?? null,
  };
  const kind = line.plan ? 'project' : 'action';
  return { ...inputs, [kind]: [...inputs[kind], row] };
}

function moved(trial: Trial, { line, territories }: MoveLine): InputRows {
  checkTerritories(territories, trial.path);
  return withLine(trial, line, (row) => ({ ...row, territory_codes: territories }));
}

function shifted(trial: Trial, { line, months, startMonth, endMonth }: ShiftLine): InputRows {
  const by = (month: string | null): string | null => {
    if (months == null) return month;
    if (month === null) return refuse(trial.path, `the dates of "${line}" are not known, so they cannot be shifted by months. Give startMonth and endMonth.`);
    return monthText(monthOf(month) + months);
  };
  return withLine(trial, line, (row) => ({ ...row, start_month: startMonth ?? by(row.start_month), end_month: endMonth ?? by(row.end_month) }));
}

const resized = (trial: Trial, { line, budget, beneficiaries }: ResizeLine): InputRows =>
  withLine(trial, line, (row) => ({
    ...row,
    budget: budget ?? row.budget,
    beneficiaries: beneficiaries?.map(({ territory, persons }) => ({ territory, persons })) ?? row.beneficiaries,
  }));

function signed({ inputs, example, path }: Trial, { lines, parties, from, to }: SignAgreement): InputRows {
  const rows = kinds.flatMap((kind) => inputs[kind]).filter(({ code, illustrative }) => lines.includes(code) && illustrative === example);
  const missing = lines.find((code) => !rows.some((row) => row.code === code));
  if (missing !== undefined || rows.length === 0) refuse(path, `there is no line "${missing ?? ''}" among the ${example ? 'examples' : 'facts'}. Look its code up, or set example.`);
  const starts = rows.flatMap(({ start_month }) => start_month ?? []).toSorted();
  const agreement = {
    code: `simulated ${path}`,
    parties: [...new Set([...parties, ...rows.flatMap(({ owner_code }) => owner_code ?? [])])].map((code) => ({ code })),
    line_codes: lines,
    signed: true,
    in_force_from: from ?? starts[0] ?? null,
    in_force_to: to ?? null,
    open_ended: !to,
    illustrative: example,
  };
  return { ...inputs, agreement: [...inputs.agreement, agreement] };
}

function withNeed({ inputs, example, path }: Trial, { theme, population, territory, year, persons }: ChangeNeed): InputRows {
  checkCodes('themes', [theme], path);
  checkCodes('populations', [population], path);
  checkTerritories([territory], path);
  const others = inputs.need.filter((need) => !(need.theme_code === theme && need.population_code === population && need.territory_code === territory && need.year === year && need.illustrative === example));
  return { ...inputs, need: [...others, { code: `simulated ${path}`, theme_code: theme, population_code: population, territory_code: territory, year, persons, illustrative: example }] };
}

/** Applies changes one after the other, each to what the one before left; the inputs themselves stay as they are. */
export function withChanges(inputs: InputRows, changes: readonly SimulatedChange[], example: boolean): InputRows {
  return changes.reduce((sofar, change, at) => {
    const [given, ...others] = Object.entries(change).filter(([, value]) => value !== null && value !== undefined);
    const path = `changes.${at}${given === undefined ? '' : `.${given[0]}`}`;
    if (given === undefined || others.length > 0) return refuse(path, 'exactly one of add, move, shift, resize, sign and need is to be given.');
    const trial = { inputs: sofar, example, path };
    if (change.add) return added(trial, change.add);
    if (change.move) return moved(trial, change.move);
    if (change.shift) return shifted(trial, change.shift);
    if (change.resize) return resized(trial, change.resize);
    if (change.sign) return signed(trial, change.sign);
    return withNeed(trial, change.need!);
  }, inputs);
}
