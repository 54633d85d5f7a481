import { Field, InputType } from 'type-graphql';
import { byOne, byPopulations, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, exactly, ordered, text, TextFilter, truth, type EnumCondition } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { ProposalStateFilter } from './proposal-outcome.ts';
import { Proposal } from './proposal.ts';

@InputType({ description: 'Which proposals.' })
export class ProposalWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind.' }) kind?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By text, in any language.' }) text?: TextFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the consultation.' }) consultation?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the addressee.' }) addressee?: CodeFilter;
  @Field(() => ProposalStateFilter, { nullable: true, description: 'By latest state, for example {eq: RECORDED}; {isNull: true} for those whose outcome is unknown.' }) state?: EnumCondition;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a line that took it up; {isEmpty: true} for those that no line took up.' }) line?: CodesFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By the territory it concerns.' }) territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By population code.' }) population?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const proposals = listOf({
  name: 'Proposal',
  entity: Proposal,
  table: 'proposal',
  where: ProposalWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('proposal-kinds'), column('kind')),
    text: (filter: TextFilter) => text(column('texts'), filter),
    consultation: (filter: CodeFilter) => ordered(column('consultation_code'), filter),
    addressee: (filter: CodeFilter) => ordered(column('addressee_code'), filter),
    state: (filter: EnumCondition) => ordered(column('state'), filter),
    line: (filter: CodesFilter) => exactly(column('line_codes'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    population: byPopulations(column('population_codes')),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    KIND: byText(column('kind')),
    STATE: byOptionalText(column('state')),
    TERRITORY: byOptionalText(column('territory_code')),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});
