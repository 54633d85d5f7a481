import './telemetry.ts';
import { runPart } from '../subgraphs/kernel/part.ts';
import { readVariables } from '../subgraphs/kernel/config.ts';
import { gatewayVariables } from './config.ts';
import { gatewayServer } from './server.ts';

await runPart('gateway', async (log) => {
  const config = readVariables(gatewayVariables);
  const { app, stop } = await gatewayServer(config, log);
  const url = await app.listen({ host: config.HUB_LISTEN.host, port: config.HUB_LISTEN.port });
  return { app, url, stop };
});
