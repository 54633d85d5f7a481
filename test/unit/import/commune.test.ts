import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveCommune } from '../../../subgraphs/kernel/import/names/commune.ts';
import { territoryRegister } from '../../../subgraphs/kernel/import/names/territories.ts';
import { spelledOtherwise } from '../../support/spelling.ts';

const errachidia = '08.201';
const register = territoryRegister();
const communes = [...register.communesOf].flatMap(([province, all]) => all.map((commune) => ({ province, ...commune })));

const codeOf = (name: string, province: string): string | null => {
  const found = resolveCommune(name, province);
  return found.kind === 'FOUND' ? found.commune.code : null;
};

describe('a commune by its name, inside its province', () => {
  test.each([
    ['Arfoud', 'SAME'], ['ARFOUD', 'SAME'], ['أرفود', 'SAME'], ['ارفود', 'SAME'], ['Commune d’Arfoud', 'SHORTENED'], ['Arfoude', 'CLOSE'],
    ['Commune rurale d’Arfoude', 'CLOSE'], ['جماعة أرفوود', 'CLOSE'],
  ])('%s is Arfoud (%s)', (name, match) => {
    expect(resolveCommune(name, errachidia)).toMatchObject({ kind: 'FOUND', match, commune: { names: expect.arrayContaining(['Arfoud']) } });
  });

  test('every official name leads to its own commune', () => {
    const lost = communes.filter(({ code, province, names }) => names.some((name) => codeOf(name, province) !== code));
    expect(lost).toEqual([]);
  });

  test('a spelling as close to one commune as to another is ambiguous, and both are named', () => {
    const found = resolveCommune('Oulad Barrad', '07.191');
    expect(found.kind === 'AMBIGUOUS' && found.candidates.map(({ names }) => names[0])).toEqual(['Oulad Aarrad', 'Oulad Zarrad']);
  });

  test('a commune of another province is not found', () => {
    expect(resolveCommune('Oued Laou', errachidia)).toMatchObject({ kind: 'UNKNOWN' });
  });

  test('an unknown name comes with the closest ones', () => {
    const found = resolveCommune('Arfoudabad', errachidia);
    expect(found.kind === 'UNKNOWN' && found.closest[0]?.names).toContain('Arfoud');
  });

  test('harakat, tatweel and alef variants change nothing', () => {
    const arabic = communes.flatMap(({ province, names }) => names.filter((name) => /\p{Script=Arabic}/u.test(name)).map((name) => ({ province, name })));
    const spelled = fc.constantFrom(...arabic).chain(({ province, name }) => fc.tuple(fc.constant(province), fc.constant(name), spelledOtherwise(name)));
    fc.assert(fc.property(spelled, ([province, name, written]) => codeOf(written, province) === codeOf(name, province)));
  });
});
