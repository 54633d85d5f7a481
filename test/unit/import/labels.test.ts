import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeList } from '../../../subgraphs/kernel/codes.ts';
import { glossary } from '../../../subgraphs/kernel/import/glossary.ts';
import { labelledTheme, Labels, methodsAgree } from '../../../subgraphs/kernel/import/labels.ts';
import { spelledOtherwise } from '../../support/spelling.ts';

const themes = [...codeList('themes').values()];

describe('the labels of a small list', () => {
  const small = new Labels(Object.entries({
    SEA: 'Mer',
    'SEA/BOA': 'Bateaux de pêche côtière',
    'SEA/BOA/REP': 'Réparation des bateaux de pêche côtière',
    'SEA/NET': 'Filets',
    'LAN/WAY/BRI': 'Ponts suspendus',
    'LAN/FLD': 'Champs irrigués et vergers',
    'LAN/FLD/FEN': 'Clôture provisoire ou durable pour pâturages collectifs communaux',
    'LAN/WAY/FOO': 'Sentiers, haies, champs irrigués',
  }).map(([code, fr]) => ({ code, names: { fr } })), 'fr');

  test.each([
    ['SEA/BOA', 'all words of a label', 'Achat de bateaux pour la pêche côtière'],
    ['SEA/BOA', 'all words of a label, beside a narrower one that shares them: it is no rival', 'BATEAUX DE PECHE COTIERE'],
    ['SEA/BOA/REP', 'all words of the narrower one', 'Réparation de bateaux (pêche côtière)'],
    ['LAN/FLD/FEN', 'most words of a long label', 'Clôture durable de pâturages collectifs communaux'],
    [null, 'the whole of a label of one word, which any keyword says', 'Filets pour tous'],
    [null, 'two words of a label', 'Bateaux de pêche'],
    [null, 'the whole of a label of two words', 'Réparation de ponts suspendus'],
    [null, 'one word many times over', 'Bateaux, bateaux, bateaux, pêche'],
    [null, 'less than half of a long label', 'Clôture de pâturages durable'],
    [null, 'two labels that are neither above nor below each other', 'Champs irrigués, vergers, sentiers et haies'],
    [null, 'small words alone', 'De la et des pour'],
    [null, 'nothing', ''],
  ])('%s is found in a title that says %s', (theme, _, title) => {
    expect(small.themeOf(title)).toBe(theme);
  });
});

describe('the official labels', () => {
  test('as titles lead to their own theme or to none, and most of three telling words to their own', () => {
    for (const language of ['ar', 'fr'] as const) {
      const found = themes.map(({ code, names }) => ({ code, told: labelledTheme({ [language]: names[language]! }) }));
      expect(found.filter(({ code, told }) => told !== null && told !== code)).toEqual([]);
      expect(found.filter(({ told }) => told !== null).length).toBeGreaterThan(60);
    }
  });

  test('are found behind the article and the particles of Arabic', () => {
    const titles = ['أطفال ضحايا عنف واستغلال', 'الأطفال ضحايا العنف والاستغلال', 'دعم للأطفال ضحايا للعنف والاستغلال', 'لقاء بالأطفال، وللضحايا، وبالعنف فالاستغلال'];
    for (const title of titles) expect(labelledTheme({ ar: title }), title).toBe('SOC/CHI/VIO');
  });

  test('are the same in every spelling, and however often a title repeats a word', () => {
    const titles = ['مساعدة الأطفال ضحايا العنف والاستغلال', 'حقوق الأشخاص في وضعية إعاقة', 'برامج الوقاية الموجهة للأطفال في وضعية صعبة ولأسرهم'];
    fc.assert(fc.property(fc.constantFrom(...titles).chain((title) => fc.tuple(fc.constant(title), spelledOtherwise(title), fc.nat(9))), ([title, written, at]) => {
      const words = written.split(' ');
      expect(labelledTheme({ ar: `${written} ${words[at % words.length]}` })).toBe(labelledTheme({ ar: title }));
    }));
  });

  test('must say the same in every language that the title has', () => {
    const [ar, fr] = ['تتبع النساء الحوامل: صحة الأم والطفل', 'Santé de la mère et de l’enfant'];
    expect([labelledTheme({ fr }), labelledTheme({ ar }), labelledTheme({ ar, fr })]).toEqual(['HEA/MAT', 'HEA/MAT', 'HEA/MAT']);
    expect(labelledTheme({ ar: 'الأطفال ضحايا العنف والاستغلال', fr })).toBeNull();
    expect(labelledTheme({ ar: 'مشروع جديد', fr })).toBeNull();
    expect([labelledTheme({ en: 'Mother and child health' }), labelledTheme({})]).toEqual([null, null]);
  });
});

describe('the glossary and the labels', () => {
  const agree = (fr: string) => methodsAgree({ fr }, glossary().propose({ fr }).themes);

  test('agree where both lead to one service, or to one field', () => {
    expect(agree('Suivi médical des femmes enceintes')).toBe(true);
    expect(agree('Projets pour personnes en situation de handicap')).toBe(true);
  });

  test.each([
    ['one of them finds nothing: the glossary', 'Langue des signes et communication accessible', []],
    ['one of them finds nothing: the labels', 'Projet en matière de handicap', ['SOC/DIS']],
    ['they find different themes', 'Suivi des femmes enceintes', ['SOC/GEN']],
    ['the glossary stops at the field of what the labels find', 'Suivi des femmes enceintes', ['HEA/MAT']],
    ['the glossary finds several, one of them the same', 'Suivi des femmes enceintes', ['HEA/MAT/PRE', 'MOB/ROA/BRI']],
    ['they find a whole domain', 'Eau, assainissement et électricité', ['BAS']],
  ])('do not agree where %s', (_, fr, codes) => {
    expect(methodsAgree({ fr }, codes.map((code) => ({ code, term: 'x', language: 'fr' })))).toBe(false);
  });

  test('agree where the glossary finds beside the same theme only what stands above it', () => {
    const proposed = ['HEA', 'HEA/MAT/PRE', 'HEA/MAT'].map((code) => ({ code, term: 'x', language: 'fr' }));
    expect(methodsAgree({ fr: 'Suivi des femmes enceintes' }, proposed)).toBe(true);
  });
});
