import type { ThemeTree } from './code-lists.ts';
import { THRESHOLDS } from './method.ts';
import { hasEstablishedThemes, type PlanLine } from './plan-line.ts';
import { atLeast } from './tolerance.ts';

/** Whether at least half of the line lies in themes that the code list calls social. Null while its themes are not established. */
export function isSocial(line: PlanLine, tree: ThemeTree): boolean | null {
  if (!hasEstablishedThemes(line)) return null;
  let social = 0;
  let unheard = 0;
  for (const { code, share } of line.themeShares) {
    if (tree.depthOf(code) === 0) unheard += share;
    else if (tree.isSocial(code)) social += share;
  }
  if (atLeast(social, THRESHOLDS.socialShare.value)) return true;
  return atLeast(social + unheard, THRESHOLDS.socialShare.value) ? null : false;
}
