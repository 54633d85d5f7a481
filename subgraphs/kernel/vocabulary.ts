import { codeList, type CodeListName } from './codes.ts';
import { editDistance } from './import/names/distance.ts';
import { territoryRegister } from './import/names/territories.ts';

/** A closed list of codes, known without asking anyone. */
export interface Vocabulary {
  readonly name: string;
  /** Where a person finds its codes. */
  readonly lookedUp: string;
  codes(): readonly string[];
  /** The code that stands for this one today, mostly itself; null when the list never had it. */
  find(code: string): string | null;
}

/** Lists whose entries are rows of the graph. */
const inGraph: readonly CodeListName[] = ['themes', 'populations', 'indicators'];

export const listed = (name: CodeListName): Vocabulary => ({
  name,
  lookedUp: inGraph.includes(name) ? `with ${name}` : `in schema/codes/${name}.csv`,
  codes: () => [...codeList(name).keys()],
  find: (code) => (codeList(name).has(code) ? code : null),
});

export const themeCodes = listed('themes');
export const populationCodes = listed('populations');

/** Territories as the hub ships them; a former code stands for the territory of today. */
export const territoryCodes: Vocabulary = {
  name: 'territories',
  lookedUp: 'with territories',
  codes: () => [...territoryRegister().byCode.keys()],
  find: (code) => (territoryRegister().byCode.has(code) ? code : (territoryRegister().byFormerCode.get(code) ?? null)),
};

/** How many codes a sentence can name and still be read. */
const readable = 20;

/** How many codes are worth proposing; with more a person had better look it up. */
const proposed = 3;

/** The codes that are nearest, if they are a slip of the pen away, whatever the case of their letters: one slip in a short code, two in a longer one. */
function nearest(code: string, codes: readonly string[]): readonly string[] {
  const slips = code.length < 5 ? 1 : 2;
  const byDistance = Map.groupBy(codes, (one) => editDistance(one.toLowerCase(), code.toLowerCase(), slips));
  return (byDistance.get(Math.min(...byDistance.keys(), slips)) ?? []).slice(0, proposed);
}

/** "agreement-kinds (CONVENTION, MEMORANDUM)"; of a list that is too long to be told its name, with the codes that may be meant: "themes (SOC/DIS/CTR?)". */
export function withItsCodes({ name, codes }: Vocabulary, code: string): string {
  const all = codes();
  const near = all.length <= readable ? all : nearest(code, all);
  return near.length === 0 ? name : `${name} (${near.join(', ')}${all.length <= readable ? '' : '?'})`;
}

/** What to do about a code that is in no list. */
export function instead(vocabulary: Pick<Vocabulary, 'codes' | 'lookedUp'>, code: string): string {
  const all = vocabulary.codes();
  if (all.length <= readable) return `Give one of ${all.join(', ')}.`;
  const near = nearest(code, all);
  return near.length > 0 ? `Did you mean ${near.join(' or ')}?` : `Look the code up ${vocabulary.lookedUp}.`;
}
