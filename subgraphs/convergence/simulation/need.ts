import { years } from '../../kernel/years.ts';
import type { InputRows } from '../engine/scene/input.rows.ts';
import type { ChangeNeed } from './change.input.ts';
import { checkAmount, checkCommune, checkPopulation, checkTheme } from './field.checks.ts';
import type { Trial } from './trial.ts';

export function withNeed({ inputs, communes, example, place }: Trial, { theme, population, territory, year, persons }: ChangeNeed): InputRows {
  checkTheme(theme, place.in('theme'));
  checkPopulation(population, place.in('population'));
  checkCommune(territory, communes, place.in('territory'));
  if (year < years.first || year > years.last) place.in('year').report(`${year} is no year of a need. Give one from ${years.first} to ${years.last}.`);
  checkAmount(persons, place.in('persons'));
  const code = communes.today(territory);
  const others = inputs.need.filter((need) => !(
    need.theme_code === theme && need.population_code === population && communes.today(need.territory_code) === code && need.year === year && need.illustrative === example
  ));
  return { ...inputs, need: [...others, { code: `simulated ${place.path}`, theme_code: theme, population_code: population, territory_code: code, year, persons, illustrative: example }] };
}
