import type { Translations } from '../../../kernel/localized-text.ts';
import type { Missing } from '../model/test.ts';
import type { Verdict } from '../model/verdict.ts';

const verdicts: Readonly<Record<Verdict, Translations>> = {
  MEETS: { ar: 'مستوفى، ومثبت بسطر ورقم.', fr: 'Satisfait, prouvé par une ligne et un chiffre.', en: 'Met, and proved by a line and a figure.' },
  BELOW: { ar: 'مقيس ودون العتبة.', fr: 'Mesuré, en deçà de ce que la norme demande.', en: 'Measured, and short of what the norm asks.' },
  UNKNOWN: { ar: 'غير معروف.', fr: 'Inconnu.', en: 'Unknown.' },
};

const lacking: Readonly<Record<Missing, Translations>> = {
  THRESHOLD: { ar: 'لا يحدد النص أي رقم.', fr: 'Le texte ne fixe aucun chiffre.', en: 'The text sets no number.' },
  MEASURE: { ar: 'لم يُسجَّل أي قياس.', fr: 'Aucune mesure n’est enregistrée.', en: 'No measure is recorded.' },
  LINE: { ar: 'لا يُذكر أي سطر من مخطط.', fr: 'Aucune ligne de plan n’est citée.', en: 'No plan line is cited.' },
  FIGURE: { ar: 'لا يُذكر أي رقم من وثيقة.', fr: 'Aucun chiffre de document n’est cité.', en: 'No figure of a document is cited.' },
};

/** The verdict and what is missing for it, as a person would be told. */
export function explained(verdict: Verdict, missing: readonly Missing[]): Translations {
  const parts = [verdicts[verdict], ...missing.map((one) => lacking[one])];
  const joined = (language: 'ar' | 'fr' | 'en') => parts.map((part) => part[language]).join(' ');
  return { ar: joined('ar'), fr: joined('fr'), en: joined('en') };
}
