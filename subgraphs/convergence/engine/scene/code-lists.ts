import { codeList } from '../../../kernel/codes.ts';
import type { CodeListRows } from '../../model/index.ts';

/** The code lists as the method reads them, from the same files that every subgraph of this version serves. */
export const methodCodes = (): CodeListRows => ({
  themes: [...codeList('themes').values()].map(({ code, parent, columns }) => ({ code, parent, social: columns['social'] === 'true' })),
  units: [...codeList('units').values()].map(({ code, columns }) => ({ code, dimension: columns['dimension']! })),
  indicators: [...codeList('indicators').values()].map(({ code, columns }) => ({ code, theme: columns['theme']! })),
});
