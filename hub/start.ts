import type { Config } from './config.ts';
import { messageOf } from './failure.ts';
import { Hub } from './hub.ts';
import { noteDetails } from './log.ts';
import { onEndRequest } from './signals.ts';

/** Runs until someone ends it. Returns the exit code. */
export async function start(config: Config): Promise<number> {
  const hub = new Hub(config, (line) => console.log(line));
  const asked = Promise.withResolvers<void>();
  let interrupted = false;
  const stop = () => {
    interrupted = true;
    console.log('Stopping; the database goes last.');
    hub.stop().then(asked.resolve, asked.reject);
  };
  onEndRequest({
    first: stop,
    again: () => {
      hub.force();
      console.error('Stopped at once; the database repairs itself at the next start.');
      process.exit(1);
    },
  });
  // An error that nobody expected must not leave a database running alone.
  const unexpected = (error: unknown) => {
    noteDetails(hub.folder.log('hub'), error);
    console.error(`The hub stops because of an error of its own (${messageOf(error)}): the details are in ${hub.folder.log('hub')}.`);
    void hub.stop().finally(() => process.exit(1));
  };
  process.on('uncaughtException', unexpected).on('unhandledRejection', unexpected);

  try {
    await hub.start();
    announce(hub.address);
  } catch (error) {
    // Parts that a Ctrl-C has cut short complain about that; it is not news.
    if (!interrupted) {
      await hub.stop();
      throw error;
    }
  }
  await asked.promise;
  return 0;
}

function announce(address: string): void {
  console.log(`GraphQL   ${address}graphql`);
  console.log(`Explorer  ${address}explorer/`);
  console.log(`Health    ${address}health`);
  console.log(`Hub ready at ${address}`);
}
