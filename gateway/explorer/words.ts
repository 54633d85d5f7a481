/** What the page itself says, in the language of the reader; GraphiQL around it speaks English only. */
const words = {
  ar: {
    // \u2068 and \u2069 keep an address, which runs left to right, in one piece.
    questions: 'أسئلة التحليل',
    hint: 'اختر سؤالا ليفتح في لسان، ثم اضغط زر التنفيذ.',
    search: 'بحث في الأسئلة',
    noMatch: 'لا يوجد سؤال بهذه الكلمات؛ جرب كلمات أقل.',
    none: 'لا توجد أسئلة بعد؛ اكتب استعلامك في المحرر أو أضف ملفات إلى schema/queries ثم أعد تحميل الصفحة.',
    unreachable: (address: string) => `المنصة لا تجيب على العنوان \u2068${address}\u2069؛ تأكد من أنها مشغلة ومن اتصالك، ثم أعد تحميل الصفحة.`,
    unreadable: (address: string, status: number) => `أجاب العنوان \u2068${address}\u2069 بالرمز ${status} دون جواب مقروء؛ أعد المحاولة بعد دقيقة أو اسأل من يشغل المنصة.`,
  },
  fr: {
    questions: 'Questions d’analyse',
    hint: 'Choisissez une question : elle s’ouvre dans un onglet ; exécutez-la ensuite.',
    search: 'Chercher une question',
    noMatch: 'Aucune question ne contient ces mots ; essayez-en moins.',
    none: 'Aucune question pour l’instant ; écrivez la vôtre dans l’éditeur, ou ajoutez des fichiers à schema/queries et rechargez la page.',
    unreachable: (address: string) => `La plateforme ne répond pas à ${address} ; vérifiez qu’elle est démarrée et que vous êtes connecté, puis rechargez la page.`,
    unreadable: (address: string, status: number) => `${address} a répondu ${status} sans réponse lisible ; réessayez dans une minute ou demandez à qui exploite la plateforme.`,
  },
  en: {
    questions: 'Analyst questions',
    hint: 'Choose a question: it opens in a tab; then execute it.',
    search: 'Search the questions',
    noMatch: 'No question contains these words; try fewer.',
    none: 'No questions yet; write your own in the editor, or add files to schema/queries and reload the page.',
    unreachable: (address: string) => `The hub does not answer at ${address}; check that it is running and that you are connected, then reload the page.`,
    unreadable: (address: string, status: number) => `${address} answered ${status} without a readable answer; try again in a minute or ask whoever runs the hub.`,
  },
};

type Language = keyof typeof words;

export const language: Language =
  navigator.languages.map((tag) => tag.slice(0, 2)).find((tag): tag is Language => tag in words) ?? 'en';

export const say = words[language];
