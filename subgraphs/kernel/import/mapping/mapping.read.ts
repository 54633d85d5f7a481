import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { projectFile } from '../../root.ts';
import type { MappingFault } from '../record/record.faults.ts';
import type { Findings } from '../report.ts';
import { datasets } from './datasets.ts';
import { mappingFaults } from './mapping.codes.ts';
import { mapping as form, type Mapping } from './mapping.ts';

/** The mapping of a dataset; null, and every fault taken down, when there is none or it is wrong. */
export function readMapping(dataset: string, findings: Findings): Mapping | null {
  const path = datasets('lines').get(dataset);
  if (path === undefined) {
    const names = [...datasets('lines').keys(), ...datasets('records').keys()].sort().join(', ');
    findings.refuseAt({ file: `${dataset}.json`, line: null })('DATASET_UNKNOWN', null, dataset, `There is no such dataset, only ${names}; use one of them, or write a mapping in subgraphs/<subgraph>/mappings.`);
    return null;
  }
  return checkMapping(readFileSync(projectFile(path), 'utf8'), path, findings);
}

/** Checks the text of a mapping against its form and the code lists. */
export function checkMapping(text: string, path: string, findings: Findings): Mapping | null {
  const read = readForm(form, text, path, findings);
  if (read === null) return null;
  const faults = mappingFaults(read);
  refuseFaults(faults, path, findings);
  return faults.length === 0 ? read : null;
}

export const refuseFaults = (faults: readonly MappingFault[], path: string, findings: Findings): void => {
  const refuse = findings.refuseAt({ file: path, line: null });
  for (const { path: at, fault } of faults) refuse('MAPPING_INVALID', at, null, `The mapping ${path} is wrong at ${at}: it ${fault}; correct it there.`);
};

/** The text of a mapping in its form; null, and every fault taken down, when it has another. */
export function readForm<T>(wanted: z.ZodType<T>, text: string, path: string, findings: Findings): T | null {
  const content = jsonOf(text);
  if (content instanceof Error) {
    refuseFaults([{ path: 'the whole file', fault: `is not JSON (${content.message})` }], path, findings);
    return null;
  }
  const read = wanted.safeParse(content);
  if (!read.success) refuseFaults(read.error.issues.map(formFault), path, findings);
  return read.success ? read.data : null;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    return error as Error;
  }
}

/** Zod's finding as the end of a sentence that begins with "it". */
function formFault(issue: z.core.$ZodIssue): MappingFault {
  const path = issue.path.map(String).join('.') || 'the whole file';
  if (issue.code === 'unrecognized_keys') return { path, fault: `has ${issue.keys.map((key) => `«${key}»`).join(', ')}, which no mapping has there` };
  if (issue.code === 'invalid_type') return { path, fault: `must be ${article(issue.expected)}` };
  return { path, fault: issue.message.startsWith('must') || issue.message.startsWith('may') || issue.message.startsWith('needs') || issue.message.startsWith('cannot') ? issue.message : `is not accepted (${issue.message})` };
}

const article = (expected: string): string => (/^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`);
