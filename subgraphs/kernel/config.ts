import { z } from 'zod';

const listen = z
  .string()
  .regex(/^.+:\d{1,5}$/, 'must be host:port, for example 127.0.0.1:4101')
  .transform((value) => {
    const at = value.lastIndexOf(':');
    return { host: value.slice(0, at), port: Number(value.slice(at + 1)) };
  });

const seeds = z
  .string()
  .default('reference,facts,example')
  .transform((value) => value.split(',').filter((name) => name !== '' && name !== 'none'))
  .pipe(z.array(z.enum(['reference', 'facts', 'example'])));

/** What every part of the hub is told by whoever starts it. */
export const partVariables = {
  HUB_LISTEN: listen,
  HUB_SECRET: z.string().min(32, 'must have at least 32 characters; every part of one hub shares it'),
  HUB_LOG: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('warn'),
  HUB_TRACE: z.enum(['0', '1']).default('0').transform((value) => value === '1'),
};

export const subgraphVariables = z.object({
  ...partVariables,
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgres:// address' }),
  HUB_SEED: seeds,
});
export type SubgraphConfig = z.infer<typeof subgraphVariables>;
export type Seed = SubgraphConfig['HUB_SEED'][number];

/** A sentence for the person who starts a part; carries no stack to the terminal. */
export class StartFailure extends Error {}

/** Reads the environment once, at the door, and names every wrong variable in one sentence. */
export function readVariables<T extends z.ZodType>(variables: T, environment: NodeJS.ProcessEnv = process.env): z.infer<T> {
  const read = variables.safeParse(environment);
  if (read.success) return read.data;
  const wrong = read.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`);
  throw new StartFailure(`These variables are wrong: ${wrong.join('; ')}. Correct them and start again.`);
}
