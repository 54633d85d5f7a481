import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { z } from 'zod';
import { projectFile } from '../../root.ts';
import { recordDatasets } from '../record/record.mapping.ts';
import type { Findings } from '../report.ts';
import { mappingFaults, type MappingFault } from './mapping.codes.ts';
import { mapping as form, type Mapping } from './mapping.ts';

/** Where mappings stand: with the subgraph that the lines belong to. */
const subgraphs = ['programmes', 'territories', 'associations'] as const;

const folderOf = (subgraph: string): string => `subgraphs/${subgraph}/mappings`;

/** Path of each mapping from the project's root, by the name of its dataset. */
export function datasets(): ReadonlyMap<string, string> {
  return new Map(
    subgraphs.flatMap((subgraph) => {
      const folder = folderOf(subgraph);
      if (!existsSync(projectFile(folder))) return [];
      return readdirSync(projectFile(folder)).filter((name) => name.endsWith('.json')).map((name) => [name.slice(0, -'.json'.length), `${folder}/${name}`] as const);
    }),
  );
}

/** The mapping of a dataset; null, and every fault taken down, when there is none or it is wrong. */
export function readMapping(dataset: string, findings: Findings): Mapping | null {
  const known = datasets();
  const path = known.get(dataset);
  if (path === undefined) {
    const names = [...known.keys(), ...recordDatasets()].sort().join(', ');
    findings.refuseAt({ file: `${dataset}.json`, line: null })('DATASET_UNKNOWN', null, dataset, `There is no such dataset, only ${names}; use one of them, or write a mapping in subgraphs/<subgraph>/mappings.`);
    return null;
  }
  return checkMapping(readFileSync(projectFile(path), 'utf8'), path, findings);
}

/** Checks the text of a mapping against its form and the code lists. */
export function checkMapping(text: string, path: string, findings: Findings): Mapping | null {
  const refuse = ({ path: at, fault }: MappingFault): void =>
    findings.refuseAt({ file: path, line: null })('MAPPING_INVALID', at, null, `The mapping ${path} is wrong at ${at}: it ${fault}; correct it there.`);
  const content = jsonOf(text);
  if (content instanceof Error) {
    refuse({ path: 'the whole file', fault: `is not JSON (${content.message})` });
    return null;
  }
  const read = form.safeParse(content);
  const faults = read.success ? mappingFaults(read.data) : read.error.issues.map(formFault);
  faults.forEach(refuse);
  return read.success && faults.length === 0 ? read.data : null;
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
