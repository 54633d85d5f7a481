import { beforeAll, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

test('examples are told of the same territories, whether stored or computed on the spot: never of the nation, nor where no example plan stands', async () => {
  for (const [code, told] of [['MA', false], ['01', false], ['01.571', false], ['08', true], ['08.201', true], ['08.201.01.05', true]] as const) {
    const { data, errors } = await hub.ask(`query ($code: String!) {
      territoryByCode(code: $code) {
        stored: convergence(example: true) { communes }
        weighed: convergence(example: true, weights: { harmony: 2 }) { communes byDefault { communes } }
        advice(example: true) { agreements { gain } }
      }
      simulate(territory: $code, example: true, changes: []) { before { communes } after { communes } }
    }`, { code });
    expect(errors).toBeUndefined();
    const { stored, weighed, advice } = data.territoryByCode;
    expect({ code, stored: stored !== null, weighed: weighed !== null, advice: advice !== null, simulated: data.simulate !== null })
      .toEqual({ code, stored: told, weighed: told, advice: told, simulated: told });
  }
});
