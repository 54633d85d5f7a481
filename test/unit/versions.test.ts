import { describe, expect, test } from 'vitest';
import { Versions, type Told } from '../../gateway/versions.ts';

/** A subgraph whose answers the test gives when it likes. */
function subgraph() {
  const asked: { readonly version: number | null; answer(told: Partial<Told<string>>): void }[] = [];
  const request = (version: number | null) =>
    new Promise<Told<string>>((resolve) => {
      asked.push({ version, answer: (told) => resolve({ answer: 'fields', version: null, reached: true, ...told }) });
    });
  return { asked, request };
}
const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('one operation', () => {
  test('asks once, and everything else once it knows the version', async () => {
    const versions = new Versions<string>();
    const { asked, request } = subgraph();
    const answers = [1, 2, 3].map(() => versions.ask('figures', request));
    await soon();
    expect(asked.map(({ version }) => version)).toEqual([null]);
    asked[0]!.answer({ version: 7 });
    await soon();
    expect(asked.map(({ version }) => version)).toEqual([null, 7, 7]);
    asked.slice(1).forEach(({ answer }) => answer({ version: 7 }));
    await Promise.all(answers);
    const later = versions.ask('figures', request);
    expect(asked.at(-1)!.version).toBe(7);
    asked.at(-1)!.answer({});
    await later;
  });

  test('lets the next one go first where the first read no version', async () => {
    const versions = new Versions<string>();
    const { asked, request } = subgraph();
    void versions.ask('figures', request);
    void versions.ask('figures', request);
    void versions.ask('figures', request);
    asked[0]!.answer({ version: null });
    await soon();
    expect(asked.map(({ version }) => version)).toEqual([null, null]);
    asked[1]!.answer({ version: 8 });
    await soon();
    expect(asked.map(({ version }) => version)).toEqual([null, null, 8]);
  });

  test('does not wait as long again for a subgraph that could not be reached', async () => {
    const versions = new Versions<string>();
    const { asked, request } = subgraph();
    const answers = [1, 2, 3].map(() => versions.ask('figures', request));
    asked[0]!.answer({ answer: 'absent', reached: false });
    expect((await Promise.all(answers)).map(({ answer }) => answer)).toEqual(['absent', 'absent', 'absent']);
    expect(asked).toHaveLength(1);
    void versions.ask('figures', request);
    expect(asked).toHaveLength(2);
  });

  test('keeps each subgraph to its own version, and another operation to another', async () => {
    const versions = new Versions<string>();
    const [one, other] = [subgraph(), subgraph()];
    void versions.ask('one', one.request);
    void versions.ask('other', other.request);
    expect([one.asked.length, other.asked.length]).toEqual([1, 1]);
    one.asked[0]!.answer({ version: 3 });
    await soon();
    void versions.ask('one', one.request);
    void new Versions<string>().ask('one', one.request);
    expect(one.asked.map(({ version }) => version)).toEqual([null, 3, null]);
  });
});
