import type { Translations } from '../../localized-text.ts';
import type { Row } from '../file/row.ts';
import type { Table } from '../file/table.ts';
import { glossary } from '../glossary.ts';
import type { Mapping, TerritoriesMapping } from '../mapping/mapping.ts';
import type { TerritoriesValue } from '../mapping/territory.value.ts';
import { overlap, territoryRegister, titleOf } from '../names/territories.ts';
import type { Findings, Refuse } from '../report.ts';
import { readMonth } from '../value/month.ts';
import { readCount, readMoney, readWeight } from '../value/number.ts';
import { columnOfText, readText, type TextValue } from '../value/text.ts';
import { ownerReader } from './owner.ts';
import { placesOf } from './places.ts';
import { personsColumn, statementReader } from './statements.ts';
import { codingReader, themeColumns } from './themes.ts';

/** A row of a table of plan lines: columns by name. Columns that the mapping does not speak of are absent. */
export type StoredLine = Readonly<Record<string, unknown>> & { readonly code: string; readonly theme_origin: string; readonly themes_agreed: boolean };

type Columns = Record<string, unknown>;

/** A code is an index key, and read aloud. */
const longestCode = 100;

const budgetStatuses = ['ESTIMATED', 'COMMITTED', 'RELEASED', 'NONE'];
const forces = ['CONFORM', 'COMPATIBLE', 'CONSIDERED'];

/** Turns the rows of a file into plan lines, taking down all that is wrong with any of them. */
export function linesOf(mapping: Mapping, table: Table, joined: Table | null, findings: Findings): StoredLine[] {
  const { line } = mapping;
  const readCoding = codingReader(mapping);
  const readOwners = ownerReader(mapping, findings);
  const persons = personsColumn(mapping);
  const readPlaces = placesOf({ territories: line.territories, personsEach: persons?.each ? persons : undefined }, table, joined, findings);
  const readStatements = statementReader(mapping, findings);
  const readOwn = ownColumns(mapping);
  const populationsMapped = line.categories !== undefined || line.populations !== undefined;
  const excludedMapped = line.categories !== undefined || line.excludedPopulations !== undefined;
  const seen = new Map<string, number>();

  return table.rows.map((row) => {
    const refuse = findings.refuseAt({ file: table.name, line: row.line });
    const titles = readTexts(line.titles, row, refuse);
    if (titles === null) refuse('VALUE_MISSING', firstColumn(line.titles), null, 'The row has no title; complete it.');
    const proposed = glossary().propose(titles ?? {});
    const coding = readCoding(row, refuse);
    const { owner, partners } = readOwners(row, refuse);
    const places = readPlaces(row, refuse);
    if (mapping.subgraph === 'territories') refuseOutside(places.codes, mapping.plan, line.territories, refuse);
    return {
      code: readCode(line.code, row, seen, refuse),
      titles: titles ?? {},
      ...(line.descriptions === undefined ? {} : { descriptions: readTexts(line.descriptions, row, refuse) }),
      ...themeColumns(coding.themes, proposed.themes, titles ?? {}),
      ...(populationsMapped ? { population_codes: coding.populations } : {}),
      ...(excludedMapped ? { excluded_population_codes: coding.excludedPopulations } : {}),
      proposed_populations: proposed.populations,
      territory_codes: places.codes,
      ...readStatements(row, places, refuse),
      ...readMonths(mapping, row, refuse),
      ...(line.owner === undefined ? {} : { owner_code: owner }),
      ...(line.partners !== undefined || (line.owner !== undefined && 'column' in line.owner) ? { partner_codes: partners } : {}),
      ...(line.budget === undefined ? {} : { budget: readMoney(line.budget, row, refuse) }),
      ...(line.budgetStatus === undefined ? {} : { budget_status: readWord(line.budgetStatus, budgetStatuses, row, refuse) }),
      ...(line.jointProject === undefined ? {} : { joint_project: readText(line.jointProject, row, refuse) }),
      ...(line.source === undefined ? {} : { source: { ...line.source, page: line.source.page === null ? null : readText(line.source.page, row, refuse) } }),
      illustrative: mapping.illustrative,
      ...readOwn(row, refuse),
    };
  });
}

/** A territory outside the plan’s is in none of its figures; a wider one holds it. */
function refuseOutside(codes: readonly string[], { code: plan, territory }: TerritoriesMapping['plan'], { code, name }: TerritoriesValue, refuse: Refuse): void {
  const { byCode } = territoryRegister();
  for (const one of codes) {
    if (!overlap(one, territory)) refuse('TERRITORY_CONFLICT', name ?? code ?? null, one, `${titleOf(byCode.get(one)!)} lies outside ${titleOf(byCode.get(territory)!)}, whose plan ${plan} is; correct the row, or leave it to another plan.`);
  }
}

const firstColumn = (texts: Readonly<Record<string, TextValue | undefined>>): string | null =>
  Object.values(texts).map((value) => (value === undefined ? null : columnOfText(value))).find((column) => column !== null) ?? null;

function readTexts(texts: Readonly<Record<string, TextValue | undefined>>, row: Row, refuse: Refuse): Translations | null {
  const read = Object.entries(texts).flatMap(([language, value]) => {
    const text = value === undefined ? null : readText(value, row, refuse);
    return text === null ? [] : [[language, text] as const];
  });
  return read.length === 0 ? null : Object.fromEntries(read);
}

function readCode(value: TextValue, row: Row, seen: Map<string, number>, refuse: Refuse): string {
  const code = readText(value, row, refuse);
  const column = columnOfText(value);
  if (code === null) {
    refuse('VALUE_MISSING', column, null, 'The row has no code, by which a second import would know it again; complete it.');
    return '';
  }
  const first = seen.get(code);
  if (first !== undefined) refuse('CODE_DUPLICATE', column, code, `Line ${first} has the same code; give one of the two its own, or remove it.`);
  else seen.set(code, row.line);
  if (code.length > longestCode) refuse('VALUE_INVALID', column, code, `A code has at most ${longestCode} characters; shorten it.`);
  return code;
}

function readMonths({ line }: Mapping, row: Row, refuse: Refuse): Columns {
  const start = line.startMonth === undefined ? null : readMonth(line.startMonth, row, refuse);
  const end = line.endMonth === undefined ? null : readMonth(line.endMonth, row, refuse);
  if (start !== null && end !== null && start > end) refuse('MONTHS_REVERSED', columnOfText(line.endMonth!), `${start} – ${end}`, 'The line would end before it starts; correct one of the two months.');
  return { ...(line.startMonth === undefined ? {} : { start_month: start }), ...(line.endMonth === undefined ? {} : { end_month: end }) };
}

function readWord(value: TextValue, words: readonly string[], row: Row, refuse: Refuse): string | null {
  const word = readText(value, row, refuse);
  if (word === null || words.includes(word)) return word;
  refuse('CODE_UNKNOWN', columnOfText(value), word, `Only ${words.join(', ')} are known; correct the cell, or say in the mapping what it stands for.`);
  return null;
}

/** The columns that only the lines of one subgraph have, the parent among them. */
function ownColumns(mapping: Mapping): (row: Row, refuse: Refuse) => Columns {
  if (mapping.subgraph === 'programmes') {
    const { programme, line } = mapping;
    return (row, refuse) => ({
      programme_code: programme.code,
      ...(line.partners === undefined ? {} : { partners: row.text(line.partners.column) }),
      ...(line.weight === undefined ? {} : { weight: readWeight(line.weight, row, refuse) ?? '1' }),
      ...(line.force === undefined ? {} : { force: readWord(line.force, forces, row, refuse) }),
    });
  }
  if (mapping.subgraph === 'territories') {
    const { plan, axes, line } = mapping;
    const axisByCell = new Map(axes?.table.map(({ when, code }) => [when, code]));
    return (row, refuse) => ({
      plan_code: plan.code,
      ...(axes === undefined ? {} : { axis_code: readAxis(axes.column, axisByCell, row, refuse) }),
      ...(line.jobs === undefined ? {} : { jobs: readCount(line.jobs, row, refuse) }),
      ...(line.workdays === undefined ? {} : { workdays: readCount(line.workdays, row, refuse) }),
    });
  }
  const { association } = mapping.line;
  return (row, refuse) => {
    const code = readText(association, row, refuse);
    if (code === null) refuse('VALUE_MISSING', columnOfText(association), null, 'The row does not say which association it belongs to; complete it.');
    return { association_code: code };
  };
}

function readAxis(column: string, codes: ReadonlyMap<string, string>, row: Row, refuse: Refuse): string | null {
  const cell = row.text(column);
  if (cell === null) return null;
  const code = codes.get(cell);
  if (code === undefined) refuse('CATEGORY_UNKNOWN', column, cell, `The mapping knows only the axes ${[...codes.keys()].join(', ')}; correct the cell, or add the axis to the mapping.`);
  return code ?? null;
}
