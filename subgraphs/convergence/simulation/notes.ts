import type { Country } from '../engine/country.ts';
import type { ChangeNeed, SimulatedChange } from './change.input.ts';

/** Codes of the lines that a change is about. */
const linesOf = ({ add, move, shift, resize, sign }: SimulatedChange): readonly string[] =>
  add ? [add.code] : (sign?.lines ?? [move, shift, resize].flatMap((change) => change?.line ?? []));

/** Whether figures of the territory can depend on a line: what is computed for it holds no others. */
const holds = (country: Country, code: string): boolean => country.actionOf(code) !== undefined || country.localOf(code) !== undefined;

function countsNowhere(country: Country, code: string, territory: string): boolean {
  const { ground } = country;
  const local = country.localOf(code);
  return local !== undefined && !ground.reach(local.stack).includes(ground.numberOf(territory)!);
}

function isNeeded({ ground, localsCovering, scene }: Country, { territory }: ChangeNeed): boolean {
  return localsCovering.in(ground.numberOf(scene.communes.today(territory))!).length > 0;
}

/** What to know of changes that make sense and change nothing in a territory, since they are about other places. */
export function notesOn(changes: readonly SimulatedChange[], territory: string, before: Country, after: Country): string[] {
  const noteOn = (change: SimulatedChange): string | null => {
    if (change.need) return isNeeded(after, change.need) ? null : `no line that reaches ${territory} covers ${change.need.territory}, so the need changes nothing in ${territory}.`;
    const lines = linesOf(change);
    if (!lines.some((code) => holds(before, code) || holds(after, code))) return `${lines.join(' and ')}: neither reaches ${territory} nor meets a line that does, so nothing changes in ${territory}.`;
    const outside = lines.filter((code) => countsNowhere(after, code, territory));
    return outside.length === 0 ? null : `${outside.join(' and ')}: counts nowhere in ${territory}, where it lies outside the territory of its plan.`;
  };
  return changes.flatMap((change, at) => {
    const note = noteOn(change);
    return note === null ? [] : [`changes.${at}: ${note}`];
  });
}
