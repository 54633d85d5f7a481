import type { Context } from '../../kernel/context.ts';
import { missingCodesOf, missingKindsOf } from '../model/missing.ts';
import type { MissingField } from './dimensions.ts';
import { pairThen } from './link.pair.ts';
import type { Link } from './link.ts';

/** What a pair lacks; for what exactly is looked up only when somebody asks. */
export const missingFieldsOf = (link: Link): MissingField[] => missingKindsOf(link.missing).map((kind) => ({ ...kind, kind, of: link }));

/** The codes that a field is missing for, from what the two lines said in the snapshot the pair was read at. */
export async function missingCodes(context: Context, { kind, of }: MissingField): Promise<readonly string[]> {
  const pair = await pairThen(context, of);
  return pair === null ? [] : missingCodesOf(kind, pair.action.line, pair.local.line, pair.scene.world);
}
