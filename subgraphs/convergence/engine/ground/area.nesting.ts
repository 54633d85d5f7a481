import type { Area } from './areas.ts';

const bySize = (one: Area, other: Area): number => one.communes.length - other.communes.length || one.number - other.number;

/**
 * Of each area the smaller ones of the same kind that it consists of, as a region of its provinces and its rural part of theirs; an area that no
 * others make up is left out. An area comes after those that it consists of.
 */
export function nested(areas: readonly Area[]): ReadonlyMap<Area, readonly Area[]> {
  const nesting = new Map<Area, readonly Area[]>();
  for (const alike of Map.groupBy(areas, ({ milieu }) => milieu).values()) {
    const rising = alike.toSorted(bySize);
    rising.forEach((area, at) => {
      const open = new Set(area.communes);
      const within = rising.slice(0, at).toReversed().filter(({ communes }) => {
        const fits = communes.every((commune) => open.has(commune));
        if (fits) for (const commune of communes) open.delete(commune);
        return fits;
      });
      if (open.size === 0) nesting.set(area, within);
    });
  }
  return nesting;
}
