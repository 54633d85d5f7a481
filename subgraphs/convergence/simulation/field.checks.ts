import { populationFault, sharesFault, themeFault } from '../../kernel/import/line/codes.fault.ts';
import { isOwnerCode } from '../../kernel/import/names/institution.ts';
import type { Communes } from '../engine/scene/communes.ts';
import type { InputRows, LineRow } from '../engine/scene/input.rows.ts';
import { lineKinds } from '../engine/scene/line.codes.ts';
import { ownerOf } from '../engine/scene/lines.ts';
import type { PersonsInput, ThemeShareInput } from './change.input.ts';
import type { ChangePlace } from './faults.ts';

/** A list may hold each thing once. */
export function checkOnce(codes: readonly string[], place: ChangePlace): void {
  for (const [at, code] of codes.entries()) if (codes.indexOf(code) < at) place.in(at).report(`"${code}" stands twice. Remove one of the two.`);
}

function checkTerritory(code: string, communes: Communes, place: ChangePlace): void {
  if (!communes.knows(code)) place.report(`"${code}" is no territory. Look its code up with territories.`);
}

export function checkTerritories(codes: readonly string[], communes: Communes, place: ChangePlace): void {
  if (codes.length === 0) place.report('no territory is given. Name at least one.');
  for (const [at, code] of codes.entries()) checkTerritory(code, communes, place.in(at));
  checkOnce(codes, place);
}

/** Persons, planned or in need, are compared commune by commune: those of a province cannot be told apart. */
export function checkCommune(code: string, communes: Communes, place: ChangePlace): void {
  const count = communes.expand(code).size;
  if (count > 1) place.report(`"${code}" stands for ${count} communes, and persons are compared commune by commune. Give those of one commune.`);
  else checkTerritory(code, communes, place);
}

export function checkTheme(code: string, place: ChangePlace): void {
  const fault = themeFault(code);
  if (fault !== null) place.report(`it ${fault}. Use a code of that list.`);
}

export function checkPopulation(code: string, place: ChangePlace): void {
  const fault = populationFault(code);
  if (fault !== null) place.report(`it ${fault}. Use a code of a category.`);
}

export function checkShares(themes: readonly ThemeShareInput[], place: ChangePlace): void {
  for (const [at, { code, share }] of themes.entries()) {
    checkTheme(code, place.in(at).in('code'));
    if (!(share > 0)) place.in(at).in('share').report(`${share} is no share. Give percents above 0.`);
  }
  const fault = sharesFault(themes);
  if (fault !== null) place.report(`the line ${fault}. Correct the shares, in percent.`);
}

/** A number of persons, or of dirhams. */
export function checkAmount(amount: number | null | undefined, place: ChangePlace): void {
  if (amount != null && amount < 0) place.report(`${amount} is too small. Give 0 or more, or leave it out if it is unknown.`);
}

export function checkPersons(beneficiaries: readonly PersonsInput[], communes: Communes, place: ChangePlace): void {
  for (const [at, { territory, persons }] of beneficiaries.entries()) {
    checkCommune(territory, communes, place.in(at).in('territory'));
    checkAmount(persons, place.in(at).in('persons'));
  }
}

/** Persons of a commune where a line is not would be in no figure. */
export function checkReached({ code, territory_codes: territories }: Pick<LineRow, 'code' | 'territory_codes'>, beneficiaries: readonly PersonsInput[], communes: Communes, place: ChangePlace): void {
  const here = new Set(territories.flatMap((one) => [...communes.expand(one)]));
  for (const [at, { territory }] of beneficiaries.entries()) {
    const isReached = [...communes.expand(territory)].some((commune) => here.has(commune));
    if (here.size > 0 && communes.knows(territory) && !isReached) {
      place.in(at).in('territory').report(`"${code}" is not in ${territory}, only in ${territories.join(', ')}. Give persons where it is, or another territory to the line.`);
    }
  }
}

/** What is unknown reverses nothing. */
export function checkMonths(start: string | null | undefined, end: string | null | undefined, place: ChangePlace): void {
  if (start != null && end != null && end < start) place.report(`it would end in ${end}, before it starts in ${start}. Correct one of the two months.`);
}

/** Associations are known here by what they own and sign. */
const actsIn = (inputs: InputRows, code: string): boolean =>
  lineKinds.some((kind) => inputs[kind].some((line) => ownerOf(line) === code)) || inputs.agreement.some(({ parties }) => parties.some((party) => party.code === code));

export function checkActor(code: string, inputs: InputRows, place: ChangePlace): void {
  if (isOwnerCode(code) || actsIn(inputs, code)) return;
  place.report(`"${code}" is no institution, no council (COUNCIL: and the code of its territory), and no one who owns a line or is party to an agreement. Look its code up with institutions or associations.`);
}
