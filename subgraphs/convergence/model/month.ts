import { MethodRefusal } from './refusal.ts';

/** A calendar month as one integer (year × 12 + month − 1), so that shared months are a subtraction and not a parse. */
export type Month = number;

const PATTERN = /^(\d{4})-(0[1-9]|1[0-2])$/;

export function monthOf(text: string): Month {
  const found = PATTERN.exec(text);
  if (found === null) {
    throw new MethodRefusal('MONTH_FORMAT', `"${text}" is not a month: write it as YYYY-MM, for example 2026-11.`);
  }
  return Number(found[1]) * 12 + Number(found[2]) - 1;
}

export function monthText(month: Month): string {
  return `${String(yearOf(month)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}

export function yearOf(month: Month): number {
  return Math.floor(month / 12);
}
