/** The same answers, each found once: the names in a column are few, its rows are many. For as long as one import lasts. */
export function remembering<T>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    if (known.has(text)) return known.get(text)!;
    const found = answer(text);
    known.set(text, found);
    return found;
  };
}
