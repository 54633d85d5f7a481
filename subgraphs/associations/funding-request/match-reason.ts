import { Field, ObjectType } from 'type-graphql';
import type { Translations } from '../../kernel/localized-text.ts';
import { MatchCriterion, MatchState, type FundingMatch } from './funding-match.ts';

@ObjectType({ simpleResolvers: true, description: 'How a project stands to one condition of a call, and on what that rests.' })
export class MatchReason {
  @Field(() => MatchCriterion, { description: 'The condition.' }) criterion!: MatchCriterion;
  @Field(() => MatchState, { description: 'How it stands.' }) state!: MatchState;
  @Field(() => [String], { description: 'Codes on which it rests: themes or populations in common, the territory of the call; empty otherwise.' }) codes!: readonly string[];
  texts!: Translations;
}

const dirhams = (amount: string | null | undefined): string => (amount === null || amount === undefined ? '…' : Number(amount).toLocaleString('en').replaceAll(',', ' '));

const named: Readonly<Record<MatchCriterion, Translations>> = {
  THEME: { ar: 'الموضوع', fr: 'Thème', en: 'Theme' },
  POPULATION: { ar: 'الفئة المستهدفة', fr: 'Population', en: 'Population' },
  TERRITORY: { ar: 'المجال الترابي', fr: 'Territoire', en: 'Territory' },
  AMOUNT: { ar: 'المبلغ', fr: 'Montant', en: 'Amount' },
};
const stateOf: Readonly<Record<Exclude<MatchState, 'MET'>, Translations>> = {
  OPEN: { ar: 'لا يشترطه طلب المشاريع', fr: 'l’appel n’en pose pas la condition', en: 'the call sets no such condition' },
  UNKNOWN: { ar: 'يشترطه طلب المشاريع ولا يذكره المشروع', fr: 'l’appel le demande et le projet ne le dit pas', en: 'the call asks for it and the project does not say' },
};
const amountMet = ({ amount, amountFrom, amountTo, remaining }: FundingMatch): Translations => {
  const [asked, from, to, left] = [amount, amountFrom, amountTo, remaining].map(dirhams) as [string, string, string, string];
  return {
    ar: `${asked} درهم، بين ${from} و${to} للمشروع، والمتبقي ${left}`,
    fr: `${asked} MAD, entre ${from} et ${to} par projet, reste ${left}`,
    en: `${asked} MAD, between ${from} and ${to} for one project, ${left} left`,
  };
};
const met = (criterion: Exclude<MatchCriterion, MatchCriterion.AMOUNT>, said: string): Translations => ({
  THEME: { ar: `مشترك: ${said}`, fr: `en commun : ${said}`, en: `in common: ${said}` },
  POPULATION: { ar: `مشتركة: ${said}`, fr: `en commun : ${said}`, en: `in common: ${said}` },
  TERRITORY: { ar: `يقع المشروع في ${said}`, fr: `le projet est dans ${said}`, en: `the project lies in ${said}` },
})[criterion];

function reason(criterion: MatchCriterion, state: MatchState, codes: readonly string[], whenMet: Translations): MatchReason {
  const after = state === MatchState.MET ? whenMet : stateOf[state];
  const texts = Object.fromEntries((['ar', 'fr', 'en'] as const).map((language) => [language, `${named[criterion][language]}${language === 'fr' ? ' :' : ':'} ${after[language]}.`]));
  return { criterion, state, codes: state === MatchState.MET ? codes : [], texts };
}

export function reasonsOf(match: FundingMatch): MatchReason[] {
  const { sharedThemes, sharedPopulations, callTerritory } = match;
  const { THEME, POPULATION, TERRITORY, AMOUNT } = MatchCriterion;
  return [
    reason(THEME, match.theme, sharedThemes, met(THEME, sharedThemes.join(', '))),
    reason(POPULATION, match.population, sharedPopulations, met(POPULATION, sharedPopulations.join(', '))),
    reason(TERRITORY, match.territory, callTerritory ? [callTerritory] : [], met(TERRITORY, callTerritory ?? '')),
    reason(AMOUNT, match.money, [], amountMet(match)),
  ];
}
