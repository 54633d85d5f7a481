import { Float } from 'type-graphql';
import { areWhole, sumOfShares } from '../import/line/codes.fault.ts';
import { overlap } from '../import/names/territories.ts';
import { BudgetStatus, ThemeOrigin, type StoredBeneficiaries, type StoredThemeShare } from '../plan-line.ts';
import type { FieldOptions, Given, InputField, InputFields } from './field.ts';
import { foreignCodes, listed, populationCategories, territory } from './code.fields.ts';
import { checkOrder, count, money, month, oneOf, ofEveryRow, text, texts, year } from './fields.ts';
import { many, things } from './many.ts';
import type { Place } from './place.ts';
import { UserErrorCode } from './user-error.ts';

const number = (description: string, options: FieldOptions = {}): InputField => ({ ...options, description, type: () => Float, read: (value: number) => value });

const oneTerritory = territory('Code of a territory.');

const directions = ['UP', 'DOWN'];

/** Of a territory there is one number of persons, and they live where the line is: others would be in no figure. */
export function beneficiaryRules({ beneficiaries, territory_codes: codes }: Given, place: Place): void {
  const named = ((beneficiaries ?? []) as StoredBeneficiaries[]).map(({ territory }) => territory);
  const territories = (codes ?? []) as string[];
  place.in('beneficiaries').once(named);
  for (const [at, code] of named.entries()) {
    if (!territories.some((territory) => overlap(code, territory))) {
      place.in('beneficiaries').in(at).in('territory').report(UserErrorCode.CONTRADICTION, { value: code, wanted: `territories: ${territories.join(', ')}` });
    }
  }
}

/** What a plan line of any subgraph is recorded by. Themes that a person gives are coded, whatever a machine had proposed before. */
export const planLineFields: InputFields = {
  title: texts('Its title.', { required: true, as: 'titles' }),
  description: texts('What it is to bring about.', { as: 'descriptions' }),
  themes: things('ThemeShareInput', 'A theme of a plan line and the share that it takes.', {
    code: listed('themes', 'Theme code.', { required: true }),
    share: number('Share in percent; the shares of a line sum to 100.', { required: true }),
  }, { as: 'theme_shares', also: { theme_origin: ThemeOrigin.CODED, themes_agreed: false } }),
  populations: populationCategories('Codes of target populations.'),
  excludedPopulations: populationCategories('Codes of populations that it leaves out in so many words.', { as: 'excluded_population_codes' }),
  territories: many(oneTerritory, 'Codes of territories, as the document names them; empty when it names none.', { required: true, as: 'territory_codes' }),
  startMonth: month('First month, inclusive; null while none has been announced.'),
  endMonth: month('Last month, inclusive; null while none has been announced.'),
  indicators: things('IndicatorTargetInput', 'What a line promises to move, and how far.', {
    code: listed('indicators', 'Indicator code.', { required: true }),
    unit: listed('units', 'Unit code of baseline and target.', { required: true }),
    direction: text('UP when more is better, DOWN when less is.'),
    baseline: number('Value at the start.'),
    target: number('Value aimed at.'),
    year: year('Year of the target.'),
  }, {
    check: ({ direction }, place) => {
      if (direction !== null && !directions.includes(String(direction))) place.in('direction').report(UserErrorCode.VALUE_MALFORMED, { value: String(direction), wanted: 'UP · DOWN' });
    },
  }),
  beneficiaries: things('BeneficiaryCountInput', 'Persons whom a line plans to reach in a territory.', {
    territory: territory('Code of the territory.', { required: true, as: 'territory' }),
    persons: count(0, 'Planned persons; null when not stated.'),
  }),
  contributions: things('StatedContributionInput', 'What one side says is paid to or with a counterpart.', {
    counterpart: text('Code of the counterpart: a plan line, a plan, or who owns them.', { required: true }),
    amount: money('The amount in dirhams; null when none is stated.'),
    kind: listed('contribution-kinds', 'Kind, from the list contribution-kinds.'),
  }),
  budget: money('Budget of the whole line in dirhams, once; null when not stated.'),
  budgetStatus: oneOf(BudgetStatus, 'How firm the money is.'),
  jointProject: text('The identifier that two lines share when they are one project.'),
  partners: foreignCodes('Codes of those whom the document names as partners.', { as: 'partner_codes' }),
  ...ofEveryRow,
};

/** What must hold of a plan line. */
export function planLineRules(row: Given, place: Place): void {
  const shares = (row['theme_shares'] ?? []) as StoredThemeShare[];
  if (shares.some(({ share }) => share <= 0)) place.in('themes').report(UserErrorCode.NUMBER_TOO_SMALL, { value: '0', wanted: '0.01' });
  if (!areWhole(shares)) place.in('themes').report(UserErrorCode.CONTRADICTION, { value: String(sumOfShares(shares)), wanted: '100 %' });
  place.in('themes').once(shares.map(({ code }) => code));
  place.in('territories').once((row['territory_codes'] ?? []) as string[]);
  beneficiaryRules(row, place);
  checkOrder(row['start_month'], row['end_month'], place.in('endMonth'));
}
