import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { z } from 'zod';
import { projectFile } from '../../root.ts';
import type { Recordable } from '../../mutation/record.ts';
import type { Findings } from '../report.ts';
import { recordValue } from './value.ts';

/** What can be imported beside plan lines: what a mutation records, by the same fields and rules. Loaded only when asked for. */
const targets = {
  careInstitution: { subgraph: 'associations', recording: async (): Promise<Recordable> => (await import('../../../associations/care-institution/care-institution.record.ts')).careInstitutionRecording },
  association: { subgraph: 'associations', recording: async (): Promise<Recordable> => (await import('../../../associations/association/association.record.ts')).associationRecording },
  fundingRequest: { subgraph: 'associations', recording: async (): Promise<Recordable> => (await import('../../../associations/funding-request/funding-request.record.ts')).fundingRequestRecording },
} as const;

const name = z.string().min(1);
const form = z.strictObject({
  /** What the source is and what the person who coded it decided; for readers, never stored. */
  about: z.array(name).default([]),
  target: z.enum(Object.keys(targets) as [keyof typeof targets], `must be one of ${Object.keys(targets).join(', ')}`),
  file: z.strictObject({ delimiter: z.enum([',', ';', '\t']).nullable().default(null) }).default({ delimiter: null }),
  /** The code and every field, named as in the mutation's input. */
  record: z.record(z.string(), recordValue).refine((fields) => 'code' in fields, 'must say how the code is made, by which a second import knows a row again'),
});

export interface RecordMapping extends Omit<z.infer<typeof form>, 'target'> {
  readonly subgraph: 'associations';
  readonly recording: Recordable;
}

const folder = 'subgraphs/associations/mappings/records';

export const recordDatasets = (): string[] =>
  existsSync(projectFile(folder)) ? readdirSync(projectFile(folder)).filter((file) => file.endsWith('.json')).map((file) => file.slice(0, -'.json'.length)) : [];

/** The mapping of a dataset of records; null, and every fault taken down, when it is wrong. */
export async function readRecordMapping(dataset: string, findings: Findings): Promise<RecordMapping | null> {
  const path = `${folder}/${dataset}.json`;
  const refuse = (at: string, fault: string): void =>
    findings.refuseAt({ file: path, line: null })('MAPPING_INVALID', at, null, `The mapping ${path} is wrong at ${at}: it ${fault}; correct it there.`);
  const read = form.safeParse(JSON.parse(readFileSync(projectFile(path), 'utf8')));
  if (!read.success) {
    for (const { path: at, message } of read.error.issues) refuse(at.map(String).join('.') || 'the whole file', message.startsWith('must') ? message : `is not accepted (${message})`);
    return null;
  }
  const { target, ...mapping } = read.data;
  const recording = await targets[target].recording();
  const strangers = Object.keys(mapping.record).filter((field) => field !== 'code' && !(field in recording.fields));
  for (const field of strangers) refuse(`record.${field}`, `names a field that ${target} does not have, only ${Object.keys(recording.fields).join(', ')}`);
  return strangers.length > 0 ? null : { ...mapping, subgraph: targets[target].subgraph, recording };
}
