import { z } from 'zod';
import { partVariables } from '../subgraphs/kernel/config.ts';

const subgraphUrl = z.url({ protocol: /^https?$/, error: 'must be the http:// address of that subgraph' });

export const gatewayVariables = z.object({
  ...partVariables,
  HUB_PROGRAMMES_URL: subgraphUrl,
  HUB_TERRITORIES_URL: subgraphUrl,
  HUB_ASSOCIATIONS_URL: subgraphUrl,
  HUB_CONVERGENCE_URL: subgraphUrl,
});
export type GatewayConfig = z.infer<typeof gatewayVariables>;

export const addressesOf = (config: GatewayConfig): Readonly<Record<string, string>> => ({
  programmes: config.HUB_PROGRAMMES_URL,
  territories: config.HUB_TERRITORIES_URL,
  associations: config.HUB_ASSOCIATIONS_URL,
  convergence: config.HUB_CONVERGENCE_URL,
});
