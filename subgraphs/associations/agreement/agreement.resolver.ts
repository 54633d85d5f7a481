import { Args, Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import { ownedBy, type ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { localizedResolver } from '../../kernel/localized.resolver.ts';
import { recordResolver } from '../../kernel/mutation/record.resolver.ts';
import { translatedResolver } from '../../kernel/translated.resolver.ts';
import { actorResolver } from '../actor/actor.resolver.ts';
import { Consultation } from '../consultation/consultation.ts';
import { Territory } from '../territory.reference.ts';
import { Theme } from '../theme.reference.ts';
import { AgreedLine, lineOf, PlanLineReference } from './agreed-line.ts';
import { AgreementPartner, partnerOf } from './agreement-partner.ts';
import { AgreementContribution, AgreementParty, contributionsOf, partiesOf } from './agreement-party.ts';
import { agreements } from './agreement.list.ts';
import { agreementRecording } from './agreement.record.ts';
import { Agreement } from './agreement.ts';
import { contributionDifferenceResolvers } from './contribution-difference.resolver.ts';
import { memorandaResolvers } from './memoranda.resolver.ts';

@Resolver(() => Agreement)
class AgreementFields {
  @FieldResolver(() => [Theme], { nullable: 'items', description: 'What it is about; empty when nobody has coded it.' })
  themes(@Root() { themeCodes }: Agreement) {
    return themeCodes.map((code) => ({ code }));
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The territory it is about; null when not stated.' })
  territory(@Root() { territoryCode }: Agreement) {
    return territoryCode ? { code: territoryCode } : null;
  }

  @FieldResolver(() => [AgreementParty], { description: 'Who signed it or is to sign it.' })
  parties(@Root() agreement: Agreement) {
    return partiesOf(agreement);
  }

  @FieldResolver(() => [AgreementContribution], { description: 'What each party brings; empty when not stated.' })
  contributions(@Root() agreement: Agreement) {
    return contributionsOf(agreement);
  }

  @FieldResolver(() => [AgreedLine], { nullable: 'items', description: 'Plan lines that it covers; empty when it names none, null for one that its register does not hold: lineReferences tells its code.' })
  lines(@Root() { lines }: Agreement, @Ctx() { load }: Context) {
    return lines.map((line) => lineOf(line, load));
  }

  @FieldResolver(() => [PlanLineReference], { description: 'Kind and code of every line that it covers, in the order of lines. One that no register holds is listed under problems.' })
  lineReferences(@Root() { lines }: Agreement) {
    return lines;
  }

  @FieldResolver(() => Agreement, { nullable: true, description: 'The memorandum or framework that it turns into commitments; null when it stands alone.' })
  translates(@Root() { translatesCode }: Agreement, @Ctx() { load }: Context) {
    return translatesCode ? load.by(Agreement, 'code', translatesCode) : null;
  }

  @FieldResolver(() => agreements.Connection, { description: 'Conventions that turn it into commitments; an empty list under a memorandum says that none is recorded.' })
  translatedBy(@Root() { code }: Agreement, @Args(() => agreements.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return agreements.under(context, code, ownedBy('translates_code'), args);
  }

  @FieldResolver(() => Consultation, { nullable: true, description: 'The consultation at which it was made; null when it was made elsewhere or nobody says.' })
  consultation(@Root() { consultationCode }: Agreement, @Ctx() { load }: Context) {
    return consultationCode ? load.by(Consultation, 'code', consultationCode) : null;
  }
}

@Resolver(() => AgreementParty)
class AgreementPartyFields {
  @FieldResolver(() => AgreementPartner, { nullable: true, description: 'Who it is, in its own register; null when no register holds it.' })
  partner(@Root() party: AgreementParty, @Ctx() { load }: Context) {
    return partnerOf(party, load);
  }
}

export const agreementResolvers = [
  AgreementFields,
  AgreementPartyFields,
  ...contributionDifferenceResolvers,
  ...memorandaResolvers,
  recordResolver(Agreement, agreementRecording),
  ...actorResolver(AgreementParty),
  localizedResolver(Agreement, 'titles'),
  translatedResolver(Agreement, { lists: { aims: 'What it is for, one aim each; empty when not stated.' } }),
  entityResolver(Agreement, agreements, { one: 'agreement', many: 'agreements', is: 'a memorandum, framework or convention' }),
] as const;
