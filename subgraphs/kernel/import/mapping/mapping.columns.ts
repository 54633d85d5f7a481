import { personsColumn, statedValues } from '../line/statements.ts';
import { columnsOfRecord } from '../record/value.ts';
import { columnsOfText, type TextValue } from '../value/text.ts';
import type { Mapping } from './mapping.ts';

const columnsOfTexts = (texts: Readonly<Record<string, TextValue | undefined>> = {}): string[] => Object.values(texts).flatMap(columnsOfText);

/** The columns that a mapping reads in the imported file, each once. */
export function columnsOf(mapping: Mapping): string[] {
  const { line } = mapping;
  const { territories, owner, source } = line;
  const own =
    mapping.subgraph === 'programmes' ? [mapping.line.weight?.column, ...columnsOfText(mapping.line.force)]
    : mapping.subgraph === 'territories' ? [mapping.line.jobs?.column, mapping.line.workdays?.column, mapping.axes?.column]
    : columnsOfText(mapping.line.association);
  const persons = personsColumn(mapping);
  const columns = [
    ...columnsOfText(line.code), ...columnsOfTexts(line.titles), ...columnsOfTexts(line.descriptions),
    ...(line.categories?.columns ?? []), line.themes?.column, line.populations?.column, line.excludedPopulations?.column,
    ...(territories.join === undefined ? [territories.code, territories.name] : [territories.join.key]), territories.count,
    ...[line.startMonth, line.endMonth, line.budgetStatus, line.jointProject, source?.page ?? undefined].flatMap(columnsOfText),
    owner !== undefined && 'column' in owner ? owner.column : undefined, line.partners?.column, line.budget?.column,
    persons?.each ? undefined : persons?.column, ...Object.values(statedValues(mapping)).flatMap(columnsOfRecord), ...own,
  ];
  return [...new Set(columns.filter((column) => column !== undefined))];
}

/** The columns that a mapping reads in the file beside it. */
export function columnsOfJoined(mapping: Mapping): string[] {
  const { territories } = mapping.line;
  const persons = personsColumn(mapping);
  return [territories.join?.column, territories.code, territories.name, persons?.each ? persons.column : undefined].filter((column) => column !== undefined);
}
