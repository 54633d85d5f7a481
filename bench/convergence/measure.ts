import { Candidates } from '../../subgraphs/convergence/engine/pair.candidates.ts';
import { evaluatedPairs } from '../../subgraphs/convergence/engine/pairs.ts';
import { allResults } from '../../subgraphs/convergence/engine/results.ts';
import { scenesOf } from '../../subgraphs/convergence/engine/scene.ts';
import type { FiguresContent } from '../../subgraphs/convergence/engine/figures.content.ts';
import { sqlUptake } from './sql.ts';
import { worldOfSize } from './world.ts';

/** What one child process measures: the search alone, the pairs, everything that is published, or the same question in SQL. */
export type Part = 'search' | 'pairs' | 'results' | 'sql';
export type Measured = Readonly<Record<string, number | null>>;

/** Since one moment: by the clock, and of processor time, which says more where other work shares the cores. */
const startedAt = () => ({ clock: performance.now(), cpu: process.cpuUsage() });
function since({ clock, cpu }: ReturnType<typeof startedAt>): { readonly seconds: number; readonly cpu: number } {
  const { user, system } = process.cpuUsage(cpu);
  return { seconds: (performance.now() - clock) / 1_000, cpu: (user + system) / 1e6 };
}

const megabytes = (): number => process.resourceUsage().maxRSS / 1_024;

/** What is still held once garbage is gone: the peak also holds what V8 had no reason to collect yet. */
function held(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1_048_576;
}

export async function measure(part: Part, percent: number): Promise<Measured> {
  const inputs = worldOfSize(percent);
  const before = megabytes();
  const started = startedAt();
  const scenes = scenesOf(inputs);
  const lines = since(started).seconds;
  const { facts } = scenes;
  const after = startedAt();
  if (part === 'search') {
    const candidates = new Candidates(facts);
    let found = 0;
    for (const action of facts.actions) candidates.of(action, () => { found += 1; });
    return { lines, ...since(after), looked: candidates.looked, found, inputsMB: before, peakMB: megabytes() };
  }
  if (part === 'pairs') {
    const pairs = evaluatedPairs(facts);
    const took = since(after);
    const peak = { peakMB: megabytes(), heldMB: held() };
    const count = (test: (pair: (typeof pairs)[number]['pair']) => boolean) => pairs.reduce((sum, { pair }) => sum + Number(test(pair)), 0);
    return {
      lines, ...took, kept: pairs.length,
      linked: count(({ state, established }) => state === 'LINKED' && established),
      unknownPopulation: count(({ dimensions, established }) => established && dimensions.population === null),
      notEstablished: count(({ established }) => !established),
      unknownTheme: count(({ dimensions }) => dimensions.theme === null),
      inputsMB: before, ...peak,
    };
  }
  if (part === 'results') {
    const { link, figures } = allResults(scenes);
    const took = since(after);
    const nation = figures.find((row) => row['subject_kind'] === 'territory' && row['subject_code'] === 'MA')?.['content'] as FiguresContent | undefined;
    return { lines, ...took, links: link.length, alignedUptake: nation?.alignedUptake.value ?? null, inputsMB: before, peakMB: megabytes() };
  }
  const answer = await sqlUptake(facts, process.env['BENCH_DATABASE_URL']!, 600);
  return { seconds: answer?.seconds ?? null, linked: answer?.linked ?? null, alignedUptake: answer?.uptake ?? null };
}
