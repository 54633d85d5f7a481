import type { Row } from '../file/row.ts';
import type { InstitutionsColumn, Mapping } from '../mapping/mapping.ts';
import { institutionNamed, institutionsNear, isOwnerCode, type NamedInstitution } from '../names/institution.ts';
import { compact } from '../names/normalise.ts';
import { remembering } from '../names/remember.ts';
import type { Findings, Refuse } from '../report.ts';

export interface Owners {
  readonly owner: string | null;
  readonly partners: readonly string[];
}

/** What one name in a cell of institutions is. */
interface Named {
  readonly name: string;
  readonly code: string | null;
  readonly group: boolean;
  /** It names nobody, as «others» does. */
  readonly nobody: boolean;
}

/** Reads the names in the cells of a column, without those that are only punctuation. */
function namesReader({ column, separator, nobody, values }: InstitutionsColumn): (row: Row) => Named[] {
  const idle = new Set(nobody.map(compact));
  const given = new Map(Object.entries(values).map(([written, code]) => [compact(written), code]));
  const look = remembering((name): Named | null => {
    const plain = compact(name);
    const institution = institutionNamed(name);
    return plain === '' ? null : { name, code: given.get(plain) ?? institution?.code ?? (isOwnerCode(name) ? name : null), group: institution?.group ?? false, nobody: idle.has(plain) };
  });
  return (row) => row.parts(column, separator).map(look).filter((named) => named !== null);
}

const suggestion = (near: readonly NamedInstitution[]): string => near.map(({ code, name }) => `${name} (${code})`).join(' or ');

/**
 * Reads who owns a line and who is named beside the owner. Someone must answer for a line, so an unknown responsible is
 * refused; partners are often loose descriptions, so an unknown one is noted and stays in the text only.
 */
export function ownerReader(mapping: Mapping, findings: Findings): (row: Row, refuse: Refuse) => Owners {
  const { owner, partners } = mapping.line;
  const kept = mapping.subgraph === 'programmes' ? 'it stays in the text of the partners, without a code' : 'it is left out';

  const namesOfOwner = owner === undefined || 'constant' in owner ? null : namesReader(owner);
  const namesOfPartners = partners === undefined ? null : namesReader(partners);

  const unknownName = remembering(sentenceOnUnknown);

  const responsible = (row: Row, refuse: Refuse): string[] => {
    const all = namesOfOwner!(row);
    const named = all.filter(({ nobody }) => !nobody);
    if (named.length === 0 && all.length > 0) findings.note(`«${all[0]!.name}» names nobody: the owner stays unknown.`, row.line);
    for (const { name, code } of named) if (code === null) refuse('INSTITUTION_UNKNOWN', (owner as InstitutionsColumn).column, name, unknownName(name));
    if (named[0]?.group) findings.note(`The owner «${named[0].name}» is a group (${named[0].code}), which is none of its members.`, row.line);
    return named.flatMap(({ code }) => code ?? []);
  };

  const others = (row: Row): string[] =>
    namesOfPartners!(row).flatMap(({ name, code, nobody }) => {
      if (code === null && !nobody) findings.note(`The partner «${name}» is not in the register of institutions: ${kept}.`, row.line);
      return code ?? [];
    });

  return (row, refuse) => {
    const owners = owner === undefined ? [] : 'constant' in owner ? [owner.constant] : responsible(row, refuse);
    const partnersNamed = namesOfPartners === null ? [] : others(row);
    return { owner: owners[0] ?? null, partners: [...new Set([...owners.slice(1), ...partnersNamed])].filter((code) => code !== owners[0]) };
  };
}

const sentenceOnUnknown = (name: string): string =>
  `The register of institutions has no such name, the nearest being ${suggestion(institutionsNear(name))}; correct the name, or say in the mapping (values) whose code it stands for: that of an institution, or "COUNCIL:" and the territory of a council.`;
