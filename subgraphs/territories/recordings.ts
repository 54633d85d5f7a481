import type { Recording } from '../kernel/mutation/record.resolver.ts';
import { axisRecording } from './axis/axis.record.ts';
import { needRecording } from './need/need.record.ts';
import { planRecording } from './plan/plan.record.ts';
import { projectRecording } from './project/project.record.ts';

/** All that can be recorded here by hand, and withdrawn. */
export const recordings: readonly Recording[] = [
  axisRecording, needRecording, planRecording, projectRecording,
];
