import { codeList, type CodeListName } from '../../kernel/codes.ts';
import type { Context } from '../../kernel/context.ts';
import type { LocalizedText, Translations } from '../../kernel/localized-text.ts';
import { textOf, type Language } from '../../kernel/localized-text.ts';
import { contradictionOf, type Contradiction, type DimensionName, type Missing, type PairClass } from '../model/index.ts';
import { missingKindsOf } from '../model/missing.ts';
import { snapshotNumbered } from '../snapshot/snapshot.current.ts';
import { latestVerdict } from '../verdict/verdict.load.ts';
import { Decision, type Verdict } from '../verdict/verdict.ts';
import { pairThen } from './link.pair.ts';
import { dimensionsOfLink, type Link } from './link.ts';

type Words = Required<Pick<Translations, 'ar' | 'fr' | 'en'>>;
const languages = ['ar', 'fr', 'en'] as const;

const dimensionWords: Readonly<Record<DimensionName, Words>> = {
  theme: { ar: 'المجال', fr: 'thème', en: 'theme' },
  population: { ar: 'الفئة المستهدفة', fr: 'population cible', en: 'population' },
  territory: { ar: 'المجال الترابي', fr: 'territoire', en: 'territory' },
  time: { ar: 'الزمن', fr: 'calendrier', en: 'time' },
  indicator: { ar: 'المؤشر', fr: 'indicateur', en: 'indicator' },
  contribution: { ar: 'المساهمات', fr: 'apports', en: 'contributions' },
  coordination: { ar: 'التنسيق', fr: 'coordination', en: 'coordination' },
  additionality: { ar: 'الإضافية', fr: 'additionnalité', en: 'additionality' },
};

const classWords: Readonly<Record<PairClass, Words>> = {
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

const sideWords: Readonly<Record<Missing['side'], Words>> = {
  A: { ar: 'الإجراء الوطني', fr: 'l’action nationale', en: 'the national action' },
  B: { ar: 'المشروع الترابي', fr: 'le projet local', en: 'the local line' },
  WORLD: { ar: 'السجلات', fr: 'les registres', en: 'the registers' },
};

const fieldWords: Readonly<Record<Missing['field'], Words>> = {
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
const interactionWords: readonly Words[] = [
  { ar: 'يلغي أحدهما الآخر', fr: 'l’une annule l’autre', en: 'cancelling' },
  { ar: 'يتعاكسان', fr: 'elles se contrarient', en: 'counteracting' },
  { ar: 'يقيد أحدهما الآخر', fr: 'l’une limite l’autre', en: 'constraining' },
  { ar: 'لا أثر لأحدهما في الآخر', fr: 'sans effet l’une sur l’autre', en: 'consistent' },
  { ar: 'يمهد أحدهما للآخر', fr: 'l’une permet l’autre', en: 'enabling' },
  { ar: 'يعزز أحدهما الآخر', fr: 'elles se renforcent', en: 'reinforcing' },
  { ar: 'لا ينفصلان', fr: 'indissociables', en: 'indivisible' },
];

const sentences = {
  ar: {
    class: (name: string, rule: number | null) => `الصنف: ${name}${rule === null ? '' : rule === 0 ? '، بقرار شخص' : `، القاعدة ${rule}`}.`,
    opposed: (name: string, up: boolean) => `يسعى الإجراء الوطني إلى ${up ? 'رفع' : 'خفض'} المؤشر «${name}» ويسعى المشروع الترابي إلى ${up ? 'خفضه' : 'رفعه'}.`,
    excluded: (names: string) => `يستثني المشروع الترابي فئات يستهدفها الإجراء الوطني: ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${accepted ? 'قبل' : 'رفض'} ${by} هذا الربط: ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `حكم ${by} على أثر أحدهما في الآخر بالدرجة ${score} (${words}): ${why}`,
    noClass: 'الصنف غير معروف لأن المجال أو المجال الترابي غير محدد.',
    scores: 'الالتقائية C = {c}، الانسجام H = {h}، التكامل K = {k}، المجموع CHK = {chk}.',
    otherService: 'الإضافية تساوي 1 لأن الخدمتين مختلفتان، لا لأن الحاجة معروفة.', dimensions: 'الأبعاد: ', missing: 'الناقص: ', of: 'لدى', unknown: 'غير معروف', comma: '، ', end: '.',
  },
  fr: {
    class: (name: string, rule: number | null) => `Classe : ${name}${rule === null ? '' : rule === 0 ? ', donnée par une personne' : `, règle ${rule}`}.`,
    opposed: (name: string, up: boolean) => `L’action nationale veut ${up ? 'augmenter' : 'réduire'} « ${name} », le projet local ${up ? 'le réduire' : 'l’augmenter'}.`,
    excluded: (names: string) => `Le projet local exclut des personnes que vise l’action nationale : ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${by} a ${accepted ? 'accepté' : 'rejeté'} ce rapprochement : ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `${by} juge leur interaction à ${score} (${words}) : ${why}`,
    noClass: 'Classe inconnue : le thème ou le territoire n’est pas renseigné.',
    scores: 'Convergence C = {c}, cohérence H = {h}, complémentarité K = {k}, ensemble CHK = {chk}.',
    otherService: 'L’additionnalité vaut 1 parce que les services diffèrent, non parce que le besoin est connu.', dimensions: 'Dimensions : ', missing: 'Il manque : ', of: 'dans', unknown: 'inconnu', comma: ', ', end: '.',
  },
  en: {
    class: (name: string, rule: number | null) => `Class: ${name}${rule === null ? '' : rule === 0 ? ', given by a person' : `, rule ${rule}`}.`,
    opposed: (name: string, up: boolean) => `The national action wants to ${up ? 'raise' : 'lower'} "${name}", the local line to ${up ? 'lower' : 'raise'} it.`,
    excluded: (names: string) => `The local line excludes people whom the national action targets: ${names}.`,
    verdict: (by: string, accepted: boolean, why: string) => `${by} ${accepted ? 'accepted' : 'rejected'} this pair: ${why}`,
    interaction: (by: string, score: string, words: string, why: string) => `${by} judged their interaction ${score} (${words}): ${why}`,
    noClass: 'Class unknown: theme or territory is not stated.',
    scores: 'Convergence C = {c}, harmony H = {h}, complementarity K = {k}, together CHK = {chk}.',
    otherService: 'Additionality is 1 because the services differ, not because the need is known.', dimensions: 'Dimensions: ', missing: 'Missing: ', of: 'in', unknown: 'unknown', comma: ', ', end: '.',
  },
} as const;

/** Four decimals as in docs/method.md, cut of trailing zeros; the words stay the same whatever the reader's locale. */
const told = (value: number | null, unknown: string): string => (value === null ? unknown : String(Number(value.toFixed(4))));

/** What the pair alone does not tell. */
interface Beside {
  readonly contradiction: Contradiction | null;
  readonly verdict: Verdict | null;
  readonly interaction: Verdict | null;
}

const nameOf = (list: CodeListName, code: string, language: (typeof languages)[number]): string => codeList(list).get(code)?.names[language] ?? code;

function reasonIn(language: (typeof languages)[number], link: Link, { contradiction, verdict, interaction }: Beside): string {
  const say = sentences[language];
  const dimensions = dimensionsOfLink(link);
  const known = (Object.keys(dimensionWords) as DimensionName[]).map(
    (name) => `${dimensionWords[name][language]} ${told(dimensions[name], say.unknown)}`,
  );
  const missing = new Set(missingKindsOf(link.missing).map(({ side, field }) => `${fieldWords[field][language]} (${say.of} ${sideWords[side][language]})`));
  const values = { c: link.convergence, h: link.harmony, k: link.complementarity, chk: link.chk };
  const excluded = (contradiction?.excluded ?? []).map((code) => nameOf('populations', code, language));
  return [
    link.class === null ? say.noClass : say.class(classWords[link.class][language], link.rule),
    ...(contradiction?.indicators ?? []).map(({ code, ofA }) => say.opposed(nameOf('indicators', code, language), ofA === 'UP')),
    ...(excluded.length === 0 ? [] : [say.excluded(excluded.join(say.comma))]),
    ...(interaction === null ? [] : [ended(interactionIn(language, interaction))]),
    ...(verdict === null ? [] : [ended(say.verdict(verdict.by, verdict.decision === Decision.ACCEPTED, verdict.reason))]),
    say.scores.replace(/\{(\w+)\}/g, (_, name: string) => told(values[name as keyof typeof values], say.unknown)),
    `${say.dimensions}${known.join(say.comma)}${say.end}`,
    ...(dimensions.additionality === 1 && (dimensions.theme ?? 1) < 1 ? [say.otherService] : []),
    ...(missing.size === 0 ? [] : [`${say.missing}${[...missing].join(say.comma)}${say.end}`]),
  ].join(' ');
}

function interactionIn(language: (typeof languages)[number], { by, reason, interaction }: Verdict): string {
  const score = interaction ?? 0;
  return sentences[language].interaction(by, `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score)}`, interactionWords[score + 3]![language], reason);
}

/** A person’s words end as they were written, with a full stop where they have none. */
const ended = (text: string): string => (/[.!?؟…]$/.test(text) ? text : `${text}.`);

/** The word of a kind that the pair rests on; one that came after its snapshot enters the next. */
async function wordThen(context: Context, kind: 'PAIR' | 'INTERACTION', { code, askedSnapshot }: Link): Promise<Verdict | null> {
  const verdict = await latestVerdict(context, kind, code);
  if (verdict === null || (verdict.decision === null && verdict.interaction === null)) return null;
  const snapshot = await snapshotNumbered(context.em, askedSnapshot);
  return snapshot !== null && verdict.recordedAt <= snapshot.computedAt ? verdict : null;
}

async function contradictionThen(context: Context, link: Link): Promise<Contradiction | null> {
  if (link.class !== 'CONTRADICTION') return null;
  const pair = await pairThen(context, link);
  return pair === null ? null : contradictionOf(pair.action.line, pair.local.line);
}

/** Why a pair has its class and score, as sentences a person can read aloud. */
export async function reasonOf(link: Link, asked: Language | null | undefined, context: Context): Promise<LocalizedText | null> {
  const [contradiction, verdict, interaction] = await Promise.all([contradictionThen(context, link), wordThen(context, 'PAIR', link), wordThen(context, 'INTERACTION', link)]);
  return textOf(Object.fromEntries(languages.map((language) => [language, reasonIn(language, link, { contradiction, verdict, interaction })])), asked, context.caller.languages);
}
