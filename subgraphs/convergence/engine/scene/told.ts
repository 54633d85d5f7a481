import { nationCode } from '../../../kernel/territory-code.ts';
import type { Scene } from './scene.ts';

/** Of which territories a scene tells figures. Of examples only of those with an example plan in them: a nation of examples would mean nothing. */
export function tellsOf({ illustrative, communes, plans }: Scene): (territory: string) => boolean {
  if (!illustrative) return (territory) => communes.under.has(territory);
  const planned = new Set(plans.map(({ territoryCode }) => territoryCode));
  return (territory) => territory !== nationCode
    && (communes.under.get(territory) ?? []).some(({ code, ancestors }) => planned.has(code) || ancestors.some((above) => planned.has(above)));
}
