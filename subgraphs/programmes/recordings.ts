import type { Recording } from '../kernel/mutation/record.resolver.ts';
import { actionRecording } from './action/action.record.ts';
import { programmeRecording } from './programme/programme.record.ts';
import { strategyRecording } from './strategy/strategy.record.ts';

/** All that can be recorded here by hand, and withdrawn. */
export const recordings: readonly Recording[] = [
  actionRecording, programmeRecording, strategyRecording,
];
