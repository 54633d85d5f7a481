import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { projectFile } from './root.ts';
import type { Translations } from './localized-text.ts';

/** One entry of a code list: `schema/codes/<list>.csv`, part of the contract like the SDL. */
export interface Code {
  readonly code: string;
  readonly parent: string | null;
  readonly names: Translations;
  readonly description: string | null;
  /** The list's own columns, as text; "" where the row says nothing. */
  readonly columns: Readonly<Record<string, string>>;
}

export type CodeListName =
  | 'themes' | 'populations' | 'indicators' | 'units' | 'plan-kinds' | 'participant-categories'
  | 'contribution-kinds' | 'agreement-kinds' | 'proposal-kinds' | 'institution-kinds' | 'association-kinds'
  | 'care-institution-kinds' | 'consultative-body-kinds';

export type CodeList = ReadonlyMap<string, Code>;

export const readTable = (...path: string[]): Record<string, string>[] =>
  parse(readFileSync(projectFile(...path)), { columns: true, bom: true, skip_empty_lines: true });

/** Names of a row with columns name_ar, name_fr, …; a language without a name has no key. */
export const namesOf = (row: Record<string, string>): Translations =>
  Object.fromEntries(
    (['ar', 'fr', 'en', 'zgh'] as const).flatMap((language) => (row[`name_${language}`] ? [[language, row[`name_${language}`]]] : [])),
  );

const lists = new Map<CodeListName, CodeList>();

/** Reads a list once a process; every subgraph of one version of the hub reads the same file. */
export function codeList(name: CodeListName): CodeList {
  const known = lists.get(name);
  if (known !== undefined) return known;
  const list: CodeList = new Map(
    readTable('schema', 'codes', `${name}.csv`).map((row) => [
      row['code']!,
      { code: row['code']!, parent: row['parent'] || null, names: namesOf(row), description: row['description_en'] || null, columns: row },
    ]),
  );
  lists.set(name, list);
  return list;
}

export const codesVersion = (): string =>
  (JSON.parse(readFileSync(projectFile('schema', 'codes', 'version.json'), 'utf8')) as { version: string }).version;

const descendants = new Map<string, string[]>();

/** A code and all that stand below it in its list. */
export function descendantsOf(name: CodeListName, code: string): string[] {
  const key = `${name} ${code}`;
  const known = descendants.get(key);
  if (known !== undefined) return known;
  const children = [...codeList(name).values()].filter(({ parent }) => parent === code);
  const found = [code, ...children.flatMap((child) => descendantsOf(name, child.code))];
  // Only codes that exist are remembered: what callers make up must not fill the memory.
  if (codeList(name).has(code)) descendants.set(key, found);
  return found;
}
