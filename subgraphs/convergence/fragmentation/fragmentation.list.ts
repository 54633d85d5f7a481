import { Field, InputType } from 'type-graphql';
import { listOf } from '../../kernel/connection.ts';
import { byNumber, byText, Direction } from '../../kernel/order.ts';
import { BooleanFilter, CodeFilter, column, IntFilter, ordered, truth } from '../../kernel/where.ts';
import { whetherExample } from '../facts.ts';
import { ScoreFilter } from '../link/link.list.ts';
import { BranchFilter, ofTerritory, ofTheme } from '../place.where.ts';
import { heldBySnapshot } from '../snapshot/held.ts';
import { Fragmentation } from './fragmentation.ts';

@InputType({ description: 'Which theme fields in which territories.' })
export class FragmentationWhere {
  @Field(() => BranchFilter, { nullable: true, description: 'By theme field; `within` takes all fields of a domain.' }) theme?: BranchFilter;
  @Field(() => BranchFilter, { nullable: true, description: 'By territory; `within` takes all below it too.' }) territory?: BranchFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By level of the territory: NATION, REGION or PROVINCE.' }) level?: CodeFilter;
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
    theme: (filter: BranchFilter) => ofTheme(column('theme_code'), filter),
    territory: (filter: BranchFilter) => ofTerritory(column('territory_code'), filter),
    level: (filter: CodeFilter) => ordered(column('level'), filter),
    fragmented: (filter: BooleanFilter) => truth(column('fragmented'), filter),
    owners: (filter: IntFilter) => ordered(column('owners'), filter),
    hhi: (filter: ScoreFilter) => ordered(column('hhi'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: { THEME: byText(column('theme_code')), TERRITORY: byText(column('territory_code')), OWNERS: byNumber(column('owners')), HHI: byNumber(column('hhi')) },
  usualOrder: [{ field: 'TERRITORY', direction: Direction.ASC }, { field: 'THEME', direction: Direction.ASC }],
});
