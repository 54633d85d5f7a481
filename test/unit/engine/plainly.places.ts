import type { EngineLine } from '../../../subgraphs/convergence/engine/scene/lines.ts';
import type { Scene } from '../../../subgraphs/convergence/engine/scene/scene.ts';
import { stackOf, type Commune } from '../../../subgraphs/convergence/model/index.ts';

/** Codes of the communes in which a line counts: all that an action covers, and of a local line those in whose stack it stands. */
export function placesOf(entry: EngineLine, { communes, plans }: Scene): readonly string[] {
  if (entry.kind === 'action') return [...entry.line.communeCodes];
  return communes.all.filter((commune) => stackOf(commune, [entry.line], plans).length > 0).map(({ code }) => code);
}

/** Of examples only the territories that an example plan stands over or in, and never the nation. */
export function territoriesOf({ illustrative, communes, plans }: Scene): readonly string[] {
  const planned = ({ code, ancestors }: Commune) => plans.some(({ territoryCode }) => territoryCode === code || ancestors.includes(territoryCode));
  return [...communes.under].filter(([code, below]) => !illustrative || (code !== 'MA' && below.some(planned))).map(([code]) => code);
}

export const isCommune = ({ communes }: Scene, territory: string): boolean => communes.all.some(({ code }) => code === territory);
export const communesOf = ({ communes }: Scene, territory: string): readonly Commune[] => communes.under.get(territory) ?? [];

/** Whether a line counts in some commune of the territory. */
export const countsIn = (entry: EngineLine, scene: Scene, territory: string): boolean => {
  const places = placesOf(entry, scene);
  return communesOf(scene, territory).some(({ code }) => places.includes(code));
};
