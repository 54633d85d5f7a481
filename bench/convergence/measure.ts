import { scenesOf } from '../../subgraphs/convergence/engine/scene/assembly.ts';
import type { InputChange, InputKind } from '../../subgraphs/convergence/engine/scene/change.ts';
import { totalsOf } from '../../subgraphs/convergence/engine/country.pairs.ts';
import { Country } from '../../subgraphs/convergence/engine/country.ts';
import { Engine } from '../../subgraphs/convergence/engine/engine.ts';
import type { FiguresContent } from '../../subgraphs/convergence/engine/figures/figures.content.ts';
import type { Results } from '../../subgraphs/convergence/engine/tables/scope.ts';
import { Chance } from './random.ts';
import { sqlUptake } from './sql.ts';
import { worldOfSize } from './world.ts';

/** What one child process measures: the pairs alone, everything that is published, one change after the other, or one of the figures in SQL. */
export type Part = 'pairs' | 'results' | 'follow' | 'sql';
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

/** Reads every row, as publishing does, and keeps none; returns how many there were and the aligned uptake of the nation. */
function read(results: Results): { readonly rows: number; readonly alignedUptake: number | null } {
  let [rows, alignedUptake]: [number, number | null] = [0, null];
  for (const table of Object.values(results)) {
    for (const row of table.rows) {
      rows += 1;
      if (row['subject_kind'] === 'territory' && row['subject_code'] === 'MA') alignedUptake = (row['content'] as FiguresContent).alignedUptake.value;
    }
  }
  return { rows, alignedUptake };
}

function pairs(percent: number): Measured {
  const inputs = worldOfSize(percent);
  const before = megabytes();
  const started = startedAt();
  const { facts } = scenesOf(inputs);
  const lines = since(started).cpu;
  const after = startedAt();
  const country = Country.of(facts);
  return { lines, ...since(after), looked: country.finder.looked, kept: country.table.live, linked: totalsOf(country).linked, inputsMB: before, peakMB: megabytes(), heldMB: held() };
}

async function results(percent: number): Promise<Measured> {
  const inputs = worldOfSize(percent);
  const before = megabytes();
  const started = startedAt();
  const engine = await Engine.of(inputs);
  const { seconds: pairsSeconds } = since(started);
  const { rows, alignedUptake } = read(engine.everything());
  return { ...since(started), ofThemPairs: pairsSeconds, rows, alignedUptake, inputsMB: before, peakMB: megabytes(), heldMB: held() };
}

/** What a user does: corrects a line, signs an agreement, records a need. Each several times, on a warm engine; the middle one is told. */
const followed: readonly InputKind[] = ['project', 'association_project', 'need', 'agreement', 'action'];
const tries = 5;

async function follow(percent: number): Promise<Measured> {
  const inputs = worldOfSize(percent);
  const others = worldOfSize(percent, 7);
  const chance = new Chance(1);
  const engine = await Engine.of(inputs);
  read(engine.everything());
  const told: Record<string, number> = {};
  for (const kind of followed) {
    const seconds = Array.from({ length: tries }, () => {
      const row = chance.oneOf(others[kind] as readonly { readonly code: string }[]);
      const change = { kind, code: row.code, row } as InputChange;
      const started = startedAt();
      read(engine.follow([change])!);
      return since(started).seconds;
    });
    told[kind] = seconds.sort((one, other) => one - other)[Math.floor(tries / 2)]!;
  }
  return { ...told, peakMB: megabytes() };
}

export async function measure(part: Part, percent: number): Promise<Measured> {
  if (part === 'pairs') return pairs(percent);
  if (part === 'results') return results(percent);
  if (part === 'follow') return follow(percent);
  const answer = await sqlUptake(scenesOf(worldOfSize(percent)).facts, process.env['BENCH_DATABASE_URL']!, 600);
  return { seconds: answer?.seconds ?? null, linked: answer?.linked ?? null, alignedUptake: answer?.uptake ?? null };
}
