import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../../kernel/context.ts';
import { SubjectKind } from '../conformity/conformity.enums.ts';
import { Norm } from '../norm.ts';
import { ProvisionTest } from '../provision/provision-test.ts';
import { Provision } from '../provision/provision.ts';
import { NormVerdict, ProvisionVerdict } from './norm-verdict.ts';
import { standing, subjectKey } from './standing.load.ts';
import { refuseUnknown } from './subject.known.ts';

@Resolver(() => NormVerdict)
class NormVerdictFields {
  @FieldResolver(() => Norm, { nullable: true, description: 'The norm; `ruleText` says its rule.' })
  norm(@Root() { normCode }: NormVerdict, @Ctx() { load }: Context) {
    return load.by(Norm, 'code', normCode);
  }

  @Query(() => NormVerdict, { nullable: true, description: 'How a strategy, action, nation or region stands with a norm; null when it is not held against it. A norm or subject that does not exist is refused with NOT_FOUND.' })
  async normVerdict(
    @Arg('norm', () => String, { description: 'Code of the norm, for example "C102".' }) norm: string,
    @Arg('kind', () => SubjectKind, { description: 'What the subject is.' }) kind: SubjectKind,
    @Arg('subject', () => String, { description: 'Its code, for example "ST-SOCIAL-PROTECTION" or "08".' }) subject: string,
    @Ctx() context: Context,
  ) {
    const found = (await standing(context, subjectKey(kind, subject))).find(({ normCode }) => normCode === norm);
    if (found === undefined) await refuseUnknown(context, norm, kind, subject);
    return found ?? null;
  }
}

@Resolver(() => ProvisionVerdict)
class ProvisionVerdictFields {
  @FieldResolver(() => Provision, { nullable: true, description: 'The provision.' })
  provision(@Root() { provisionCode }: ProvisionVerdict, @Ctx() { load }: Context) {
    return load.by(Provision, 'code', provisionCode);
  }

  @FieldResolver(() => [ProvisionTest], { nullable: 'items', description: 'Tests whose outcome nobody knows and that could still decide: what to measure, or to prove, first.' })
  openTests(@Root() { openTestCodes }: ProvisionVerdict, @Ctx() { load }: Context) {
    return openTestCodes.map((code) => load.by(ProvisionTest, 'code', code));
  }
}

export const verdictResolvers = [NormVerdictFields, ProvisionVerdictFields] as const;
