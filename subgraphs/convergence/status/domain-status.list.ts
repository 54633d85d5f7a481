import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { LevelFilter } from '../../kernel/level.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, column, IntFilter, ordered, truth, type EnumCondition } from '../../kernel/where.ts';
import { whetherExample } from '../facts.ts';
import { BranchFilter, ofTerritory, ofTheme } from '../place.where.ts';
import { heldBySnapshot } from '../snapshot/held.ts';
import { DomainStatus } from './domain-status.ts';
import { TerritoryStatusFilter } from './status.enum.ts';

@InputType({ description: 'Which statuses.' })
export class DomainStatusWhere {
  @Field(() => BranchFilter, { nullable: true, description: 'By theme domain, for example {eq: "SOC"}.' }) theme?: BranchFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By territory; `within` takes all below it too.' }) territory?: BranchFilter;
  @Field(() => LevelFilter, { nullable: true, description: 'By level of the territory: NATION, REGION, PROVINCE or COMMUNE.' }) level?: EnumCondition;
  @Field(() => TerritoryStatusFilter, { nullable: true, description: 'By status; {isNull: true} where several remain possible.' }) status?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether a need is recorded.' }) needKnown?: BooleanFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By recorded need, in persons.' }) need?: IntFilter;
  @Field(() => BooleanFilter, { nullable: true, description: whetherExample }) illustrative?: BooleanFilter;
}

export const domainStatuses = listOf({
  without: 'facts only',
  name: 'DomainStatus',
  entity: DomainStatus,
  table: 'domain_status',
  held: heldBySnapshot,
  where: DomainStatusWhere,
  filters: {
    theme: ofTheme(column('theme_code')),
    territory: ofTerritory(column('territory_code')),
    level: (filter: EnumCondition) => ordered(column('level'), filter),
    status: (filter: EnumCondition) => ordered(column('status'), filter),
    needKnown: (filter: BooleanFilter) => truth(column('need_known'), filter),
    need: (filter: IntFilter) => ordered(column('need'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { THEME: byText(column('theme_code')), TERRITORY: byText(column('territory_code')), NEED: byNumber(column('need')) },
  usualOrder: [{ field: 'TERRITORY', direction: Direction.ASC }, { field: 'THEME', direction: Direction.ASC }],
  summed: { persons: column('need') },
});
