import { sql } from 'kysely';
import { Field, InputType } from 'type-graphql';
import { byOne, byThemes } from '../../kernel/coded.ts';
import { listOf } from '../../kernel/connection.ts';
import { byOptionalText, byText, Direction } from '../../kernel/order.ts';
import { CalendarDate } from '../../kernel/scalars.ts';
import { listed } from '../../kernel/vocabulary.ts';
import { BooleanFilter, CodeFilter, CodesFilter, column, DateFilter, exactly, ordered, text, TextFilter, truth } from '../../kernel/where.ts';
import { inTerritory, TerritoryCodeFilter } from '../territory-code.where.ts';
import { Agreement } from './agreement.ts';

@InputType({ description: 'Which agreements.' })
export class AgreementWhere {
  @Field(() => CodeFilter, { nullable: true, description: 'By code.' }) code?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By kind.' }) kind?: CodeFilter;
  @Field(() => TextFilter, { nullable: true, description: 'By title, in any language.' }) title?: TextFilter;
  @Field(() => TerritoryCodeFilter, { nullable: true, description: 'By territory; `within` also takes agreements to which a council of the territory is a party.' })
  territory?: TerritoryCodeFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By theme code; `within: "SOC/DIS"` takes everything below it too.' }) theme?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a party, for example {in: ["COUNCIL:12"]}.' }) party?: CodesFilter;
  @Field(() => CodesFilter, { nullable: true, description: 'By code of a line it covers.' }) line?: CodesFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it was signed; one that does not say fulfils neither.' }) signed?: BooleanFilter;
  @Field(() => DateFilter, { nullable: true, description: 'By day of signature.' }) signedOn?: DateFilter;
  @Field(() => CalendarDate, { nullable: true, description: 'Signed and in force on this day; one whose dates are not stated is not known to be.' }) inForceOn?: string;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the agreement it translates.' }) translates?: CodeFilter;
  @Field(() => CodeFilter, { nullable: true, description: 'By code of the consultation at which it was made.' }) consultation?: CodeFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'By whether it is an example.' }) illustrative?: BooleanFilter;
}

export const agreements = listOf({
  name: 'Agreement',
  entity: Agreement,
  table: 'agreement',
  where: AgreementWhere,
  filters: {
    code: (filter: CodeFilter) => ordered(column('code'), filter),
    kind: byOne(listed('agreement-kinds'), column('kind')),
    title: (filter: TextFilter) => text(column('titles'), filter),
    territory: inTerritory,
    theme: byThemes(column('theme_codes')),
    party: (filter: CodesFilter) => exactly(column('party_codes'), filter),
    line: (filter: CodesFilter) => exactly(column('line_codes'), filter),
    signed: (filter: BooleanFilter) => truth(column('signed'), filter),
    signedOn: (filter: DateFilter) => ordered(column('signed_on'), filter),
    inForceOn: (day: string) => sql`(e.signed and e.in_force_from <= ${day}::date and (e.open_ended or e.in_force_to >= ${day}::date))`,
    translates: (filter: CodeFilter) => ordered(column('translates_code'), filter),
    consultation: (filter: CodeFilter) => ordered(column('consultation_code'), filter),
    illustrative: (filter: BooleanFilter) => truth(column('illustrative'), filter),
  },
  orders: {
    CODE: byText(column('code')),
    KIND: byText(column('kind')),
    SIGNED_ON: byOptionalText(sql`e.signed_on::text`),
    IN_FORCE_TO: byOptionalText(sql`e.in_force_to::text`),
  },
  usualOrder: [{ field: 'CODE', direction: Direction.ASC }],
});
