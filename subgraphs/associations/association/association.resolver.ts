import { sql } from 'kysely';
import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { listedIn, ownedBy, type ListArgs, type Ownership } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { agreements } from '../agreement/agreement.list.ts';
import { associationProjects } from '../association-project/association-project.list.ts';
import { careInstitutions } from '../care-institution/care-institution.list.ts';
import { fundingRequests } from '../funding-request/funding-request.list.ts';
import { policyRoles } from '../policy-role/policy-role.list.ts';
import { Population } from '../population.reference.ts';
import { grants } from '../support-fund/grant.list.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { trainings } from '../training/training.list.ts';
import { associations } from './association.list.ts';
import { associationRecording } from './association.record.ts';
import { Association } from './association.ts';

/** The members stand in the network's row, not in their own. */
const ofNetwork: Ownership = { name: 'network', relation: () => sql`e.code in (select unnest(network.member_codes) from association network where network.code = owner.key)` };

@Resolver(() => Association)
class AssociationFields {
  @FieldResolver(() => [Theme], { nullable: 'items', description: 'Fields in which it works; empty when not stated.' })
  themes(@Root() { themeCodes }: Association) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => [Population], { nullable: 'items', description: 'Populations for whom it works «الفئات المستهدفة»; empty when not stated.' })
  populations(@Root() { populationCodes }: Association) {
    return populationCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory in which it works; null when not stated.' })
  territory(@Root() { territoryCode }: Association) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => associationProjects.Connection, { description: 'Its projects.' })
  projects(@Root() { code }: Association, @Args(() => associationProjects.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associationProjects.under(context, code, ownedBy('association_code'), args);
  }

  @FieldResolver(() => agreements.Connection, { description: 'Memoranda and conventions to which it is a party.' })
  agreements(@Root() { code }: Association, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, listedIn('party_codes'), args);
  }

  @FieldResolver(() => associations.Connection, { description: 'Of a network: its members that the register holds; members counts all.' })
  memberAssociations(@Root() { code }: Association, @Args(() => associations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associations.under(context, code, ofNetwork, args);
  }

  @FieldResolver(() => associations.Connection, { description: 'Networks of which it is a member.' })
  networks(@Root() { code }: Association, @Args(() => associations.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return associations.under(context, code, listedIn('member_codes'), args);
  }

  @FieldResolver(() => trainings.Connection, { description: 'Trainings that its people had «التأهيل».' })
  trainings(@Root() { code }: Association, @Args(() => trainings.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return trainings.under(context, code, ownedBy('association_code'), args);
  }

  @FieldResolver(() => policyRoles.Connection, { description: 'Its part in the policy cycle of plan lines.' })
  policyRoles(@Root() { code }: Association, @Args(() => policyRoles.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return policyRoles.under(context, code, ownedBy('association_code'), args);
  }

  @FieldResolver(() => careInstitutions.Connection, { description: 'Care institutions that it runs.' })
  careInstitutions(@Root() { code }: Association, @Args(() => careInstitutions.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return careInstitutions.under(context, code, ownedBy('operator_code'), args);
  }

  @FieldResolver(() => grants.Connection, { description: 'Grants that it received.' })
  grants(@Root() { code }: Association, @Args(() => grants.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return grants.under(context, code, ownedBy('beneficiary_code'), args);
  }

  @FieldResolver(() => fundingRequests.Connection, { description: 'Projects for which it looks for money.' })
  fundingRequests(@Root() { code }: Association, @Args(() => fundingRequests.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return fundingRequests.under(context, code, ownedBy('applicant_code'), args);
  }
}

export const associationResolvers = [
  AssociationFields,
  recordResolver(Association, associationRecording),
  localizedResolver(Association, 'names'),
  translatedResolver(Association, { one: { president: 'Who presides over it, as the document names them; null when not stated.' } }),
  entityResolver(Association, associations, { one: 'association', many: 'associations', is: 'an association, cooperative or network' }),
] as const;
