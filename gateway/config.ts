import { z } from 'zod';
import { partVariables } from '../subgraphs/kernel/config.ts';

const subgraphUrl = z.url({ protocol: /^https?$/, error: 'must be the http:// address of that subgraph' });

const listed = (value: string): string[] => value.split(',').map((entry) => entry.trim()).filter((entry) => entry !== '');
const isOrigin = (text: string): boolean => URL.canParse(text) && ['http:', 'https:'].includes(new URL(text).protocol) && new URL(text).origin === text;

/** Origins whose pages may ask the hub. Each by its exact name: "*" would let in every page that a caller of the hub has open. */
export const corsOrigins = z
  .string()
  .default('')
  .refine((value) => listed(value).every(isOrigin), 'must be exact origins separated by commas, such as https://dashboard.example,http://localhost:5173, without a path or a slash at the end')
  .transform(listed);

export const gatewayVariables = z.object({
  ...partVariables,
  HUB_PROGRAMMES_URL: subgraphUrl,
  HUB_TERRITORIES_URL: subgraphUrl,
  HUB_ASSOCIATIONS_URL: subgraphUrl,
  HUB_CONVERGENCE_URL: subgraphUrl,
  HUB_CORS_ORIGINS: corsOrigins,
});
export type GatewayConfig = z.infer<typeof gatewayVariables>;

export const addressesOf = (config: GatewayConfig): Readonly<Record<string, string>> => ({
  programmes: config.HUB_PROGRAMMES_URL,
  territories: config.HUB_TERRITORIES_URL,
  associations: config.HUB_ASSOCIATIONS_URL,
  convergence: config.HUB_CONVERGENCE_URL,
});
