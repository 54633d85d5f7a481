import { describe, expect, test } from 'vitest';
import { nextStates } from '../../subgraphs/associations/proposal/transition.ts';
import { ProposalState } from '../../subgraphs/associations/proposal/proposal-outcome.ts';
import { recordings as ofAssociations } from '../../subgraphs/associations/recordings.ts';
import { shipped as byAssociations } from '../../subgraphs/associations/seed.ts';
import { columnOf } from '../../subgraphs/kernel/mutation/field.ts';
import { Findings, Place } from '../../subgraphs/kernel/mutation/place.ts';
import { sentences } from '../../subgraphs/kernel/mutation/sentences.ts';
import { UserErrorCode } from '../../subgraphs/kernel/mutation/user-error.ts';
import { recordings as ofProgrammes } from '../../subgraphs/programmes/recordings.ts';
import { shipped as byProgrammes } from '../../subgraphs/programmes/seed.ts';
import { recordings as ofTerritories } from '../../subgraphs/territories/recordings.ts';
import { shipped as byTerritories } from '../../subgraphs/territories/seed.ts';

const recordings = new Map([...ofProgrammes, ...ofTerritories, ...ofAssociations].map((recording) => [recording.table, recording]));

const contents = [byProgrammes, byTerritories, byAssociations].flatMap((shipped) => [...shipped('facts'), ...shipped('example')]).filter(({ table }) => recordings.has(table));
const rowsOf = (content: (typeof contents)[number]) => {
  try {
    return content.rows();
  } catch {
    return [];
  }
};

describe('what ships with the hub obeys the rules of the mutations', () => {
  test.each(contents.map((content) => [content.dataset, content] as const))('%s', (_, content) => {
    const { fields, rules } = recordings.get(content.table)!;
    const wrong = rowsOf(content).flatMap((row) => {
      const findings = new Findings();
      const missing = Object.entries(fields).filter(([name, field]) => field.required && row[columnOf(name, field)] == null).map(([name]) => `${row['code']} lacks ${name}`);
      rules?.(row, new Place(findings));
      return [...missing, ...findings.problems.map(({ path, code }) => `${row['code']} ${path.join('.')} ${code}`)];
    });
    expect(wrong).toEqual([]);
  });
});

describe('what can follow in the history of a proposal', () => {
  test('is taken note of, studied, then adopted or declined; only what was adopted is done', () => {
    const all = [null, ...Object.values(ProposalState)];
    expect(Object.fromEntries(all.map((state) => [state, nextStates(state)]))).toEqual({
      null: ['RECORDED'], RECORDED: ['UNDER_STUDY'], UNDER_STUDY: ['ADOPTED', 'DECLINED'], ADOPTED: ['DONE'], DECLINED: [], DONE: [],
    });
  });
});

describe('the sentences of refusals', () => {
  test('say for every code, in three languages, what is wrong and what to do', () => {
    for (const code of Object.values(UserErrorCode)) {
      const said = (['ar', 'fr', 'en'] as const).map((language) => sentences[code][language]({ field: 'field', value: 'value', wanted: 'wanted' }));
      expect(new Set(said).size, code).toBe(3);
      expect(said.every((sentence) => /[.]$/.test(sentence) && !sentence.includes('undefined')), code).toBe(true);
      expect(said[0], code).toMatch(/[\u0621-\u064a]/);
    }
  });
});
