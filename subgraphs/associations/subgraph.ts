import { referenceByCode } from '../kernel/entity.resolver.ts';
import { FeedResolver } from '../kernel/feed/feed.resolver.ts';
import { withdrawResolvers } from '../kernel/mutation/withdraw.resolver.ts';
import type { Subgraph } from '../kernel/subgraph.ts';
import { ActionFields } from './action.reference.ts';
import { actorResolvers } from './actor/actor.resolver.ts';
import { agreementRegisterResolvers } from './agreement-register/agreement-register.resolver.ts';
import { AgreementRegister } from './agreement-register/agreement-register.ts';
import { agreementResolvers } from './agreement/agreement.resolver.ts';
import { Agreement } from './agreement/agreement.ts';
import { ContributionDifference } from './agreement/contribution-difference.ts';
import { associationProjectResolvers } from './association-project/association-project.resolver.ts';
import { AssociationProject } from './association-project/association-project.ts';
import { associationResolvers } from './association/association.resolver.ts';
import { Association } from './association/association.ts';
import { careInstitutionResolvers } from './care-institution/care-institution.resolver.ts';
import { CareInstitution } from './care-institution/care-institution.ts';
import { consultationSeriesResolvers } from './consultation-series/consultation-series.resolver.ts';
import { ConsultationSeries } from './consultation-series/consultation-series.ts';
import { attendanceResolvers } from './consultation/attendance.resolver.ts';
import { consultationResolvers } from './consultation/consultation.resolver.ts';
import { Consultation } from './consultation/consultation.ts';
import { consultativeBodyResolvers } from './consultative-body/consultative-body.resolver.ts';
import { ConsultativeBody } from './consultative-body/consultative-body.ts';
import { FundingMatch } from './funding-request/funding-match.ts';
import { fundingRequestResolvers } from './funding-request/funding-request.resolver.ts';
import { FundingRequest } from './funding-request/funding-request.ts';
import { goodPracticeResolvers } from './good-practice/good-practice.resolver.ts';
import { GoodPractice } from './good-practice/good-practice.ts';
import { InstitutionFields } from './institution.reference.ts';
import { PlanFields } from './plan.reference.ts';
import { policyRoleResolvers } from './policy-role/policy-role.resolver.ts';
import { PolicyRole } from './policy-role/policy-role.ts';
import { ProjectFields } from './project.reference.ts';
import { proposalResolvers } from './proposal/proposal.resolver.ts';
import { Proposal } from './proposal/proposal.ts';
import { recordings } from './recordings.ts';
import { seedAssociations } from './seed.ts';
import { fundCallResolvers } from './support-fund/fund-call.resolver.ts';
import { FundCall } from './support-fund/fund-call.ts';
import { grantResolvers } from './support-fund/grant.resolver.ts';
import { Grant } from './support-fund/grant.ts';
import { supportFundResolvers } from './support-fund/support-fund.resolver.ts';
import { SupportFund } from './support-fund/support-fund.ts';
import { TerritoryFields } from './territory.reference.ts';
import { ThemeFields } from './theme.reference.ts';
import { trainingResolvers } from './training/training.resolver.ts';
import { Training } from './training/training.ts';

/** Who else acts, what was agreed and said. */
export const associationsSubgraph: Subgraph = {
  name: 'associations',
  entities: [
    Agreement, AgreementRegister, Association, AssociationProject, Consultation, ConsultationSeries, ContributionDifference, Proposal,
    CareInstitution, PolicyRole, Training,
    SupportFund, FundCall, Grant, FundingRequest, ConsultativeBody, GoodPractice, FundingMatch,
  ],
  migrations: 'subgraphs/associations/migrations',
  resolvers: [
    FeedResolver, ActionFields, InstitutionFields, PlanFields, ProjectFields, TerritoryFields, ThemeFields,
    ...actorResolvers, ...agreementResolvers, ...agreementRegisterResolvers, ...associationResolvers, ...associationProjectResolvers,
    ...attendanceResolvers, ...consultationResolvers, ...consultationSeriesResolvers, ...proposalResolvers,
    ...careInstitutionResolvers, ...policyRoleResolvers, ...trainingResolvers,
    ...supportFundResolvers, ...fundCallResolvers, ...grantResolvers, ...fundingRequestResolvers, ...consultativeBodyResolvers, ...goodPracticeResolvers,
    ...withdrawResolvers(recordings),
  ],
  references: {
    Agreement: referenceByCode(Agreement),
    AgreementRegister: referenceByCode(AgreementRegister),
    Association: referenceByCode(Association),
    AssociationProject: referenceByCode(AssociationProject),
    Consultation: referenceByCode(Consultation),
    ConsultationSeries: referenceByCode(ConsultationSeries),
    Proposal: referenceByCode(Proposal),
    CareInstitution: referenceByCode(CareInstitution),
    PolicyRole: referenceByCode(PolicyRole),
    Training: referenceByCode(Training),
    SupportFund: referenceByCode(SupportFund),
    FundCall: referenceByCode(FundCall),
    Grant: referenceByCode(Grant),
    FundingRequest: referenceByCode(FundingRequest),
    ConsultativeBody: referenceByCode(ConsultativeBody),
    GoodPractice: referenceByCode(GoodPractice),
  },
  seed: seedAssociations,
};
