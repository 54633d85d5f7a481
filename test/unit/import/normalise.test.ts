import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, tolerance } from '../../../subgraphs/kernel/import/names/distance.ts';
import { compact, normalise } from '../../../subgraphs/kernel/import/names/normalise.ts';
import { bareForms } from '../../../subgraphs/kernel/import/names/prefix.ts';
import { spelledOtherwise } from '../../support/spelling.ts';

describe('text as names are compared', () => {
  test.each([
    ['Tétouan', 'tetouan'],
    ['  Béni-Mellal ', 'beni mellal'],
    ['L’Œuvre d\'Aïn', 'l oeuvre d ain'],
    ['الرَّشيديّة', 'الرشيديه'],
    ['أوّلاد عَلي', 'اولاد علي'],
    ['إقليـــم', 'اقليم'],
    ['ﻻ', 'لا'],
    ['أگادير', 'اكادير'],
    ['\u200fتطوان\u200e', 'تطوان'],
    ['القطاعات؛', 'القطاعات'],
    ['٢٠١٨', '2018'],
  ])('%s is read as %s', (written, read) => {
    expect(normalise(written)).toBe(read);
  });

  test('spaces and hyphens do not make another name', () => {
    expect(compact('Ben-Karrich')).toBe(compact('Benkarrich'));
  });

  test('harakat, tatweel and alef variants change nothing', () => {
    const names = ['الأشخاص في وضعية إعاقة', 'أولاد علي منصور', 'آيت إعزة', 'وادي لاو', 'المجلس الأعلى'];
    fc.assert(fc.property(fc.constantFrom(...names).chain((name) => fc.tuple(fc.constant(name), spelledOtherwise(name))), ([name, written]) => normalise(written) === normalise(name)));
  });

  test('what is normalised once is not changed by doing it again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normalise(normalise(text)) === normalise(text)));
  });
});

describe('slips of the pen', () => {
  test.each([
    ['saddina', 'saddina', 0],
    ['kharoub', 'kharroub', 1],
    ['lahsen', 'lahsan', 1],
    ['sahtryiene', 'sahtryine', 1],
    ['benkarrich', 'bnikarrich', 2],
    ['azal', 'azla', 1],
    ['', 'abc', 3],
  ])('%s and %s differ by %s', (a, b, slips) => {
    expect(editDistance(a, b)).toBe(slips);
  });

  test('are the same in both directions', () => {
    fc.assert(fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => editDistance(a, b) === editDistance(b, a)));
  });

  test('beyond a limit only the limit is told', () => {
    expect(editDistance('zinat', 'oued laou', 2)).toBe(3);
  });

  test('are not tolerated in short names', () => {
    expect([4, 5, 9, 10].map(tolerance)).toEqual([0, 1, 1, 2]);
  });
});

describe('what Arabic writes onto a word', () => {
  test.each([
    ['الاطفال', 'اطفال'], ['للاطفال', 'اطفال'], ['بالاطفال', 'اطفال'], ['والاطفال', 'اطفال'], ['باطفال', 'اطفال'],
    ['لاطفال', 'اطفال'], ['واطفال', 'اطفال'], ['كاطفال', 'اطفال'], ['الصم', 'صم'], ['وبالاطفال', 'اطفال'],
  ])('%s may be %s', (written, bare) => {
    expect(bareForms(written)).toContain(bare);
  });

  test('a particle is not taken from a word of which too little would be left', () => {
    expect(bareForms('وصم')).not.toContain('صم');
  });
});
