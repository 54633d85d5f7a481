import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../kernel/context.ts';
import { entityResolver } from '../../../kernel/entity.resolver.ts';
import { Language, LocalizedText, textOf } from '../../../kernel/localized-text.ts';
import { dirhams, Money } from '../../../kernel/money.ts';
import { translatedResolver } from '../../../kernel/translated.resolver.ts';
import { Action } from '../../action/action.ts';
import { Strategy } from '../../strategy/strategy.ts';
import { Territory } from '../../territory.reference.ts';
import { missingOf } from '../model/test.ts';
import { Norm } from '../norm.ts';
import { ProvisionTest } from '../provision/provision-test.ts';
import { Provision } from '../provision/provision.ts';
import { ConformityAssessment } from './conformity.ts';
import { MissingProof, SubjectKind } from './conformity.enums.ts';
import { conformity } from './conformity.list.ts';
import { ConformityEvidence } from './evidence.ts';
import { explained } from './wording.ts';

@Resolver(() => ConformityAssessment)
class ConformityFields {
  @FieldResolver(() => Norm, { nullable: true, description: 'The norm.' })
  norm(@Root() { normCode }: ConformityAssessment, @Ctx() { load }: Context) {
    return load.by(Norm, 'code', normCode);
  }

  @FieldResolver(() => Provision, { nullable: true, description: 'The provision.' })
  provision(@Root() { provisionCode }: ConformityAssessment, @Ctx() { load }: Context) {
    return load.by(Provision, 'code', provisionCode);
  }

  @FieldResolver(() => ProvisionTest, { nullable: true, description: 'The test that was put.' })
  test(@Root() { testCode }: ConformityAssessment, @Ctx() { load }: Context) {
    return load.by(ProvisionTest, 'code', testCode);
  }

  @FieldResolver(() => Strategy, { nullable: true, description: 'The strategy; null when the subject is none, or no one owns its code.' })
  strategy(@Root() { subjectKind, subjectCode }: ConformityAssessment, @Ctx() { load }: Context) {
    return subjectKind === SubjectKind.STRATEGY ? load.by(Strategy, 'code', subjectCode) : null;
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The action; null when the subject is none, or no one owns its code.' })
  action(@Root() { subjectKind, subjectCode }: ConformityAssessment, @Ctx() { load }: Context) {
    return subjectKind === SubjectKind.ACTION ? load.by(Action, 'code', subjectCode) : null;
  }

  @FieldResolver(() => Territory, { nullable: true, description: 'The nation or region; null when the subject is none.' })
  territory(@Root() { subjectKind, subjectCode }: ConformityAssessment): Territory | null {
    return subjectKind === SubjectKind.NATION || subjectKind === SubjectKind.REGION ? { code: subjectCode } : null;
  }

  @FieldResolver(() => Money, { nullable: true, description: 'What protecting one more person costs a year; null while the unit cost is unknown.' })
  unitCost(@Root() { unitCost }: ConformityAssessment): Money | null {
    return dirhams(unitCost);
  }

  @FieldResolver(() => [ConformityEvidence], { description: 'What proves the measure; empty while nothing does.' })
  evidence(@Root() { evidence }: ConformityAssessment): ConformityEvidence[] {
    return evidence;
  }

  @FieldResolver(() => [MissingProof], { description: 'What would have to be found so that the verdict is known; empty when it is.' })
  missing(@Root() row: ConformityAssessment) {
    return missingOf(row, row);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'The verdict and what is missing for it, in words.' })
  explanation(@Root() row: ConformityAssessment, @Ctx() { caller }: Context, @Arg('language', () => Language, { nullable: true, description: 'The language wanted; without it the caller’s, then Arabic.' }) language?: Language | null) {
    return textOf(explained(row.verdict, missingOf(row, row)), language, caller.languages);
  }
}

@Resolver(() => ConformityEvidence)
class EvidenceFields {
  @FieldResolver(() => Action, { nullable: true, description: 'The line, when it is a national action; null when it is another subgraph’s, or no one owns its code.' })
  action(@Root() { line }: ConformityEvidence, @Ctx() { load }: Context) {
    return line ? load.by(Action, 'code', line) : null;
  }
}

export const conformityResolvers = [
  ConformityFields,
  EvidenceFields,
  translatedResolver(ConformityAssessment, { one: { note: 'What the document or the person who measured adds; null when nothing.' } }),
  entityResolver(ConformityAssessment, conformity, { one: 'conformityAssessment', many: 'conformity', is: 'an assessment of conformity' }),
] as const;
