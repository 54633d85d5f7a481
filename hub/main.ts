import { compose } from './compose.ts';
import { readConfig } from './config.ts';
import type { Config } from './config.ts';
import { Failure, messageOf } from './failure.ts';
import { DataFolder } from './folder.ts';
import { help } from './help.ts';
import { importFile } from './import.ts';
import { noteDetails } from './log.ts';
import { startPart } from './part.ts';
import { isPart } from './parts.ts';
import { surviveClosedTerminal } from './signals.ts';
import { start } from './start.ts';

/** Returns the exit code. */
async function dispatch(command: string, args: readonly string[]): Promise<number> {
  if (['--help', '-h', 'help'].includes(command)) {
    console.log(help);
    return 0;
  }
  const config = readConfig();
  if (command === 'import') return importFile(config, args);
  if (args.length > 0) throw new Failure(`hub ${command} takes no arguments, but got ${args.join(' ')}: see npx hub --help.`);
  if (command === 'start') return start(config);
  if (command === 'compose') return compose();
  if (isPart(command)) return startPart(config, command);
  throw new Failure(`hub ${command} is not a command: see npx hub --help.`);
}

/** One sentence for the person; what only a developer can read goes to the log that the sentence names. */
function tell(error: unknown): void {
  if (error instanceof Failure) {
    process.stderr.write(`${error.message}\n`);
    return;
  }
  let config: Config | null = null;
  try {
    config = readConfig();
    const log = new DataFolder(config.dataFolder).create().log('hub');
    noteDetails(log, error);
    process.stderr.write(`The command ended because of an error of its own (${messageOf(error)}): the details are in ${log}.\n`);
  } catch {
    process.stderr.write(`The command ended because of an error of its own (${messageOf(error)}).\n`);
  }
}

surviveClosedTerminal();
const [command = '--help', ...args] = process.argv.slice(2);
try {
  process.exit(await dispatch(command, args));
} catch (error) {
  tell(error);
  process.exit(1);
}
