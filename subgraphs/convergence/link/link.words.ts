import type { Translations } from '../../kernel/localized-text.ts';
import type { DimensionName, Missing, PairClass } from '../model/index.ts';

export type Words = Required<Pick<Translations, 'ar' | 'fr' | 'en'>>;
export const languages = ['ar', 'fr', 'en'] as const;

export const dimensionWords: Readonly<Record<DimensionName, Words>> = {
  theme: { ar: 'المجال', fr: 'thème', en: 'theme' },
  population: { ar: 'الفئة المستهدفة', fr: 'population cible', en: 'population' },
  territory: { ar: 'المجال الترابي', fr: 'territoire', en: 'territory' },
  time: { ar: 'الزمن', fr: 'calendrier', en: 'time' },
  indicator: { ar: 'المؤشر', fr: 'indicateur', en: 'indicator' },
  contribution: { ar: 'المساهمات', fr: 'apports', en: 'contributions' },
  coordination: { ar: 'التنسيق', fr: 'coordination', en: 'coordination' },
  additionality: { ar: 'الإضافية', fr: 'additionnalité', en: 'additionality' },
};

export const classWords: Readonly<Record<PairClass, Words>> = {
  UNRELATED: { ar: 'لا علاقة', fr: 'sans rapport', en: 'unrelated' },
  CONTRADICTION: { ar: 'تعارض', fr: 'contradiction', en: 'contradiction' },
  SEQUENTIAL: { ar: 'تتابع', fr: 'relais', en: 'relay' },
  OUT_OF_PHASE: { ar: 'عدم تزامن', fr: 'décalage', en: 'out of phase' },
  CO_DELIVERY: { ar: 'إنجاز مشترك', fr: 'réalisation commune', en: 'joint delivery' },
  REINFORCEMENT: { ar: 'تعزيز', fr: 'renforcement', en: 'reinforcement' },
  PARTIAL_OVERLAP: { ar: 'تداخل جزئي', fr: 'chevauchement partiel', en: 'partial overlap' },
  DUPLICATION: { ar: 'ازدواجية', fr: 'doublon', en: 'duplication' },
  DUPLICATION_RISK: { ar: 'احتمال ازدواجية', fr: 'risque de doublon', en: 'risk of duplication' },
  COMPLEMENTARITY: { ar: 'تكامل', fr: 'complémentarité', en: 'complementarity' },
  RELATED: { ar: 'مجال مشترك', fr: 'domaine commun', en: 'related' },
};

/** What the rule of a class found; of a contradiction the two lines themselves are told. */
export const ruleWords: Readonly<Record<Exclude<PairClass, 'CONTRADICTION'>, Words>> = {
  UNRELATED: { ar: 'لا موضوع أو فئة أو مجال ترابي يجمعهما', fr: 'ni objet, ni public, ni lieu communs', en: 'no common object, people or place' },
  SEQUENTIAL: { ar: 'لا يتزامنان، ولا يفصل بينهما أكثر من 12 شهرا', fr: 'jamais en même temps, et pas plus de 12 mois d’écart', en: 'never at the same time, and no more than 12 months apart' },
  OUT_OF_PHASE: { ar: 'لا يتزامنان، ويفصل بينهما أكثر من 12 شهرا', fr: 'jamais en même temps, et plus de 12 mois d’écart', en: 'never at the same time, and more than 12 months apart' },
  CO_DELIVERY: {
    ar: 'الخدمة نفسها للفئة نفسها، في مشروع مشترك أو بتواصل بين المالكين والحاجة غير معروفة',
    fr: 'le même service au même public, en projet commun, ou entre porteurs en contact alors que le besoin est inconnu',
    en: 'the same service for the same people, as one joint project, or by owners in contact while the need is unknown',
  },
  REINFORCEMENT: {
    ar: 'الخدمة نفسها للفئة نفسها من جهتين، والحاجة تسع الاثنين',
    fr: 'le même service au même public par deux porteurs, et le besoin suffit aux deux',
    en: 'the same service for the same people by different owners, and the need is as large as both',
  },
  PARTIAL_OVERLAP: {
    ar: 'الخدمة نفسها للفئة نفسها من جهتين، وما يزيد على الحاجة لا يتجاوز نصف العرض الأصغر',
    fr: 'le même service au même public par deux porteurs, qui dépassent le besoin d’au plus la moitié de la plus petite offre',
    en: 'the same service for the same people by different owners, who exceed the need by at most half of the smaller offer',
  },
  DUPLICATION: {
    ar: 'الخدمة نفسها للفئة نفسها من جهتين، وما يزيد على الحاجة يتجاوز نصف العرض الأصغر',
    fr: 'le même service au même public par deux porteurs, qui dépassent le besoin de plus de la moitié de la plus petite offre',
    en: 'the same service for the same people by different owners, who exceed the need by more than half of the smaller offer',
  },
  DUPLICATION_RISK: {
    ar: 'الخدمة نفسها للفئة نفسها من جهتين دون تنسيق معروف، والحاجة أو عدد المستفيدين غير معروف',
    fr: 'le même service au même public par deux porteurs, sans contact connu, et le besoin ou un effectif est inconnu',
    en: 'the same service for the same people by different owners, no contact is known, and the need or a number of persons is unknown',
  },
  COMPLEMENTARITY: {
    ar: 'ما يقومان به متقارب، لكنه ليس الخدمة نفسها للفئة نفسها من جهتين',
    fr: 'leurs objets sont proches, sans être le même service au même public par deux porteurs',
    en: 'what they do is close, yet not the same service for the same people by different owners',
  },
  RELATED: { ar: 'المجال الموضوعي نفسه', fr: 'un même domaine', en: 'one domain' },
};

export const sideWords: Readonly<Record<Missing['side'], Words>> = {
  A: { ar: 'الإجراء الوطني', fr: 'l’action nationale', en: 'the national action' },
  B: { ar: 'المشروع الترابي', fr: 'le projet local', en: 'the local line' },
  WORLD: { ar: 'السجلات', fr: 'les registres', en: 'the registers' },
};

export const fieldWords: Readonly<Record<Missing['field'], Words>> = {
  themeShares: { ar: 'المجالات', fr: 'thèmes', en: 'themes' },
  themeCode: { ar: 'رمز المجال', fr: 'code du thème', en: 'theme code' },
  populationCodes: { ar: 'الفئات المستهدفة', fr: 'populations cibles', en: 'target populations' },
  communeCodes: { ar: 'الجماعات', fr: 'communes', en: 'communes' },
  startMonth: { ar: 'شهر البداية', fr: 'mois de début', en: 'start month' },
  endMonth: { ar: 'شهر النهاية', fr: 'mois de fin', en: 'end month' },
  indicators: { ar: 'المؤشرات', fr: 'indicateurs', en: 'indicators' },
  indicatorCode: { ar: 'رمز المؤشر', fr: 'code de l’indicateur', en: 'indicator code' },
  contributions: { ar: 'المساهمات', fr: 'apports', en: 'contributions' },
  contributionAmount: { ar: 'مبلغ المساهمة', fr: 'montant de l’apport', en: 'contribution amount' },
  beneficiaries: { ar: 'عدد المستفيدين', fr: 'bénéficiaires', en: 'beneficiaries' },
  agreementRegister: { ar: 'سجل الاتفاقيات', fr: 'registre des conventions', en: 'register of agreements' },
  agreementDates: { ar: 'تواريخ الاتفاقية', fr: 'dates de la convention', en: 'agreement dates' },
  agreementSigned: { ar: 'توقيع الاتفاقية', fr: 'signature de la convention', en: 'agreement signature' },
  need: { ar: 'الحاجة', fr: 'besoin', en: 'need' },
  owner: { ar: 'الجهة المالكة', fr: 'porteur', en: 'owner' },
  commonPeriod: { ar: 'فترة مشتركة', fr: 'période commune', en: 'common period' },
};

/** The seven points of the scale of interactions, from −3 to 3. */
export const interactionWords: readonly Words[] = [
  { ar: 'يلغي أحدهما الآخر', fr: 'l’une annule l’autre', en: 'cancelling' },
  { ar: 'يتعاكسان', fr: 'elles se contrarient', en: 'counteracting' },
  { ar: 'يقيد أحدهما الآخر', fr: 'l’une limite l’autre', en: 'constraining' },
  { ar: 'لا أثر لأحدهما في الآخر', fr: 'sans effet l’une sur l’autre', en: 'consistent' },
  { ar: 'يمهد أحدهما للآخر', fr: 'l’une permet l’autre', en: 'enabling' },
  { ar: 'يعزز أحدهما الآخر', fr: 'elles se renforcent', en: 'reinforcing' },
  { ar: 'لا ينفصلان', fr: 'indissociables', en: 'indivisible' },
];

export const sentences = {
  ar: {
    class: (name: string, rule: number | null, why: string | null) => `الصنف: ${name}${rule === null ? '' : rule === 0 ? '، بقرار شخص' : `، القاعدة ${rule}`}${why === null ? '' : `: ${why}`}.`,
    opposed: (name: string, up: boolean) => `يسعى الإجراء الوطني إلى ${up ? 'رفع' : 'خفض'} المؤشر «${name}» ويسعى المشروع الترابي إلى ${up ? 'خفضه' : 'رفعه'}.`,
    excluded: (names: string) => `يستثني المشروع الترابي فئات يستهدفها الإجراء الوطني: ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${accepted ? 'قبل' : 'رفض'} ${by} هذا الربط: ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `حكم ${by} على أثر أحدهما في الآخر بالدرجة ${score} (${words}): ${why}`,
    noClass: 'الصنف غير معروف لأن المجال أو المجال الترابي غير محدد.',
    scores: 'الالتقائية C = {c}، الانسجام H = {h}، التكامل K = {k}، المجموع CHK = {chk}.',
    otherService: 'الإضافية تساوي 1 لأن الخدمتين مختلفتان، لا لأن الحاجة معروفة.', dimensions: 'الأبعاد: ', missing: 'الناقص: ', of: 'لدى', unknown: 'غير معروف', comma: '، ', end: '.',
  },
  fr: {
    class: (name: string, rule: number | null, why: string | null) => `Classe : ${name}${rule === null ? '' : rule === 0 ? ', donnée par une personne' : `, règle ${rule}`}${why === null ? '' : ` : ${why}`}.`,
    opposed: (name: string, up: boolean) => `L’action nationale veut ${up ? 'augmenter' : 'réduire'} « ${name} », le projet local ${up ? 'le réduire' : 'l’augmenter'}.`,
    excluded: (names: string) => `Le projet local exclut des personnes que vise l’action nationale : ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${by} a ${accepted ? 'accepté' : 'rejeté'} ce rapprochement : ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `${by} juge leur interaction à ${score} (${words}) : ${why}`,
    noClass: 'Classe inconnue : le thème ou le territoire n’est pas renseigné.',
    scores: 'Convergence C = {c}, cohérence H = {h}, complémentarité K = {k}, ensemble CHK = {chk}.',
    otherService: 'L’additionnalité vaut 1 parce que les services diffèrent, non parce que le besoin est connu.', dimensions: 'Dimensions : ', missing: 'Il manque : ', of: 'dans', unknown: 'inconnu', comma: ', ', end: '.',
  },
  en: {
    class: (name: string, rule: number | null, why: string | null) => `Class: ${name}${rule === null ? '' : rule === 0 ? ', given by a person' : `, rule ${rule}`}${why === null ? '' : `: ${why}`}.`,
    opposed: (name: string, up: boolean) => `The national action wants to ${up ? 'raise' : 'lower'} "${name}", the local line to ${up ? 'lower' : 'raise'} it.`,
    excluded: (names: string) => `The local line excludes people whom the national action targets: ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${by} ${accepted ? 'accepted' : 'rejected'} this pair: ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `${by} judged their interaction ${score} (${words}): ${why}`,
    noClass: 'Class unknown: theme or territory is not stated.',
    scores: 'Convergence C = {c}, harmony H = {h}, complementarity K = {k}, together CHK = {chk}.',
    otherService: 'Additionality is 1 because the services differ, not because the need is known.', dimensions: 'Dimensions: ', missing: 'Missing: ', of: 'in', unknown: 'unknown', comma: ', ', end: '.',
  },
} as const;
