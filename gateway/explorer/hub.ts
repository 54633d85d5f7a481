import type { GraphiQLProps } from 'graphiql';
import { useSyncExternalStore } from 'react';
import { say } from './words.ts';

/** One file of schema/queries, as the gateway tells it. */
export interface Question {
  name: string;
  title: { ar: string | null; fr: string | null };
  query: string;
  variables: Record<string, unknown> | null;
}

const home = new URL('..', document.baseURI).href;
const graphql = new URL('../graphql', document.baseURI).href;
const queries = new URL('queries.json', document.baseURI).href;

let complaint: string | null = null;
const listeners = new Set<() => void>();

function remember(sentence: string | null) {
  complaint = sentence;
  for (const listener of listeners) listener();
}

/** The sentence to show while the hub can't be reached; null while it answers. */
export function useComplaint(): string | null {
  return useSyncExternalStore(
    (listener) => (listeners.add(listener), () => listeners.delete(listener)),
    () => complaint,
  );
}

class Unreachable extends Error {}

/** Any JSON is an answer, whatever its status: a refusal explains itself in its own words. */
async function jsonFrom(address: string, init?: RequestInit): Promise<any> {
  let response: Response;
  try {
    response = await fetch(address, init);
  } catch {
    throw new Unreachable(say.unreachable(home));
  }
  try {
    return await response.json();
  } catch {
    throw new Error(say.unreadable(address, response.status));
  }
}

/** Null when the hub can't be reached: GraphiQL would then remember an empty tab as this browser's last visit. */
export async function questionsOfTheHub(): Promise<Question[] | null> {
  try {
    const answer = await jsonFrom(queries);
    if (!Array.isArray(answer)) throw new Error(say.unreadable(queries, 500));
    return answer;
  } catch (error) {
    remember((error as Error).message);
    return error instanceof Unreachable ? null : [];
  }
}

/**
 * GraphiQL notices a tenth of a second late that another tab is open. Executed in between, the new query would go out
 * under the name of the old one and be refused; a single query needs no name.
 */
function withoutStaleName<Params extends { query: string; operationName?: string | null }>(params: Params): Params {
  const known = params.operationName && new RegExp(`\\b${params.operationName}\\b`).test(params.query);
  return known ? params : { ...params, operationName: undefined };
}

/** A failure becomes a GraphQL error, so that the answer pane shows the sentence and no stack. */
export const ask: GraphiQLProps['fetcher'] = async (params, options) => {
  try {
    const answer = await jsonFrom(graphql, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/graphql-response+json, application/json',
        ...options?.headers,
      },
      body: JSON.stringify(withoutStaleName(params)),
    });
    remember(null);
    return answer;
  } catch (error) {
    const { message } = error as Error;
    remember(message);
    return { errors: [{ message }] };
  }
};
