import type { Areas } from '../ground/areas.ts';
import type { Effects } from '../effects.ts';
import type { LocalSupport, Supports } from '../best/local.support.ts';
import type { SupportFigures } from './support.means.ts';
import type { Traits } from '../ground/traits.ts';

interface Supported {
  readonly local: Traits;
  /** Undefined where nobody asked. */
  readonly supports: Supports | undefined;
}

/** What stands behind the lines of an area under a key, kept until a line there has another support: a nation’s lines are not gone through for each change of one. */
export class AreaSupports {
  readonly #areas: Areas;
  readonly #support: LocalSupport;
  /** By area, then by key + 1. */
  readonly #told: (SupportFigures | undefined)[][] = [];

  constructor(areas: Areas, support: LocalSupport) {
    [this.#areas, this.#support] = [areas, support];
  }

  of(area: number, key: number): SupportFigures | undefined {
    return this.#told[area]?.[key + 1];
  }

  keep(area: number, key: number, told: SupportFigures): void {
    (this.#told[area] ??= [])[key + 1] = told;
  }

  /** Forgets what is not so any more; `renewLines` is called while supports as they were are at hand. */
  renew({ before, after }: Effects, renewLines: () => void): void {
    const were = new Map<string, Supported>();
    for (const { local } of before) if (local.social !== false) were.set(local.line.code, { local, supports: this.#support.known(local) });
    renewLines();
    for (const { local } of after) {
      const was = were.get(local.line.code);
      if (was !== undefined && isAlike(was.local, local)) {
        were.delete(local.line.code);
        this.#forget(local, was.supports === undefined ? null : keysBetween(was.supports, this.#support.of(local)));
      } else if (local.social !== false) this.#forget(local, keysOf(this.#support.of(local)));
    }
    for (const { local, supports } of were.values()) this.#forget(local, supports === undefined ? null : keysOf(supports));
  }

  /** In all areas of a line, under some keys or all. */
  #forget({ stack }: Traits, keys: Iterable<number> | null): void {
    for (const area of this.#areas.reach(stack)) {
      const told = this.#told[area];
      if (told === undefined) continue;
      if (keys === null) told.length = 0;
      else for (const key of keys) told[key + 1] = undefined;
    }
  }
}

/** Whether nothing but its supports can make a difference. */
const isAlike = (was: Traits, is: Traits): boolean => was.stack === is.stack && was.social === is.social && was.line.budget === is.line.budget;

function keysOf({ page, start, end }: Supports): readonly number[] {
  return Array.from({ length: end - start }, (_, at) => page.key(start + at));
}

/** Keys under which two lists of supports differ. */
function keysBetween(one: Supports, other: Supports): ReadonlySet<number> {
  const differing = new Set(keysOf(one));
  const rows = new Map(Array.from({ length: one.end - one.start }, (_, at) => [one.page.key(one.start + at), one.start + at]));
  for (let row = other.start; row < other.end; row += 1) {
    const key = other.page.key(row);
    const was = rows.get(key);
    if (was !== undefined && other.page.isAlike(row, one.page, was)) differing.delete(key);
    else differing.add(key);
  }
  return differing;
}
