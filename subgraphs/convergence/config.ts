import { z } from 'zod';

const feedUrl = z.url({ protocol: /^https?$/, error: 'must be the http:// address of that subgraph, whose feed is read' });

/** What the convergence subgraph needs beside what every subgraph does. */
export const convergenceVariables = z.object({
  HUB_SECRET: z.string(),
  HUB_PROGRAMMES_URL: feedUrl,
  HUB_TERRITORIES_URL: feedUrl,
  HUB_ASSOCIATIONS_URL: feedUrl,
  /** How long a question to a feed waits for news, and how soon one that does not answer is asked again. An idle hub asks three small questions a cycle. */
  HUB_FEED_EVERY: z.coerce.number().int('must be a whole number of milliseconds').min(10, 'must be at least 10 milliseconds').default(500),
});
export type ConvergenceConfig = z.infer<typeof convergenceVariables>;

export const feedsOf = (config: ConvergenceConfig): Readonly<Record<string, string>> => ({
  programmes: config.HUB_PROGRAMMES_URL,
  territories: config.HUB_TERRITORIES_URL,
  associations: config.HUB_ASSOCIATIONS_URL,
});
