import { sql } from 'kysely';
import { Field, Float, InputType } from 'type-graphql';
import { coded } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { byScore, byText, Direction } from '../../kernel/order.ts';
import { populationCodes, territoryCodes, themeCodes } from '../../kernel/vocabulary.ts';
import { belowIn, belowTerritory, BooleanFilter, CodeFilter, CodesFilter, column, enumFilter, ordered, truth, type EnumCondition } from '../../kernel/where.ts';
import { heldBySnapshot, rowAsOf } from '../snapshot/held.ts';
import { LinkClass, LinkState } from './link.enums.ts';
import { byCode, byCodes, ofEitherLine, ofLocalLine, ofPlan, ofProgramme } from './link.lines.ts';
import { Link } from './link.ts';

@InputType({ description: 'Conditions on a score of 0 to 1. An unknown score fulfils none of them.' })
export class ScoreFilter {
  @Field(() => Float, { nullable: true, description: 'At least this.' }) gte?: number;
  @Field(() => Float, { nullable: true, description: 'At most this.' }) lte?: number;
  @Field(() => Boolean, { nullable: true, description: 'true: is unknown; false: is known.' }) isNull?: boolean;
}

const LinkStateFilter = enumFilter(LinkState, 'LinkState');
const LinkClassFilter = enumFilter(LinkClass, 'LinkClass');

@InputType({ description: 'Which pairs.' })
export class LinkWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the pair.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the national action.' }) action?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the local line.' }) line?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the local plan.' }) plan?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the national programme.' }) programme?: CodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme of either line.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population of either line.' }) population?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By territory of the local line.' }) territory?: CodesFilter;
  @Field(() => LinkStateFilter, { nullable: true, description: 'By state.' }) state?: EnumCondition;
  @Field(() => LinkClassFilter, { nullable: true, description: 'By class, for example {in: [DUPLICATION, DUPLICATION_RISK]}.' }) class?: EnumCondition;
  @Field(() => ScoreFilter, { nullable: true, description: 'By C.' }) convergence?: ScoreFilter;
  @Field(() => ScoreFilter, { nullable: true, description: 'By CHK.' }) chk?: ScoreFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether the themes are established.' }) established?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether a duplication waits for a person.' }) duplicationCandidate?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether one of the lines is an example.' }) illustrative?: BooleanFilter;
}

/** What a pair is told by is made of its two lines; the id also of when this state of it began, so that it names the state for ever. */
const derived = sql`held.action_code || '~' || held.line_code as code, md5(held.action_code || '~' || held.line_code || '~' || held.since_snapshot)::uuid as id`;
const table = { table: 'link', derived, entity: Link };

export const linkByCode = (context: Context, code: string, asOf?: string | null): Promise<Link | null> => rowAsOf(context, { ...table, property: 'code', among: byCodes }, code, asOf);
export const linkById = (context: Context, id: string, asOf?: string | null): Promise<Link | null> => rowAsOf(context, { ...table, property: 'id' }, id.toLowerCase(), asOf);

export const links = listOf({
  ...table,
  name: 'Link',
  held: { ...heldBySnapshot, derived },
  // No two pairs of a snapshot share a code, and an id would have to be worked out for every row before it could be sorted by.
  unique: byText(column('code')),
  where: LinkWhere,
  filters: {
    code: byCode,
    action: (filter: CodeFilter) => ordered(column('action_code'), filter),
    line: (filter: CodeFilter) => ordered(column('line_code'), filter),
    plan: ofPlan,
    programme: ofProgramme,
    theme: coded(themeCodes, ofEitherLine('theme_codes', belowIn('themes'))),
    population: coded(populationCodes, ofEitherLine('population_codes', belowIn('populations'))),
    territory: coded(territoryCodes, ofLocalLine('territory_codes', belowTerritory)),
    state: (filter: EnumCondition) => ordered(column('state'), filter),
    class: (filter: EnumCondition) => ordered(column('class'), filter),
    convergence: (filter: ScoreFilter) => ordered(column('convergence'), filter),
    chk: (filter: ScoreFilter) => ordered(column('chk'), filter),
    established: (filter: BooleanFilter) => truth(column('established'), filter),
    duplicationCandidate: (filter: BooleanFilter) => truth(column('duplication_candidate'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { CODE: byText(column('code')), CONVERGENCE: byScore(column('convergence')), CHK: byScore(column('chk')) },
  usualOrder: [{ field: 'CHK', direction: Direction.DESC }, { field: 'CONVERGENCE', direction: Direction.DESC }, { field: 'CODE', direction: Direction.ASC }],
});
