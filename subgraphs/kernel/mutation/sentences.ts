import type { UserErrorCode } from './user-error.ts';

/** What a sentence tells besides its code; a sentence takes what it needs. */
export interface SentenceParts {
  readonly value?: string;
  /** The list or register a code is taken from, or what would be right instead. */
  readonly wanted?: string;
}
type Sentence = (parts: SentenceParts & { readonly field: string }) => string;

/** Says for every code what is wrong, where, and what to do. */
export const sentences: Readonly<Record<UserErrorCode, Readonly<Record<'ar' | 'fr' | 'en', Sentence>>>> = {
  REQUIRED: {
    ar: ({ field }) => `«${field}» ناقص، ولا يُسجَّل شيء جديد بدونه؛ أضفه.`,
    fr: ({ field }) => `« ${field} » manque, et rien de nouveau ne s’enregistre sans lui ; indiquez-le.`,
    en: ({ field }) => `«${field}» is missing, and nothing new is recorded without it; give it.`,
  },
  TEXT_EMPTY: {
    ar: ({ field, wanted }) => `«${field}» نص فارغ؛ اكتب النص${wanted === undefined ? '' : `، أو ${wanted} إذا كان مجهولا`}.`,
    fr: ({ field, wanted }) => `« ${field} » est un texte vide ; écrivez-le${wanted === undefined ? '' : `, ou ${wanted} s’il est inconnu`}.`,
    en: ({ field, wanted }) => `«${field}» is an empty text; write it${wanted === undefined ? '' : `, or ${wanted} if it is unknown`}.`,
  },
  CODE_MALFORMED: {
    ar: ({ field, value }) => `«${value}» في «${field}» ليس رمزا؛ اكتب حرفا واحدا إلى مئة حرف دون فراغ في طرفيه.`,
    fr: ({ field, value }) => `« ${value} » dans « ${field} » n’est pas un code ; écrivez 1 à 100 caractères sans espace autour.`,
    en: ({ field, value }) => `«${value}» in «${field}» is no code; write 1 to 100 characters without spaces around them.`,
  },
  VALUE_MALFORMED: {
    ar: ({ field, value, wanted }) => `«${value}» في «${field}» غير مكتوب كما ينبغي؛ اكتبه مثل ${wanted}.`,
    fr: ({ field, value, wanted }) => `« ${value} » dans « ${field} » n’est pas écrit comme il faut ; écrivez par exemple ${wanted}.`,
    en: ({ field, value, wanted }) => `«${value}» in «${field}» is not written as it must be; write it like ${wanted}.`,
  },
  CODE_UNKNOWN: {
    ar: ({ field, value, wanted }) => `الرمز «${value}» في «${field}» لا يوجد في ${wanted}؛ استعمل رمزا منه.`,
    fr: ({ field, value, wanted }) => `Le code « ${value} » dans « ${field} » n’est pas dans ${wanted} ; prenez-y un code.`,
    en: ({ field, value, wanted }) => `The code «${value}» in «${field}» is not in ${wanted}; use one that is.`,
  },
  CODE_TOO_BROAD: {
    ar: ({ field, value, wanted }) => `«${value}» في «${field}» مجموعة لا تبين من المعني؛ اكتب المعنيين من فئاتها: ${wanted}.`,
    fr: ({ field, value, wanted }) => `« ${value} » dans « ${field} » est un groupe, et ne dit pas qui est visé ; indiquez celles de ses catégories qui le sont : ${wanted}.`,
    en: ({ field, value, wanted }) => `«${value}» in «${field}» is a group, which does not say who is meant; name those of its categories that are: ${wanted}.`,
  },
  NOT_RECORDED: {
    ar: ({ field, value, wanted }) => `لا سجل يحمل الرمز «${value}» المذكور في «${field}» (${wanted})؛ سجله أولا أو صحح الرمز.`,
    fr: ({ field, value, wanted }) => `Rien ne porte le code « ${value} » donné dans « ${field} » (${wanted}) ; enregistrez-le d’abord, ou corrigez le code.`,
    en: ({ field, value, wanted }) => `Nothing bears the code «${value}» given in «${field}» (${wanted}); record it first, or correct the code.`,
  },
  NUMBER_TOO_SMALL: {
    ar: ({ field, value, wanted }) => `العدد ${value} في «${field}» أصغر مما يمكن؛ اكتب ${wanted} أو أكثر، أو null إذا كان مجهولا.`,
    fr: ({ field, value, wanted }) => `${value} dans « ${field} » est trop petit ; écrivez ${wanted} ou plus, ou null si c’est inconnu.`,
    en: ({ field, value, wanted }) => `${value} in «${field}» is too small; write ${wanted} or more, or null if it is unknown.`,
  },
  DATES_REVERSED: {
    ar: ({ field, value, wanted }) => `«${field}» (${value}) قبل البداية (${wanted})؛ صحح أحد التاريخين.`,
    fr: ({ field, value, wanted }) => `« ${field} » (${value}) précède le début (${wanted}) ; corrigez l’une des deux dates.`,
    en: ({ field, value, wanted }) => `«${field}» (${value}) lies before the beginning (${wanted}); correct one of the two.`,
  },
  DUPLICATE: {
    ar: ({ field, value }) => `«${value}» مذكور مرتين في «${field}»؛ احذف أحدهما.`,
    fr: ({ field, value }) => `« ${value} » figure deux fois dans « ${field} » ; retirez-en un.`,
    en: ({ field, value }) => `«${value}» stands twice in «${field}»; remove one of the two.`,
  },
  CONTRADICTION: {
    ar: ({ field, value, wanted }) => `«${field}» (${value}) لا يتفق مع ${wanted}؛ صحح أحدهما.`,
    fr: ({ field, value, wanted }) => `« ${field} » (${value}) contredit ${wanted} ; corrigez l’un des deux.`,
    en: ({ field, value, wanted }) => `«${field}» (${value}) contradicts ${wanted}; correct one of the two.`,
  },
  REFERS_TO_ITSELF: {
    ar: ({ field, value }) => `«${field}» يحيل إلى السجل نفسه («${value}»)؛ اكتب رمز سجل آخر، أو null.`,
    fr: ({ field, value }) => `« ${field} » renvoie à lui-même (« ${value} ») ; donnez un autre code, ou null.`,
    en: ({ field, value }) => `«${field}» refers to itself («${value}»); give another code, or null.`,
  },
  REFERRED_TO: {
    ar: ({ value, wanted }) => `«${value}» ما زال مذكورا في سجلات أخرى (${wanted})؛ صححها أو اسحبها أولا.`,
    fr: ({ value, wanted }) => `« ${value} » est encore nommé par d’autres (${wanted}) ; corrigez-les ou retirez-les d’abord.`,
    en: ({ value, wanted }) => `«${value}» is still named by others (${wanted}); correct or withdraw those first.`,
  },
  NOT_A_PARTY: {
    ar: ({ field, value }) => `«${value}» في «${field}» ليس طرفا في الاتفاق؛ أضفه إلى الأطراف أو صحح الرمز.`,
    fr: ({ field, value }) => `« ${value} » dans « ${field} » n’est pas partie à l’accord ; ajoutez-le aux parties, ou corrigez le code.`,
    en: ({ field, value }) => `«${value}» in «${field}» is no party to the agreement; add it to the parties, or correct the code.`,
  },
  TRANSITION_ILLEGAL: {
    ar: ({ value, wanted }) => `لا ينتقل المقترح ${value}؛ ما يمكن تسجيله الآن: ${wanted}.`,
    fr: ({ value, wanted }) => `La proposition ne passe pas ${value} ; à présent on peut enregistrer : ${wanted}.`,
    en: ({ value, wanted }) => `The proposal cannot go ${value}; what can be recorded now: ${wanted}.`,
  },
  REASON_MISSING: {
    ar: ({ field }) => `رُفض المقترح دون بيان السبب؛ اكتبه في «${field}».`,
    fr: ({ field }) => `La proposition est déclinée sans motif ; écrivez-le dans « ${field} ».`,
    en: ({ field }) => `The proposal is declined without a reason; write it in «${field}».`,
  },
  LINE_MISSING: {
    ar: ({ field }) => `اعتُمد المقترح دون ذكر الإجراء أو المشروع الذي أخذ به؛ اذكره في «${field}».`,
    fr: ({ field }) => `La proposition est adoptée sans l’action ni le projet qui la reprend ; indiquez-le dans « ${field} ».`,
    en: ({ field }) => `The proposal is adopted without the action or project that takes it up; name it in «${field}».`,
  },
  NOTHING_TO_ACCEPT: {
    ar: ({ value }) => `ليست للسطر «${value}» مواضيع مقترحة آليا تنتظر القبول: إما أن شخصا رمّزها أو أنه بلا مواضيع؛ صحح الرمز، أو رمّز المواضيع.`,
    fr: ({ value }) => `La ligne « ${value} » n’a pas de thèmes proposés par la machine à accepter : une personne les a codés, ou il n’y en a pas ; corrigez le code, ou codez les thèmes.`,
    en: ({ value }) => `The line «${value}» has no themes that a machine proposed: a person coded them, or there are none; correct the code, or code the themes.`,
  },
};
