import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { measure, type Measured, type Part } from './measure.ts';

const here = fileURLToPath(import.meta.url);

/** A part that has not ended by then is told as such. */
const patience = 900_000;

/** Each measurement in a process of its own: the peak of one must not stand in the figures of another. */
function measured(part: Part, percent: number): Measured | null {
  const { status, stdout, stderr } = spawnSync(
    process.execPath, ['--max-old-space-size=8192', '--expose-gc', here, `--part=${part}`, String(percent)], { encoding: 'utf8', timeout: patience },
  );
  if (status === 0) return JSON.parse(stdout) as Measured;
  process.stderr.write(`${part} of ${percent} % did not end: ${stderr.split('\n').find((line) => /heap|Error/.test(line)) ?? `no answer within ${patience / 1_000} s`}\n`);
  return null;
}

const rounded = (value: number | null): string => (value === null ? '–' : String(Number(value.toPrecision(5))));
const told = (part: Part, figures: Measured | null): string =>
  `  ${part.padEnd(8)} ${figures === null ? 'did not end' : Object.entries(figures).map(([name, value]) => `${name} ${rounded(value)}`).join(' · ')}\n`;

function runAll(percents: readonly number[]): void {
  const parts: readonly Part[] = ['pairs', 'results', 'follow', ...(process.env['BENCH_DATABASE_URL'] ? ['sql' as const] : [])];
  if (!parts.includes('sql')) process.stdout.write('SQL is left out: set BENCH_DATABASE_URL to an empty database to compare with it.\n');
  for (const percent of percents) {
    process.stdout.write(`${percent} %\n`);
    const found = new Map<Part, Measured | null>();
    for (const part of parts) {
      found.set(part, measured(part, percent));
      process.stdout.write(told(part, found.get(part) ?? null));
    }
    const [sql, results] = [found.get('sql')?.['seconds'], found.get('results')?.['seconds']];
    if (sql != null && results != null) process.stdout.write(`  SQL, which answers one figure of all that is published, takes ${rounded(sql / results)} times as long\n`);
  }
}

const [first, second] = process.argv.slice(2);
if (first?.startsWith('--part=')) process.stdout.write(JSON.stringify(await measure(first.slice('--part='.length) as Part, Number(second))));
else runAll(process.argv.slice(2).length === 0 ? [1, 5, 20] : process.argv.slice(2).map(Number));
