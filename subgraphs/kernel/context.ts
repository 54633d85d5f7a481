import type { EntityManager } from '@mikro-orm/postgresql';
import { Loaders } from './loader.ts';
import type { Caller } from './signature.ts';
import { VersionRead } from './version.ts';

/** What a resolver is given: its own entity manager, its loaders, who asks, and which version of the data is read. Lives for one request. */
export interface Context {
  readonly em: EntityManager;
  readonly load: Loaders;
  readonly caller: Caller;
  readonly version: VersionRead;
}

export const contextOf = (em: EntityManager, caller: Caller): Context => {
  const fork = em.fork();
  return { em: fork, load: new Loaders(fork), caller, version: new VersionRead(caller.version) };
};
