import { sql } from 'kysely';
import type { Context } from '../../kernel/context.ts';
import { PublicError } from '../../kernel/errors.ts';
import { nationCode } from '../../kernel/territory-code.ts';
import type { Standing } from '../model/index.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { OrderAmong } from './order.ts';

/** Official codes level by level, each one beginning with that of the territory above it. */
const forms: Readonly<Record<OrderAmong, string>> = { REGION: '__', PROVINCE: '__.___', COMMUNE: '__.___.__.__' };

/** What the codes of that level look like below a territory. */
function formBelow(territory: string, among: OrderAmong): string {
  const known = territory === nationCode ? '' : territory;
  const below = Object.values(OrderAmong).filter((level) => forms[level].length > known.length);
  if (below.includes(among)) return known + forms[among].slice(known.length);
  throw new PublicError('BAD_USER_INPUT', below.length === 0
    ? `${territory} is a commune, and no territory lies below it. Ask its province, its region or the nation (${nationCode}) for their order.`
    : `No territory of the level ${among} lies below ${territory}. Give among: ${below.join(' or ')}.`);
}

type Row = Standing & { readonly key: string };

/**
 * The indices of the territories of a level below each of those asked for, all in one statement. Territories that no national
 * action targets are left out: the question does not arise there.
 */
const standings = ({ em, load }: Context, { number }: Snapshot) =>
  load.named<Standing[]>(`standings.${number}`, async (keys) => {
    const wanted = keys.map((key) => {
      const [territory, form, illustrative] = JSON.parse(key) as [string, string, boolean];
      return { key, territory, form, illustrative };
    });
    const { rows } = await sql<Row>`
      select wanted.key,
        (content #>> '{alignedUptake,value}')::float8 as c,
        (content #>> '{harmonyUptake,value}')::float8 as h,
        (content #>> '{complementarityUptake,value}')::float8 as k
      from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted(key text, territory text, form text, illustrative boolean)
      join figures on figures.subject_kind = 'territory' and figures.subject_code like wanted.form and figures.subject_code <> wanted.territory
        and figures.programme_code = '' and figures.illustrative = wanted.illustrative
        and figures.since_snapshot <= ${number} and (figures.until_snapshot is null or figures.until_snapshot > ${number})
      where content #>> '{alignedUptake,low}' is not null`.execute(em.getKysely());
    const found = Map.groupBy(rows, ({ key }) => key);
    return keys.map((key) => found.get(key) ?? []);
  });

export async function standingsBelow(context: Context, snapshot: Snapshot, territory: string, among: OrderAmong, example: boolean): Promise<readonly Standing[]> {
  return (await standings(context, snapshot).load(JSON.stringify([territory, formBelow(territory, among), example]))) ?? [];
}
