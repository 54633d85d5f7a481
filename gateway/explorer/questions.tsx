import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { createContext, useContext, useEffect, useId, useState } from 'react';
import type { Question } from './hub.ts';
import { contentOf, tabOf } from './tabs.ts';
import { language, say } from './words.ts';

export const Questions = createContext<readonly Question[]>([]);

/** Below this width the panel covers the editor: it has to leave once a question is chosen. */
export const narrow = window.matchMedia('(max-width: 800px)');

/** Without case, French accents and Arabic vowel marks, so that "handicapees" finds « handicapées ». */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function useOpen() {
  const tabs = useGraphiQL((state) => state.tabs);
  const active = useGraphiQL((state) => state.activeTabIndex);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  const { addTab, changeTab, updateActiveTabValues, setVisiblePlugin } = useGraphiQLActions();
  return {
    isActive: (question: Question) => tabOf(question, tabs) === active,
    open(question: Question) {
      const index = tabOf(question, tabs);
      if (index >= 0) {
        if (index !== active) changeTab(index);
      } else {
        const content = contentOf(question);
        addTab();
        queryEditor?.setValue(content.query ?? '');
        variableEditor?.setValue(content.variables ?? '');
        updateActiveTabValues(content);
      }
      if (narrow.matches) setVisiblePlugin(null);
      // The strip scrolls, and on a narrow screen the chosen button leaves with its panel: the reader goes on at the tab.
      requestAnimationFrame(() => showActiveTab({ focus: narrow.matches }));
    },
  };
}

function showActiveTab({ focus }: { focus: boolean }) {
  const tab = document.querySelector('.graphiql-tab-active');
  tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  if (focus) tab?.querySelector('button')?.focus();
}

/** A question is a sentence in two languages above its query: lines wrap so that it can be read. */
export function Reading() {
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  useEffect(() => {
    queryEditor?.updateOptions({ wordWrap: 'on', wrappingStrategy: 'advanced' });
    showActiveTab({ focus: false });
  }, [queryEditor]);
  return null;
}

function Panel() {
  const questions = useContext(Questions);
  const { isActive, open } = useOpen();
  const [wanted, setWanted] = useState('');
  const searchId = useId();
  const found = questions.filter(({ name, title }) => {
    const text = plain(`${name} ${title.ar ?? ''} ${title.fr ?? ''}`);
    return plain(wanted).split(/\s+/).every((word) => text.includes(word));
  });
  return (
    <section className="questions" aria-labelledby={`${searchId}-title`}>
      <div lang={language} dir="auto">
        <h2 id={`${searchId}-title`}>{say.questions}</h2>
        <p>{questions.length ? say.hint : say.none}</p>
      </div>
      {questions.length > 0 && (
        <div className="questions-search" lang={language} dir={language === 'ar' ? 'rtl' : 'ltr'}>
          <label htmlFor={searchId}>{say.search}</label>
          <input id={searchId} type="search" dir="auto" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </div>
      )}
      <p role="status" lang={language} dir="auto">{questions.length > 0 && !found.length && say.noMatch}</p>
      <ul>
        {found.map((question) => (
          <li key={question.name}>
            <button type="button" aria-current={isActive(question) || undefined} onClick={() => open(question)}>
              {question.title.ar && <span lang="ar" dir="rtl">{question.title.ar}</span>}
              {question.title.fr && <span lang="fr" dir="ltr">{question.title.fr}</span>}
              {!question.title.ar && !question.title.fr && <span dir="auto">{question.name}</span>}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Icon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round">
      <path d="M9 6h11M9 12h11M9 18h11M4 6h.5M4 12h.5M4 18h.5" />
    </svg>
  );
}

/** GraphiQL builds "Show Questions" and "Hide Questions" from the title, so it is English like those words. */
export const QUESTIONS: GraphiQLPlugin = { title: 'Questions', icon: Icon, content: Panel };
