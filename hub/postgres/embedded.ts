import { appendFileSync } from 'node:fs';
import type { DataFolder } from '../folder.ts';
import { ensureCluster } from './cluster.ts';
import { stopOrphan } from './orphan.ts';
import { findPlace } from './place.ts';
import { Server } from './server.ts';

/** The PostgreSQL of a data folder, made at the first start, ready to be started. */
export async function embeddedPostgres(folder: DataFolder, tell: (line: string) => void): Promise<Server> {
  const logFile = folder.log('postgres');
  const { administrator } = folder.secrets();
  const place = await findPlace(folder.path);
  await stopOrphan(place.data, tell);
  await ensureCluster(place, administrator, (text) => appendFileSync(logFile, text, { mode: 0o600 }));
  return new Server({ place, password: administrator, logFile, port: folder.ports().postgres, tell });
}
