import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const forwarded = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** A sentence for the terminal: what went wrong and what to do. */
export class Failure extends Error {
  constructor(sentence, code = 1) {
    super(sentence);
    this.code = code;
  }
}

/**
 * Runs a program until it ends and answers with its exit code. Signals are handed on and this process stays until the
 * program has gone, so that nobody who waits for us believes that it is over while the database still shuts down.
 * `stderr: 'keep'` also shows what the program complains about, and returns it.
 */
export function run(command, args, { cwd, env = process.env, stdio = 'inherit', onSpawn } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio });
    let complaint = '';
    child.stderr?.on('data', (chunk) => {
      process.stderr.write(chunk);
      complaint = (complaint + chunk).slice(-20_000);
    });
    const hand = (signal) => child.kill(signal);
    for (const signal of forwarded) process.on(signal, hand);
    const done = () => {
      for (const signal of forwarded) process.removeListener(signal, hand);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve({ code: code ?? 128 + (constants.signals[signal] ?? 1), signal, complaint });
    });
    onSpawn?.(child);
  });
}

/**
 * npm puts a shell between itself and us, and not every shell hands a signal on. When the parent that npm gave us has
 * gone, the person has ended `npm start`.
 */
export function endWithParent(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill('SIGTERM');
  }, 500);
  watch.unref();
}
