import { Float, Int } from 'type-graphql';
import type { InputField, InputFields } from '../../mutation/field.ts';
import { Findings, Place } from '../../mutation/place.ts';
import { sentences } from '../../mutation/sentences.ts';
import { Decimal } from '../../scalars.ts';
import { territoryFault } from '../line/codes.fault.ts';
import type { TextValue } from '../value/text.ts';
import type { RecordValue, RecordValues } from './value.ts';

/** Where in a mapping something is wrong, and what, as the end of a sentence that begins with "it". */
export interface MappingFault { readonly path: string; readonly fault: string }

type Form = keyof { [V in RecordValue as keyof V]: true };

const formsByType = new Map<unknown, Form>([[Int, 'count'], [Float, 'number'], [Decimal, 'money'], [Boolean, 'truth']]);

/** In which form a mapping gives what a mutation takes. */
const formOf = ({ of, fields, type }: InputField): Form => (of !== undefined ? 'list' : fields !== undefined ? 'fields' : formsByType.get(type()) ?? 'text');

const texts: readonly string[] = ['text', 'firstOf', 'place'] satisfies Form[];

/** What a mapping says by itself, without any row: constants, and what cells stand for. */
const saidBy = ({ constant, values }: TextValue): string[] => [constant, ...Object.values(values ?? {})].filter((said) => said !== undefined && said !== null);

function textFaults(said: readonly string[], field: InputField, path: string): MappingFault[] {
  const findings = new Findings();
  for (const text of said) field.read(text as never, new Place(findings, [path]));
  return findings.problems.map(({ code, ...parts }) => ({ path, fault: `says something that no row may say: ${sentences[code].en({ ...parts, field: path }).replace(/\.$/, '')}` }));
}

function valueFaults(value: RecordValue, field: InputField, path: string): MappingFault[] {
  const wanted = formOf(field);
  const [said] = Object.keys(value) as [Form];
  if (wanted !== said && !(wanted === 'text' && texts.includes(said))) return [{ path, fault: `gives ${said} where ${wanted} is due` }];
  if ('list' in value) return value.list.flatMap((one, at) => valueFaults(one, field.of!, `${path}.list.${at}`));
  if ('fields' in value) return recordFaults(value.fields, field.fields!, `${path}.fields`);
  if ('place' in value) {
    const fault = value.place.within === undefined ? null : territoryFault(value.place.within);
    return fault === null ? [] : [{ path: `${path}.place.within`, fault }];
  }
  return textFaults('text' in value ? saidBy(value.text) : 'firstOf' in value ? value.firstOf.flatMap(saidBy) : [], field, path);
}

/** What no row of a file can mend: fields that do not exist or are missing, values in the wrong form, and codes that no list has. */
export function recordFaults(values: RecordValues, fields: InputFields, path: string): MappingFault[] {
  const missing = Object.entries(fields).filter(([name, { required = false }]) => required && !(name in values)).map(([name]) => name);
  return [
    ...Object.entries(values).flatMap(([name, value]) => {
      const field = fields[name];
      return field === undefined ? [{ path: `${path}.${name}`, fault: `names a field that is not there, only ${Object.keys(fields).join(', ')}` }] : valueFaults(value, field, `${path}.${name}`);
    }),
    ...(missing.length === 0 ? [] : [{ path, fault: `lacks ${missing.join(', ')}, without which nothing new is recorded` }]),
  ];
}
