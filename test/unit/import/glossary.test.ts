import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { populationFault, themeFault } from '../../../subgraphs/kernel/import/line/codes.fault.ts';
import { Glossary, glossary, glossaryTerms, narrowest } from '../../../subgraphs/kernel/import/glossary.ts';
import { spelledOtherwise } from '../../support/spelling.ts';

const codes = (titles: { ar?: string; fr?: string }): { themes: string[]; populations: string[] } => {
  const { themes, populations } = glossary().propose(titles);
  return { themes: themes.map(({ code }) => code), populations: populations.map(({ code }) => code) };
};

describe('the glossary', () => {
  test('names only codes that exist', () => {
    const faults = glossaryTerms().flatMap(({ theme, population }) => [theme === null ? null : themeFault(theme), population === null ? null : populationFault(population)]);
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  test('finds each of its own terms', () => {
    const lost = glossaryTerms().filter((term) => {
      const { themes, populations } = glossary().propose({ [term.language]: term.term });
      return (term.theme !== null && !themes.some(({ code }) => code === term.theme)) || (term.population !== null && !populations.some(({ code }) => code === term.population));
    });
    expect(lost).toEqual([]);
  });

  test('finds a term behind the article and the particles of Arabic', () => {
    for (const title of ['دعم الحضانات', 'دعم للحضانات', 'العناية بالحضانات', 'المدارس والحضانات', 'مدارس وحضانات']) expect(codes({ ar: title }).themes).toContain('SOC/CHI/CRE');
  });

  test('finds whole words only', () => {
    expect(codes({ fr: 'Pontage de la voie' }).themes).not.toContain('MOB/ROA/BRI');
    expect(codes({ fr: 'Un pont neuf' }).themes).toContain('MOB/ROA/BRI');
  });

  test('French accents and case change nothing', () => {
    expect(codes({ fr: 'ACCESSIBILITE DES LIEUX' })).toEqual(codes({ fr: 'accessibilité des lieux' }));
  });

  test('the longer phrase replaces the shorter one within it', () => {
    expect(codes({ fr: 'Accueil des femmes victimes de violence' })).toEqual({ themes: ['SOC/GEN/VIO'], populations: ['women_victims'] });
  });

  test('a population of another group stays beside the longer phrase', () => {
    const small = new Glossary([
      { term: 'enfants handicapés', language: 'fr', theme: 'SOC/DIS', population: 'disabled' },
      { term: 'enfants', language: 'fr', theme: null, population: 'children' },
    ]);
    expect(small.propose({ fr: 'Des enfants handicapés' }).populations.map(({ code }) => code)).toEqual(['disabled', 'children']);
  });

  test('each proposal tells the term it comes from', () => {
    expect(glossary().propose({ fr: 'Un pont' }).themes).toEqual([{ code: 'MOB/ROA/BRI', term: 'pont', language: 'fr' }]);
  });

  test('harakat, tatweel and alef variants change nothing', () => {
    const titles = ['إحداث فضاءات للأطفال في وضعية إعاقة', 'التكفل بالأشخاص المسنين والأيتام', 'دعم التعاونيات والأنشطة المدرة للدخل'];
    fc.assert(fc.property(fc.constantFrom(...titles).chain((title) => fc.tuple(fc.constant(title), spelledOtherwise(title))), ([title, written]) => {
      expect(codes({ ar: written })).toEqual(codes({ ar: title }));
    }));
  });

  test('a theme above another proposed one adds nothing', () => {
    const proposal = (code: string) => ({ code, term: '', language: 'fr' });
    expect(narrowest([proposal('SOC'), proposal('SOC/DIS'), proposal('EDU')])).toEqual(['SOC/DIS', 'EDU']);
  });
});
