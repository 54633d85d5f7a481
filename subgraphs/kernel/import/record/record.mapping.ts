import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { projectFile } from '../../root.ts';
import type { InputFields } from '../../mutation/field.ts';
import { text } from '../../mutation/fields.ts';
import type { Recordable } from '../../mutation/record.ts';
import { datasets } from '../mapping/datasets.ts';
import { readForm, refuseFaults } from '../mapping/mapping.read.ts';
import type { SubgraphOfLines } from '../mapping/mapping.ts';
import type { Findings } from '../report.ts';
import { recordFaults } from './record.faults.ts';
import { recordValue } from './value.ts';

interface Target {
  readonly subgraph: SubgraphOfLines;
  recording(): Promise<Recordable>;
}

/** What can be imported beside plan lines: what a mutation records, by the same fields and rules. Loaded only when asked for. */
const targets = {
  careInstitution: { subgraph: 'associations', recording: async () => (await import('../../../associations/care-institution/care-institution.record.ts')).careInstitutionRecording },
  association: { subgraph: 'associations', recording: async () => (await import('../../../associations/association/association.record.ts')).associationRecording },
  fundingRequest: { subgraph: 'associations', recording: async () => (await import('../../../associations/funding-request/funding-request.record.ts')).fundingRequestRecording },
  need: { subgraph: 'territories', recording: async () => (await import('../../../territories/need/need.record.ts')).needRecording },
} satisfies Record<string, Target>;

const form = z.strictObject({
  /** What the source is and what the person who coded it decided; for readers, never stored. */
  about: z.array(z.string().min(1)).default([]),
  target: z.enum(Object.keys(targets) as [keyof typeof targets], `must be one of ${Object.keys(targets).join(', ')}`),
  file: z.strictObject({ delimiter: z.enum([',', ';', '\t']).nullable().default(null) }).default({ delimiter: null }),
  /** The code and every field, named as in the mutation's input. */
  record: z.record(z.string(), recordValue),
});

export interface RecordMapping extends Omit<z.infer<typeof form>, 'target'> {
  readonly subgraph: SubgraphOfLines;
  readonly recording: Recordable;
}

const code: InputFields = { code: text('The code by which a second import knows a row again.', { required: true }) };

export const isRecordDataset = (dataset: string): boolean => datasets('records').has(dataset);

/** The mapping of a dataset of records; null, and every fault taken down, when it is wrong. */
export async function readRecordMapping(dataset: string, findings: Findings): Promise<RecordMapping | null> {
  const path = datasets('records').get(dataset)!;
  return checkRecordMapping(readFileSync(projectFile(path), 'utf8'), path, findings);
}

/** Checks the text of a mapping of records against its form, the fields of its target and the code lists. */
export async function checkRecordMapping(content: string, path: string, findings: Findings): Promise<RecordMapping | null> {
  const read = readForm(form, content, path, findings);
  if (read === null) return null;
  const { target, ...mapping } = read;
  const recording: Recordable = await targets[target].recording();
  const faults = recordFaults(mapping.record, { ...code, ...recording.fields }, 'record');
  refuseFaults(faults, path, findings);
  return faults.length > 0 ? null : { ...mapping, subgraph: targets[target].subgraph, recording };
}
