import type { AgreementRow } from '../engine/scene/input.rows.ts';
import { agreementOf } from '../engine/scene/scene.parts.ts';
import type { World } from '../model/index.ts';

/** The world after one more agreement is signed; lines that it does not cover stand under those they stood under. */
export function withAgreement(world: World, row: AgreementRow): World {
  const agreement = agreementOf(row);
  const over = new Map([...agreement.lineCodes].map((line) => [line, [...world.agreementsOf(line), agreement]]));
  return { ...world, agreementsOf: (line) => over.get(line) ?? world.agreementsOf(line) };
}
