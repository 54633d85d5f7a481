import { completenessOf, ExactSum, missingKindsOf, type Dimensions, type MissingKind } from '../model/index.ts';
import type { AdvisedField } from './advice.ts';
import type { LinkedPair } from './linked.pairs.ts';

/** By how much the interval of CHK narrows at the least, wherever the unknown dimension turns out to lie. */
function narrowing(dimensions: Dimensions, name: MissingKind['dimension']): number {
  const width = (of: Dimensions): number => {
    const { low, high } = completenessOf(of).chk;
    return high - low;
  };
  const known = (value: number): Dimensions => ({ ...dimensions, [name]: value, ...(name === 'coordination' ? { coordinationCeiling: value } : {}) });
  // An R that is not certain is known to its lower end.
  return Math.max(0, width(dimensions) - Math.max(width(known(dimensions[name] ?? 0)), width(known(1))));
}

interface Lack extends MissingKind {
  pairs: number;
  /** The same in whatever order the pairs come. */
  readonly narrowing: ExactSum;
}

/** The fields that linked pairs lack, those first that would narrow most. */
export function fieldsFor(linked: readonly LinkedPair[], first: number): AdvisedField[] {
  const lacks = new Map<string, Lack>();
  for (const { signature, dimensions } of linked) {
    for (const kind of missingKindsOf(signature.missing)) {
      // Nothing can be filled in for two lines that share no month.
      if (kind.field === 'commonPeriod') continue;
      const key = `${kind.dimension}${kind.side}${kind.field}`;
      let lack = lacks.get(key);
      if (lack === undefined) lacks.set(key, (lack = { ...kind, pairs: 0, narrowing: new ExactSum() }));
      lack.pairs += 1;
      lack.narrowing.add(narrowing(dimensions, kind.dimension));
    }
  }
  return [...lacks]
    .map(([key, { narrowing: sum, ...lack }]) => ({ key, field: { ...lack, narrowing: sum.value } }))
    .sort((one, other) => other.field.narrowing - one.field.narrowing || other.field.pairs - one.field.pairs || one.key.localeCompare(other.key, 'en'))
    .slice(0, first)
    .map(({ field }) => field);
}
