import 'graphiql/setup-workers/vite';
// Not graphiql/style.css: it carries 360 kB of web fonts that lack Arabic, and a second copy of the editor's rules.
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-history/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { GraphiQL, HISTORY_PLUGIN } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ask, type Question, questionsOfTheHub, useComplaint } from './hub.ts';
import { narrow, Questions, QUESTIONS, Reading } from './questions.tsx';
import { opening } from './tabs.ts';
import { language } from './words.ts';

const PLUGINS = [QUESTIONS, HISTORY_PLUGIN];
/** GraphiQL's own key for the tabs it keeps in this browser. */
const REMEMBERED_TABS = 'graphiql:tabState';

function Complaint() {
  const sentence = useComplaint();
  return <div role="alert" lang={language} dir="auto">{sentence && <p className="complaint">{sentence}</p>}</div>;
}

const name = <h1>Convergence hub · <span lang="ar">الالتقائية</span></h1>;

function Nothing() {
  return (
    <>
      <Complaint />
      <main className="nothing">{name}</main>
    </>
  );
}

function Page({ questions }: { questions: readonly Question[] }) {
  return (
    <Questions value={questions}>
      <Complaint />
      <main>
        <GraphiQL
          fetcher={ask}
          plugins={PLUGINS}
          visiblePlugin={narrow.matches ? undefined : QUESTIONS.title}
          // Open from the start: the next question may have variables even where the first has none.
          defaultEditorToolsVisibility={questions.some(({ variables }) => variables) ? 'variables' : undefined}
          inputValueDeprecation
          schemaDescription
          {...opening(questions, location.hash, localStorage.getItem(REMEMBERED_TABS) !== null)}
        >
          <GraphiQL.Logo>{name}</GraphiQL.Logo>
          <Reading />
        </GraphiQL>
      </main>
    </Questions>
  );
}

const questions = await questionsOfTheHub();
createRoot(document.getElementById('page')!).render(questions ? <Page questions={questions} /> : <Nothing />);
