/** Thirds have no exact binary form: 2·2 ÷ (3+3) must still count as ⅔. The width is the one the method states. */
export const TOLERANCE = 1e-9;

export function atLeast(value: number, threshold: number): boolean {
  return value >= threshold - TOLERANCE;
}

export function isOne(value: number): boolean {
  return value >= 1 - TOLERANCE;
}
