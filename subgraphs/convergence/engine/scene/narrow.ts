import type { EngineLine } from './lines.ts';
import type { Scene } from './scene.ts';

const covers = (codes: ReadonlySet<string>) => ({ line }: EngineLine): boolean => {
  const [smaller, larger] = line.communeCodes.size <= codes.size ? [line.communeCodes, codes] : [codes, line.communeCodes];
  for (const code of smaller) if (larger.has(code)) return true;
  return false;
};

/**
 * The same scene with only what the figures of some territories can depend on: local lines that reach some commune of them, and actions that reach one or
 * are a partner of these lines elsewhere. What stands behind a line of a province stands behind it in each of its communes.
 */
export function narrowed(scene: Scene, territories: readonly string[]): Scene {
  const codes = new Set(territories.flatMap((territory) => [...scene.communes.expand(territory)]));
  const locals = scene.locals.filter(covers(codes));
  const reached = new Set(codes);
  for (const communes of new Set(locals.map(({ line }) => line.communeCodes))) for (const code of communes) reached.add(code);
  const kept = new Set(locals.map(({ line }) => line.code));
  const judged = new Set(scene.judged.flatMap(([action, local]) => (kept.has(local) ? [action] : [])));
  const reaches = covers(reached);
  // An action of which nobody says where it is may be anywhere.
  const actions = scene.actions.filter((action) => action.line.communeCodes.size === 0 || judged.has(action.line.code) || reaches(action));
  return { ...scene, actions, locals };
}
