import { readFileSync } from 'node:fs';
import { projectFile } from '../root.ts';

interface Permissions {
  /** What each permission lets a caller do. */
  readonly permissions: Readonly<Record<string, string>>;
  /** The permission that each mutation of the graph needs. */
  readonly mutations: Readonly<Record<string, string>>;
}

let declared: Permissions | undefined;

/** The one place that says who may change what: part of the contract, like the SDL. */
export const permissions = (): Permissions =>
  (declared ??= JSON.parse(readFileSync(projectFile('schema', 'permissions.json'), 'utf8')) as Permissions);

/** A mutation that nobody thought about must not start serving, so its absence ends the process. */
export function permissionOf(mutation: string): string {
  const needed = permissions().mutations[mutation];
  if (needed === undefined) throw new Error(`schema/permissions.json names no permission for the mutation ${mutation}. Add one.`);
  return needed;
}
