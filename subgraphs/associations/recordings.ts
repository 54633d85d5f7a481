import type { Recording } from '../kernel/mutation/record.resolver.ts';
import { agreementRegisterRecording } from './agreement-register/agreement-register.record.ts';
import { agreementRecording } from './agreement/agreement.record.ts';
import { associationProjectRecording } from './association-project/association-project.record.ts';
import { associationRecording } from './association/association.record.ts';
import { careInstitutionRecording } from './care-institution/care-institution.record.ts';
import { consultationSeriesRecording } from './consultation-series/consultation-series.record.ts';
import { consultationRecording } from './consultation/consultation.record.ts';
import { consultativeBodyRecording } from './consultative-body/consultative-body.record.ts';
import { fundingRequestRecording } from './funding-request/funding-request.record.ts';
import { goodPracticeRecording } from './good-practice/good-practice.record.ts';
import { policyRoleRecording } from './policy-role/policy-role.record.ts';
import { proposalRecording } from './proposal/proposal.record.ts';
import { fundCallRecording, grantRecording, supportFundRecording } from './support-fund/support-fund.record.ts';
import { trainingRecording } from './training/training.record.ts';

/** All that can be recorded here by hand, and withdrawn. */
export const recordings: readonly Recording[] = [
  agreementRegisterRecording, agreementRecording, associationProjectRecording, associationRecording, careInstitutionRecording,
  consultationSeriesRecording, consultationRecording, consultativeBodyRecording, fundingRequestRecording, goodPracticeRecording, policyRoleRecording,
  proposalRecording, fundCallRecording, grantRecording, supportFundRecording, trainingRecording,
];
