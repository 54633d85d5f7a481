import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hub } from './hub.ts';
import { root } from './hub.process.ts';

type Fact = Record<string, any>;

const factsOf = (file: string): Fact[] => JSON.parse(readFileSync(join(root, 'subgraphs/associations/facts', `${file}.json`), 'utf8')) as Fact[];

const actor = ({ name, associationCode, institutionCode }: Fact) => ({
  name,
  code: associationCode ?? institutionCode ?? null,
  kind: associationCode ? 'ASSOCIATION' : institutionCode ? 'INSTITUTION' : null,
});
const speaker = ({ institutionCode, ...person }: Fact) => ({ ...person, institution: institutionCode ?? null });

/** What a person would type who has the article before them, for each kind of fact. */
const inputs: readonly (readonly [file: string, name: string, input: (fact: Fact) => Fact])[] = [
  ['associations', 'Association', ({ names, fields, ...fact }) => ({ ...fact, name: names, themes: fields })],
  ['association-projects', 'AssociationProject', (fact) => ({
    code: fact['code'], association: fact['associationCode'], owner: fact['ownerCode'], title: fact['titles'], themes: fact['themeShares'],
    populations: fact['populationCodes'], territories: fact['territoryCodes'], partners: fact['partnerCodes'], source: fact['source'], illustrative: fact['illustrative'],
  })],
  ['consultation-series', 'ConsultationSeries', ({ titles, ...fact }) => ({ ...fact, title: titles })],
  ['consultations', 'Consultation', ({ titles, organisers, chair, speakers, sessions, participants, ...fact }) => ({
    ...fact,
    title: titles,
    organisers: organisers.map(actor),
    chair: chair === null ? null : speaker(chair),
    speakers: speakers.map(speaker),
    sessions: sessions.map(({ titles: title, ...one }: Fact) => ({ ...one, title })),
    participants: participants.map(({ labels, ...one }: Fact) => ({ ...one, label: labels })),
  })],
  ['agreements', 'Agreement', ({ titles, contributions, ...fact }) => ({ ...fact, title: titles, contributions: contributions.map(({ amount: _, ...one }: Fact) => one) })],
  ['proposals', 'Proposal', ({ outcomes: _, ...fact }) => fact],
];

/** Records what the five articles state, mutation by mutation; returns everything that was refused. */
export async function recordFacts(hub: Hub): Promise<string[]> {
  const refused: string[] = [];
  const run = async (name: string, type: string, input: Fact): Promise<void> => {
    const { data, errors } = await hub.ask(`mutation ($input: ${type}!) { done: ${name}(input: $input) { userErrors { path message } } }`, { input });
    for (const { message } of errors ?? []) refused.push(`${name} ${input['code']}: ${message}`);
    for (const { path, message } of data?.done?.userErrors ?? []) refused.push(`${name} ${input['code']} ${path.join('.')}: ${message}`);
  };
  for (const [file, name, toInput] of inputs) for (const fact of factsOf(file)) await run(`record${name}`, `${name}Input`, toInput(fact));
  for (const { code, outcomes } of factsOf('proposals')) for (const outcome of outcomes) await run('recordProposalOutcome', 'ProposalOutcomeInput', { proposal: code, ...outcome });
  return refused;
}
