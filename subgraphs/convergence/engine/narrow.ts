import type { EngineLine } from './lines.ts';
import type { Scene } from './scene.ts';

const covers = (codes: ReadonlySet<string>) => ({ line }: EngineLine): boolean => {
  const [smaller, larger] = line.communeCodes.size <= codes.size ? [line.communeCodes, codes] : [codes, line.communeCodes];
  for (const code of smaller) if (larger.has(code)) return true;
  return false;
};

/** The same scene with only the lines that reach some commune of a territory: all that its figures can depend on. */
export function narrowed(scene: Scene, territory: string): Scene {
  const codes = scene.communes.expand(territory);
  return { ...scene, actions: scene.actions.filter(covers(codes)), locals: scene.locals.filter(covers(codes)) };
}
