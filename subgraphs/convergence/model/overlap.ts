/** How many codes two sets share. Walks the smaller one: a commune's line against a national action costs one look. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const code of smaller) if (larger.has(code)) shared += 1;
  return shared;
}

export function sharedCodes(a: ReadonlySet<string>, b: ReadonlySet<string>): readonly string[] {
  const [smaller, larger] = a.size <= b.size ? [a, b] : [b, a];
  return [...smaller].filter((code) => larger.has(code));
}
