import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { LevelFilter } from '../../kernel/level.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, column, IntFilter, ordered, truth, type EnumCondition } from '../../kernel/where.ts';
import { whetherExample } from '../facts.ts';
import { ScoreFilter } from '../link/link.list.ts';
import { BranchFilter, ofTerritory, ofTheme } from '../place.where.ts';
import { heldBySnapshot } from '../snapshot/held.ts';
import { Fragmentation } from './fragmentation.ts';

@InputType({ description: 'Which theme fields in which territories.' })
export class FragmentationWhere {
  @Field(() => BranchFilter, { nullable: true, description: 'By theme field; `within` takes all fields of a domain.' }) theme?: BranchFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By territory; `within` takes all below it too.' }) territory?: BranchFilter;
  @Field(() => LevelFilter, { nullable: true, description: 'By level of the territory: NATION, REGION or PROVINCE.' }) level?: EnumCondition;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is fragmented; where that is unknown neither holds.' }) fragmented?: BooleanFilter;
  @Field(() => IntFilter, { nullable: true, description: 'By number of owners.' }) owners?: IntFilter;
  @Field(() => ScoreFilter, { nullable: true, description: 'By HHI.' }) hhi?: ScoreFilter;
  @Field(() => BooleanFilter, { nullable: true, description: whetherExample }) illustrative?: BooleanFilter;
}

export const fragmentations = listOf({
  without: 'facts only',
  name: 'Fragmentation',
  entity: Fragmentation,
  table: 'fragmentation',
  held: heldBySnapshot,
  where: FragmentationWhere,
  filters: {
    theme: ofTheme(column('theme_code')),
    territory: ofTerritory(column('territory_code')),
    level: (filter: EnumCondition) => ordered(column('level'), filter),
    fragmented: (filter: BooleanFilter) => truth(column('fragmented'), filter),
    owners: (filter: IntFilter) => ordered(column('owners'), filter),
    hhi: (filter: ScoreFilter) => ordered(column('hhi'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { THEME: byText(column('theme_code')), TERRITORY: byText(column('territory_code')), OWNERS: byNumber(column('owners')), HHI: byNumber(column('hhi')) },
  usualOrder: [{ field: 'TERRITORY', direction: Direction.ASC }, { field: 'THEME', direction: Direction.ASC }],
});
