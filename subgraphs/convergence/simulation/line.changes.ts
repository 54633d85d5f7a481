import type { InputRows } from '../engine/scene/input.rows.ts';
import { monthOf, monthText } from '../model/index.ts';
import type { MoveLine, ResizeLine, ShiftLine } from './change.input.ts';
import { checkAmount, checkMonths, checkPersons, checkReached, checkTerritories } from './field.checks.ts';
import { withLine, type Trial } from './trial.ts';

export function moved(trial: Trial, { line, territories }: MoveLine): InputRows {
  checkTerritories(territories, trial.communes, trial.place.in('territories'));
  return withLine(trial, line, (row) => ({ ...row, territory_codes: territories }));
}

/** No line of a plan runs further from today than this, in years. */
const furthest = 200;

export function shifted(trial: Trial, { line, months, startMonth, endMonth }: ShiftLine): InputRows {
  const { place } = trial;
  const dated = startMonth != null || endMonth != null;
  if (months != null && dated) place.report('months and startMonth or endMonth are given. Give either months, or the new first and last month.');
  if (months == null && !dated) place.report('neither months nor startMonth nor endMonth is given. Give one of them.');
  const farAway = months != null && Math.abs(months) > 12 * furthest;
  if (farAway) place.in('months').report(`${months} months are more than ${furthest} years. Give fewer.`);
  return withLine(trial, line, (row) => {
    if (months != null && (row.start_month === null || row.end_month === null)) {
      place.in('months').report(`the dates of "${line}" are not known, so they cannot be shifted by months. Give startMonth and endMonth.`);
    }
    const by = (month: string | null) => (month === null || months == null || farAway ? month : monthText(monthOf(month) + months));
    const [start, end] = [startMonth ?? by(row.start_month), endMonth ?? by(row.end_month)];
    checkMonths(start, end, place.in(endMonth == null ? 'startMonth' : 'endMonth'));
    return { ...row, start_month: start, end_month: end };
  });
}

export function resized(trial: Trial, { line, budget, beneficiaries }: ResizeLine): InputRows {
  const { communes, place } = trial;
  if (budget == null && beneficiaries == null) place.report('neither budget nor beneficiaries is given. Give one of them.');
  checkAmount(budget, place.in('budget'));
  checkPersons(beneficiaries ?? [], communes, place.in('beneficiaries'));
  return withLine(trial, line, (row) => {
    checkReached(row, beneficiaries ?? [], communes, place.in('beneficiaries'));
    return { ...row, budget: budget ?? row.budget, beneficiaries: beneficiaries?.map(({ territory, persons }) => ({ territory, persons })) ?? row.beneficiaries };
  });
}
