import type { TabsState } from '@graphiql/react';
import type { Question } from './hub.ts';

/**
 * Tabs of a first visit. More would hide their own names on an ordinary screen;
 * the Questions panel has them all, always, whatever the reader's browser remembers.
 */
const TABS_AT_FIRST = 8;

type Content = Pick<TabsState['tabs'][number], 'query' | 'variables'>;

export function contentOf({ query, variables }: Question): Content {
  return { query, variables: variables && JSON.stringify(variables, null, 2) };
}

/** Where this question is open and unchanged; -1 when it is not, also when its file has changed since. */
export function tabOf(question: Question, tabs: readonly Content[]): number {
  const { query, variables } = contentOf(question);
  return tabs.findIndex((tab) => tab.query === query && (tab.variables || null) === variables);
}

/**
 * What GraphiQL opens with: `#name` in the address leads to that question; otherwise the tabs this browser
 * remembers; on a first visit the first few questions. GraphiQL reads neither the query nor the variables of the
 * first default tab into its editors, hence `initialQuery` and `initialVariables`.
 */
export function opening(questions: readonly Question[], hash: string, remembered: boolean) {
  const asked = questions.find(({ name }) => `#${encodeURIComponent(name)}` === hash);
  const first = asked ?? (remembered ? undefined : questions[0]);
  if (!first) return {};
  const others = questions.filter((question) => question !== first);
  const { query, variables } = contentOf(first);
  return {
    defaultTabs: [first, ...others].slice(0, TABS_AT_FIRST).map(contentOf),
    initialQuery: query ?? '',
    initialVariables: variables ?? '',
  };
}
