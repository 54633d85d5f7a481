import pg from 'pg';
import type { InputRows, LineRow } from '../../subgraphs/convergence/engine/scene/input.rows.ts';
import { codeList } from '../../subgraphs/kernel/codes.ts';

/** Rows a statement: a trigger writes each into the feed, and one transaction of all would hold it up for long. */
const chunk = 5_000;

export type DatabaseUrls = Readonly<Record<string, string>>;
type Rows = readonly Readonly<Record<string, unknown>>[];

async function insert(url: string, table: string, rows: Rows): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (let start = 0; start < rows.length; start += chunk) {
      const part = rows.slice(start, start + chunk);
      const columns = Object.keys(part[0]!).map((name) => `"${name}"`).join(', ');
      await client.query(`insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`, [JSON.stringify(part)]);
    }
  } finally {
    await client.end();
  }
}

/** A line as the tables of lines hold it; what they work out themselves is left out. */
export const stored = ({ theme_codes: _themes, source: _source, programme_code: _programme, plan_code: _plan, weight: _weight, force: _force, ...line }: LineRow) => ({
  ...line, titles: { en: line.code }, proposed_themes: [], proposed_populations: [],
});

/** Puts a generated country into the three subgraphs of a hub that holds the reference data; the feeds take it from there. */
export async function loadCountry(urls: DatabaseUrls, inputs: InputRows): Promise<void> {
  const [programmes, territories, associations] = [urls['programmes']!, urls['territories']!, urls['associations']!];
  const actions = new Set(inputs.action.map(({ code }) => code));
  const projects = new Set(inputs.project.map(({ code }) => code));
  const kindOf = (code: string) => (actions.has(code) ? 'ACTION' : projects.has(code) ? 'PROJECT' : 'ASSOCIATION_PROJECT');
  const kinds = codeList('plan-kinds');
  await insert(programmes, 'action', inputs.action.map((line) => ({ ...stored(line), weight: line.weight })));
  await insert(territories, 'plan', inputs.plan.map(({ code, territory_code, illustrative }) => ({ code, kind: [...kinds.keys()].find((kind) => code.startsWith(kind)), titles: { en: code }, territory_code, illustrative })));
  await insert(territories, 'project', inputs.project.map((line) => ({ ...stored(line), plan_code: line.plan_code })));
  await insert(territories, 'need', inputs.need as unknown as Rows);
  await insert(associations, 'association', [{ code: 'BENCH', kind: 'ASSOCIATION', names: { en: 'BENCH' }, theme_codes: [], population_codes: [], illustrative: false }]);
  await insert(associations, 'association_project', inputs.association_project.map((line) => ({ ...stored(line), association_code: 'BENCH' })));
  await insert(associations, 'agreement_register', inputs.agreement_register as unknown as Rows);
  await insert(associations, 'agreement', inputs.agreement.map(({ code, parties, line_codes: lines, ...agreement }) => ({
    ...agreement, code, kind: 'CONVENTION', titles: { en: code },
    parties: parties.flatMap((party) => (party.code === null ? [] : [{ kind: 'INSTITUTION', code: party.code }])),
    lines: lines.map((line) => ({ kind: kindOf(line), code: line })),
  })));
}
