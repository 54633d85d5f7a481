import type { TerritoryView } from '../engine/view/territory.view.ts';
import { coordinationOf, scoresOf, type Dimensions } from '../model/index.ts';
import { atLeast } from '../model/tolerance.ts';
import { agreementOver } from '../simulation/sign.ts';
import type { AdvisedAgreement } from './advice.ts';
import { withAgreement } from './agreement.world.ts';
import type { LinkedPair } from './linked.pairs.ts';

/** Each try is a computation of the communes it touches; beyond this many, what is left could bring little and is left out. */
const mostTried = 300;

/** A linked pair as it would stand under an agreement. */
interface Signed {
  readonly pair: LinkedPair;
  readonly dimensions: Dimensions;
  readonly chk: number | null;
}

/** An agreement that could be signed for a pair. */
interface Candidate {
  readonly pair: LinkedPair;
  readonly after: number | null;
  /** All linked pairs that it would change: that one, and those of which a new party owns the other line. */
  readonly signed: readonly Signed[];
  /** The uptake cannot rise by more. */
  readonly most: number;
}

/** The same pairs by action and who owns the local line, and by local line and who owns the action. */
class PairsByOwner {
  readonly #ofAction: ReadonlyMap<string, readonly LinkedPair[]>;
  readonly #ofLocal: ReadonlyMap<string, readonly LinkedPair[]>;

  constructor(linked: readonly LinkedPair[]) {
    this.#ofAction = Map.groupBy(linked, ({ action, local }) => `${action.number} ${local.line.ownerCode}`);
    this.#ofLocal = Map.groupBy(linked, ({ action, local }) => `${local.number} ${action.line.ownerCode}`);
  }

  /** Pairs of which an agreement over a pair can say something. */
  concernedBy(pair: LinkedPair, parties: readonly string[]): ReadonlySet<LinkedPair> {
    const { action, local } = pair;
    // A line of no known owner may be whom the agreement names.
    return new Set([pair, ...[...parties, null].flatMap((party) => [...(this.#ofAction.get(`${action.number} ${party}`) ?? []), ...(this.#ofLocal.get(`${local.number} ${party}`) ?? [])])]);
  }
}

/** No agreement resolves that one line wants more of what the other wants less of, and nobody signs for lines that no one owns. */
const mayBeSigned = ({ action, local, signature, dimensions }: LinkedPair): boolean =>
  signature.class !== 'CONTRADICTION' && dimensions.coordination !== 1 && (action.line.ownerCode !== null || local.line.ownerCode !== null);

/** What is no longer known leaves the mean, and may have lowered it by all that its weight is. */
function riseOf({ pair, chk }: Signed): number {
  if (chk === null) return pair.chk === null ? 0 : 1;
  return Math.max(0, chk - (pair.chk ?? 0));
}

function candidates(view: TerritoryView, linked: readonly LinkedPair[], known: number): readonly Candidate[] {
  const { world } = view.country.scene;
  const byOwner = new PairsByOwner(linked);
  const parts = new Map<LinkedPair, number>();
  const partOf = (pair: LinkedPair): number => {
    let part = parts.get(pair);
    if (part === undefined) parts.set(pair, (part = view.partOf(pair, known)));
    return part;
  };
  return linked.filter(mayBeSigned).map((pair): Candidate => {
    const agreement = agreementOver([pair.action.entry.row, pair.local.entry.row], { code: 'advised' });
    const after = withAgreement(world, agreement);
    const signed = [...byOwner.concernedBy(pair, agreement.parties.flatMap(({ code }) => code ?? []))].map((one): Signed => {
      const { value: coordination, ceiling: coordinationCeiling } = coordinationOf(one.action.line, one.local.line, after);
      const dimensions = { ...one.dimensions, coordination, coordinationCeiling };
      return { pair: one, dimensions, chk: scoresOf(dimensions).chk };
    });
    return {
      pair,
      after: signed[0]!.chk,
      signed,
      most: signed.reduce((most, one) => most + riseOf(one) * partOf(one.pair), 0),
    };
  });
}

const told = ({ action, local, signature, chk }: LinkedPair) => ({
  action: action.line.code, line: local.line.code, class: signature.class, duplicationCandidate: signature.duplicationCandidate, chk,
});

const codeOf = ({ pair: { action, local } }: Candidate): string => `${action.line.code}~${local.line.code}`;

const byCode = (one: Candidate, other: Candidate): number => codeOf(one).localeCompare(codeOf(other), 'en');

const uptakeUnder = (view: TerritoryView, { signed }: Candidate): number | null =>
  view.uptakeWith(signed.map(({ pair: { action, local }, dimensions }) => ({ action, local, dimensions })));

/** Those that raise a known uptake most. They are tried in the order of what they can bring at the most, until what is left cannot bring as much as those found. */
function raising(view: TerritoryView, open: readonly Candidate[], uptake: number, first: number): AdvisedAgreement[] {
  const found: { readonly candidate: Candidate; readonly gain: number }[] = [];
  const best = () => found.sort((one, other) => other.gain - one.gain || byCode(one.candidate, other.candidate)).slice(0, first);
  for (const candidate of open.toSorted((one, other) => other.most - one.most || byCode(one, other)).slice(0, mostTried)) {
    const worst = best()[first - 1];
    if (worst !== undefined && !atLeast(candidate.most, worst.gain)) break;
    const raised = uptakeUnder(view, candidate);
    if (raised !== null && raised > uptake) found.push({ candidate, gain: raised - uptake });
  }
  return best().map(({ candidate: { pair, after }, gain }) => ({ ...told(pair), after, gain }));
}

/** Those that make an unknown uptake known. Nobody can say which raises it most, so they stand in the order of what their pair comes to. */
function makingKnown(view: TerritoryView, open: readonly Candidate[], first: number): AdvisedAgreement[] {
  const found: AdvisedAgreement[] = [];
  // After all others those whose own pair stays unknown: another pair of a new party makes the uptake known.
  const inOrder = open.toSorted((one, other) => (other.after ?? -1) - (one.after ?? -1) || byCode(one, other));
  for (const candidate of inOrder.slice(0, mostTried)) {
    if (found.length === first) break;
    if (uptakeUnder(view, candidate) !== null) found.push({ ...told(candidate.pair), after: candidate.after, gain: null });
  }
  return found;
}

/** The agreements to sign first, each as `simulate` tells it. Whether the uptake is known today is the same for all of them. */
export function agreementsFor(view: TerritoryView, linked: readonly LinkedPair[], first: number): AdvisedAgreement[] {
  if (first === 0) return [];
  const { uptake } = view.figures;
  const open = candidates(view, linked, uptake.denominator).filter(({ most }) => most > 0);
  return uptake.value === null ? makingKnown(view, open, first) : raising(view, open, uptake.value, first);
}
