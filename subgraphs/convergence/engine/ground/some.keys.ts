/** Some keys of breakdowns: 1 at the number of each plus one, since the whole has −1. Asked millions of times, so no set is searched. */
export type SomeKeys = Uint8Array;

/** The whole is always among them. */
export function someKeys(keys: Iterable<number>, below: number): SomeKeys {
  const some = new Uint8Array(below + 1);
  some[0] = 1;
  for (const key of keys) some[key + 1] = 1;
  return some;
}

export const isAmong = (some: SomeKeys, key: number): boolean => some[key + 1] === 1;

/** What is among one or the other. */
export function eitherKeys(one: SomeKeys, other: SomeKeys): SomeKeys {
  const either = new Uint8Array(Math.max(one.length, other.length));
  for (let at = 0; at < either.length; at += 1) either[at] = (one[at] ?? 0) | (other[at] ?? 0);
  return either;
}
