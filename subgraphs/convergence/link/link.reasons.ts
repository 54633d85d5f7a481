import { codeList, type CodeListName } from '../../kernel/codes.ts';
import type { Context } from '../../kernel/context.ts';
import type { LocalizedText } from '../../kernel/localized-text.ts';
import { textOf, type Language } from '../../kernel/localized-text.ts';
import { contradictionOf, type Contradiction, type DimensionName } from '../model/index.ts';
import { missingKindsOf } from '../model/missing.ts';
import { snapshotNumbered } from '../snapshot/snapshot.current.ts';
import { latestVerdict } from '../verdict/verdict.load.ts';
import { Decision, type Verdict } from '../verdict/verdict.ts';
import { pairThen } from './link.pair.ts';
import { dimensionsOfLink, type Link } from './link.ts';
import { classWords, dimensionWords, fieldWords, interactionWords, languages, ruleWords, sentences, sideWords } from './link.words.ts';

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
    link.class === null ? say.noClass : say.class(classWords[link.class][language], link.rule, ruleIn(language, link)),
    ...(contradiction?.indicators ?? []).map(({ code, ofA }) => say.opposed(nameOf('indicators', code, language), ofA === 'UP')),
    ...(excluded.length === 0 ? [] : [say.excluded(excluded.join(say.comma))]),
    ...(interaction === null || interaction.interaction === null ? [] : [ended(interactionIn(language, interaction, interaction.interaction))]),
    ...(verdict === null ? [] : [ended(say.verdict(verdict.by, verdict.decision === Decision.ACCEPTED, verdict.reason))]),
    say.scores.replace(/\{(\w+)\}/g, (_, name: string) => told(values[name as keyof typeof values], say.unknown)),
    `${say.dimensions}${known.join(say.comma)}${say.end}`,
    ...(dimensions.additionality === 1 && (dimensions.theme ?? 1) < 1 ? [say.otherService] : []),
    ...(missing.size === 0 ? [] : [`${say.missing}${[...missing].join(say.comma)}${say.end}`]),
  ].join(' ');
}

function interactionIn(language: (typeof languages)[number], { by, reason }: Verdict, score: number): string {
  const sign = score > 0 ? '+' : score < 0 ? '−' : '';
  return sentences[language].interaction(by, `${sign}${Math.abs(score)}`, interactionWords[score + 3]![language], reason);
}

/** What made the rule fire; null where a person gave the class, or where the lines’ own contradiction is told. */
const ruleIn = (language: (typeof languages)[number], { class: found, rule }: Link): string | null =>
  found === null || found === 'CONTRADICTION' || rule === null || rule === 0 ? null : ruleWords[found][language];

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
