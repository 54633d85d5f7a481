import { sql } from 'kysely';
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import { destinations, parentsOf } from './destination.ts';
import type { StoredLine } from './line/line.ts';
import type { Mapping } from './mapping/mapping.ts';
import { checkParents } from './parents.check.ts';
import type { Findings } from './report.ts';
import { recorded, type RunOf } from './run.record.ts';
import { nothingStored, store, sum, type Stored } from './store.ts';

/** Ends the transaction of a dry run or of lines that the database's own content stands against. */
class RolledBack extends Error {
  readonly stored: Stored;
  constructor(stored: Stored) {
    super('rolled back');
    this.stored = stored;
  }
}

export interface Writing {
  readonly mapping: Mapping;
  readonly lines: readonly StoredLine[];
  readonly run: RunOf;
  readonly dryRun: boolean;
}

/** Stores what a mapping and a file say in one transaction; of a dry run, only tells what that would change. */
export async function write(orm: MikroORM, { mapping, lines, run, dryRun }: Writing, findings: Findings): Promise<Stored & { readonly run: string | null }> {
  try {
    return await recorded(orm, run, async (em) => {
      await checkParents(em, mapping, run, findings);
      await refuseForeign(em, mapping, lines, run, findings);
      if (findings.refused.length > 0) throw new RolledBack(nothingStored);
      let parents = nothingStored;
      for (const { table, rows } of parentsOf(mapping)) parents = sum(parents, await store(em, table, rows));
      if (parents.created + parents.updated > 0) findings.note(`Beside the lines, ${parents.created} created and ${parents.updated} updated: ${parentsOf(mapping).map(({ table }) => table).join(', ')}.`);
      const kept = await withCodedThemes(em, mapping, lines, findings);
      const stored = await store(em, destinations[mapping.subgraph].table, kept);
      noteAgreed(kept, findings);
      await noteMissing(em, mapping, lines, findings);
      if (dryRun) throw new RolledBack(stored);
      return stored;
    });
  } catch (error) {
    if (error instanceof RolledBack) return { ...error.stored, run: null };
    throw error;
  }
}

const codesOf = (lines: readonly StoredLine[]): string => JSON.stringify(lines.map(({ code }) => code));

/** A code that another programme, plan or association bears already would take its line away; an association must exist. */
async function refuseForeign(em: EntityManager, mapping: Mapping, lines: readonly StoredLine[], run: RunOf, findings: Findings): Promise<void> {
  const { table, parent, parentTable } = destinations[mapping.subgraph];
  const refuse = findings.refuseAt({ file: run.fileName, line: null });
  const parents = new Map(lines.map((line) => [line.code, line[parent]]));
  const { rows } = await sql<{ code: string; parent: string; illustrative: boolean }>`
    select code, ${sql.ref(parent)} as parent, illustrative from ${sql.table(table)}
    where code in (select jsonb_array_elements_text(${codesOf(lines)}::jsonb)) and ${sql.ref(parent)} is not null order by code`.execute(em.getKysely());
  for (const { code, parent: other, illustrative } of rows) {
    if (illustrative !== mapping.illustrative) refuse('CODE_TAKEN', null, code, `The hub already has a line with this code, ${illustrative ? 'an example' : 'a fact'}, and no row is both; give this one another code.`);
    else if (parents.get(code) !== other) refuse('CODE_TAKEN', null, code, `The hub already has a line with this code, of ${other}; give this one another code.`);
  }
  if (mapping.subgraph !== 'associations') return;
  const named = [...new Set(parents.values())];
  const { rows: known } = await sql<{ code: string }>`
    select code from ${sql.table(parentTable)} where code in (select jsonb_array_elements_text(${JSON.stringify(named)}::jsonb))`.execute(em.getKysely());
  const registered = new Set<unknown>(known.map(({ code }) => code));
  for (const code of named) if (!registered.has(code)) refuse('CODE_UNKNOWN', null, String(code), 'No association bears this code; register the association first, or correct the code.');
}

/** Themes that were only proposed, and that a person has coded since: a second import must not take them back. A line without any was coded by nobody. */
async function withCodedThemes(em: EntityManager, mapping: Mapping, lines: readonly StoredLine[], findings: Findings): Promise<readonly StoredLine[]> {
  const inferred = lines.filter((line) => line.theme_origin === 'INFERRED');
  if (inferred.length === 0) return lines;
  const { rows } = await sql<{ code: string; theme_shares: unknown }>`
    select code, theme_shares from ${sql.table(destinations[mapping.subgraph].table)}
    where theme_origin = 'CODED' and theme_codes <> '{}' and code in (select jsonb_array_elements_text(${codesOf(inferred)}::jsonb))`.execute(em.getKysely());
  const coded = new Map(rows.map(({ code, theme_shares }) => [code, { theme_shares, theme_origin: 'CODED', themes_agreed: false }]));
  if (coded.size > 0) findings.note(`${coded.size} ${coded.size === 1 ? 'line keeps' : 'lines keep'} the themes that a person coded in the hub.`);
  return lines.map((line) => (line.theme_origin === 'INFERRED' ? { ...line, ...coded.get(line.code) } : line));
}

/** Codes that show where to look; the list of the graph has all (`themesAgreed`). */
const agreedNamed = 5;

/** No person looked at these lines, and figures rest on them. */
function noteAgreed(lines: readonly StoredLine[], findings: Findings): void {
  const agreed = lines.filter((line) => line.themes_agreed).map(({ code }) => code);
  if (agreed.length === 0) return;
  const others = agreed.length - agreedNamed;
  const named = `${agreed.slice(0, agreedNamed).join(', ')}${others > 0 ? ` and ${others} more` : ''}`;
  const [subject, object] = agreed.length === 1 ? ['1 line takes part in figures because two methods agree on its themes', 'it'] : [`${agreed.length} lines take part in figures because two methods agree on their themes`, 'them'];
  findings.note(`${subject}; look at ${object}: ${named}.`);
}

/** Lines that the file no longer has are not deleted: a shorter file may be a part, and what was compared must stay traceable. */
async function noteMissing(em: EntityManager, mapping: Mapping, lines: readonly StoredLine[], findings: Findings): Promise<void> {
  if (mapping.subgraph === 'associations') return;
  const { table, parent } = destinations[mapping.subgraph];
  const parentCode = mapping.subgraph === 'programmes' ? mapping.programme.code : mapping.plan.code;
  const { rows } = await sql<{ code: string }>`
    select code from ${sql.table(table)} where ${sql.ref(parent)} = ${parentCode}
    and code not in (select jsonb_array_elements_text(${codesOf(lines)}::jsonb)) order by code`.execute(em.getKysely());
  if (rows.length > 0) findings.note(`${rows.length} ${rows.length === 1 ? 'line' : 'lines'} of ${parentCode} in the hub, such as ${rows[0]!.code}, are not in this file; they stay.`);
}
