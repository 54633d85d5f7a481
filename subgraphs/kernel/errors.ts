import { GraphQLError } from 'graphql';

/** Every code that may reach a client; schema/ERRORS.md says what each means and what to do. */
export type ErrorCode =
  | 'BAD_USER_INPUT'
  | 'PAGE_TOO_LARGE'
  | 'CURSOR_INVALID'
  | 'UNSIGNED_REQUEST'
  | 'SUBGRAPH_UNAVAILABLE'
  | 'NOT_FOUND'
  | 'INTERNAL';

/** The only error whose text leaves a server: a sentence for the person who can act. All others are masked. */
export class PublicError extends GraphQLError {
  constructor(code: ErrorCode, sentence: string, details: Record<string, unknown> = {}) {
    super(sentence, { extensions: { code, ...details } });
    this.name = 'PublicError';
  }
}
