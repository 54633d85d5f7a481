/** What a person at the terminal can act on: one sentence that says what is wrong, where, and what to do. */
export class Failure extends Error {}

export function messageOf(error: unknown): string {
  const text = error instanceof Error ? error.message || error.name : String(error);
  return text.split('\n')[0]!.trim();
}

/** The code of a Node or PostgreSQL error, e.g. ECONNREFUSED or 28P01. */
export function codeOf(error: unknown): string | null {
  if (error instanceof AggregateError && error.errors.length > 0) return codeOf(error.errors[0]);
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
