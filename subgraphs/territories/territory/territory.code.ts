import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../kernel/context.ts';
import type { Reference, ReferenceResolver } from '../../kernel/schema.ts';
import { bearersOf } from './former-code.ts';
import { Territory } from './territory.ts';

async function territoriesOf(em: EntityManager, codes: readonly string[]): Promise<(Territory | null)[]> {
  const asked = [...codes];
  return bearersOf(await em.find(Territory, { $or: [{ code: { $in: asked } }, { formerCodes: { $overlap: asked } }] }), codes);
}

/** The territory of today that bears a code or bore it before; all codes of a request go into one statement. */
export const territoryByCode = (code: string, { em, load }: Context): Promise<Territory | null> =>
  load.named<Territory>('Territory.codeOrFormerCode', (codes) => territoriesOf(em, codes)).load(code);

/** The same, of one level only: the code of a province is not that of a commune. */
export const byCodeAs =
  <T extends Territory>(type: abstract new () => T) =>
  async (code: string, context: Context): Promise<T | null> => {
    const found = await territoryByCode(code, context);
    return found instanceof type ? found : null;
  };

/** References of other subgraphs, which may hold a former code: they get the territory of today. */
export const referenceTo =
  (type: abstract new () => Territory): ReferenceResolver =>
  (reference: Reference, context: Context) =>
    byCodeAs(type)(String(reference['code']), context);
