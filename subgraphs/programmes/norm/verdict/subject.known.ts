import type { Context } from '../../../kernel/context.ts';
import { PublicError } from '../../../kernel/errors.ts';
import { nationCode } from '../../../kernel/territory-code.ts';
import { instead, territoryCodes } from '../../../kernel/vocabulary.ts';
import { Action } from '../../action/action.ts';
import { Strategy } from '../../strategy/strategy.ts';
import { SubjectKind } from '../conformity/conformity.enums.ts';
import { Norm } from '../norm.ts';

const isRegion = (code: string): boolean => /^\d{2}$/.test(code) && territoryCodes.find(code) !== null;

const known: Readonly<Record<SubjectKind, { readonly lookedUp: string; readonly has: (code: string, context: Context) => boolean | Promise<boolean> }>> = {
  STRATEGY: { lookedUp: 'with strategies', has: async (code, { load }) => (await load.by(Strategy, 'code', code)) !== null },
  ACTION: { lookedUp: 'with actions', has: async (code, { load }) => (await load.by(Action, 'code', code)) !== null },
  NATION: { lookedUp: `as ${nationCode}`, has: (code) => code === nationCode },
  REGION: { lookedUp: 'with regions', has: isRegion },
};

/** Where nothing is known of a subject and a norm: whether both exist, so that a slip of the pen is not read as "not held against it". */
export async function refuseUnknown(context: Context, norm: string, kind: SubjectKind, subject: string): Promise<void> {
  const norms = (await context.em.find(Norm, {})).map(({ code }) => code);
  if (!norms.includes(norm)) {
    throw new PublicError('NOT_FOUND', `norm is ${JSON.stringify(norm)}, and there is no such norm. ${instead({ lookedUp: 'with norms', codes: () => norms }, norm)}`);
  }
  const { has, lookedUp } = known[kind];
  if (!(await has(subject, context))) throw new PublicError('NOT_FOUND', `subject is ${JSON.stringify(subject)}, and no ${kind} has this code. Look it up ${lookedUp}.`);
}
