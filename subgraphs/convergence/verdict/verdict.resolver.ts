import { Arg, Args, Ctx, Field, FieldResolver, InputType, Int, Mutation, Query, Resolver, Root, type ClassType } from 'type-graphql';
import { Instant } from '../../kernel/scalars.ts';
import type { ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { Findings } from '../../kernel/mutation/place.ts';
import { mutationDescription, payload, payloadOf } from '../../kernel/mutation/record.resolver.ts';
import { themeShareOver } from '../../kernel/theme-share.ts';
import { Action } from '../action.reference.ts';
import { LinkClass } from '../link/link.enums.ts';
import { Theme } from '../theme.reference.ts';
import { Decision, Verdict } from './verdict.ts';
import { verdicts } from './verdict.list.ts';
import { latestVerdict } from './verdict.load.ts';
import { recordWord, subjectOf, type Word } from './verdict.record.ts';

@InputType({ description: 'Who decides, and why.' })
class Signed {
  @Field(() => String, { description: 'Name of the person who decides.' }) by!: string;
  @Field(() => String, { description: 'Why; it stands beside every figure that rests on it.' }) reason!: string;
}

@InputType({ description: 'A person’s word about a pair.' })
class VerdictInput extends Signed {
  @Field(() => String, { description: 'Code of the national action.' }) action!: string;
  @Field(() => String, { description: 'Code of the local line.' }) line!: string;
  @Field(() => Decision, { description: 'What is decided.' }) decision!: Decision;
  @Field(() => LinkClass, { nullable: true, description: 'The class the person gives or confirms; without it the computed one stands.' }) class?: LinkClass | null;
}

@InputType({ description: 'Takes back what was said of a pair.' })
class WithdrawalInput extends Signed {
  @Field(() => String, { description: 'Code of the national action.' }) action!: string;
  @Field(() => String, { description: 'Code of the local line.' }) line!: string;
}

@InputType({ description: 'An expert’s word on how the two lines of a pair act on each other.' })
class InteractionInput extends Signed {
  @Field(() => String, { description: 'Code of the national action.' }) action!: string;
  @Field(() => String, { description: 'Code of the local line.' }) line!: string;
  @Field(() => Int, { nullable: true, description: 'From −3 to 3: −3 cancelling, −2 counteracting, −1 constraining, 0 consistent, 1 enabling, 2 reinforcing, 3 indivisible. Null takes the judgement back.' }) interaction?: number | null;
}

@InputType({ description: 'A person’s word about the themes that a machine proposed for a line.' })
class ThemeVerdictInput extends Signed {
  @Field(() => String, { description: 'Code of the line.' }) line!: string;
  @Field(() => Boolean, { defaultValue: true, description: 'false takes the acceptance back, and nothing else: a line on whose themes two methods agree (`themesAgreed`) still counts. Whoever disagrees with such themes codes the right ones.' }) accept!: boolean;
}

const AcceptedTheme = themeShareOver(Theme);

const [verdictPayload, withdrawalPayload, interactionPayload, themePayload] = ['recordVerdict', 'withdrawVerdict', 'recordInteraction', 'acceptThemes']
  .map((name) => payloadOf(name, 'verdict', Verdict)) as [ClassType, ClassType, ClassType, ClassType];

async function answered(context: Context, word: Word) {
  const findings = new Findings();
  const outcome = await recordWord(context, findings, word);
  const done = await payload(context, 'verdict', Verdict, '', null, findings);
  return { ...done, outcome, verdict: outcome === null ? null : await latestVerdict(context, word.kind, subjectOf(word)) };
}

@Resolver(() => Verdict)
class VerdictFields {
  @FieldResolver(() => Instant, { description: 'When it was recorded.' })
  recordedAt(@Root() { recordedAt }: Verdict): string {
    return recordedAt.toISOString();
  }

  @FieldResolver(() => Action, { nullable: true, description: 'The national action; null when the verdict is about themes.' })
  action(@Root() { actionCode }: Verdict) {
    return actionCode === null ? null : Object.assign(new Action(), { code: actionCode });
  }

  @FieldResolver(() => [AcceptedTheme], { nullable: true, description: 'The themes that were accepted, and no others; null when the verdict is about a pair or takes something back, or is from before they were kept.' })
  themes(@Root() { themeShares }: Verdict) {
    return themeShares?.map(({ code, share }) => ({ theme: { code }, share })) ?? null;
  }

  @Query(() => verdicts.Connection, { nullable: true, description: 'What named persons said of pairs and of inferred themes, the last word first.' })
  verdicts(@Args(() => verdicts.Args as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
    return verdicts.all(context, args);
  }

  @Mutation(() => verdictPayload, { nullable: true, description: mutationDescription('recordVerdict', 'A person accepts, rejects or reclassifies a pair. The next snapshot, within a second or so, rests on it.') })
  recordVerdict(@Arg('input', () => VerdictInput, { description: 'The word.' }) input: VerdictInput, @Ctx() context: Context) {
    return answered(context, { ...input, kind: 'PAIR', class: input.class ?? null, interaction: null });
  }

  @Mutation(() => withdrawalPayload, { nullable: true, description: mutationDescription('withdrawVerdict', 'A person takes back what was said of a pair; the computed state holds again.') })
  withdrawVerdict(@Arg('input', () => WithdrawalInput, { description: 'What is taken back.' }) input: WithdrawalInput, @Ctx() context: Context) {
    return answered(context, { ...input, kind: 'PAIR', decision: null, class: null, interaction: null });
  }

  @Mutation(() => interactionPayload, { nullable: true, description: mutationDescription('recordInteraction', 'An expert judges how the two lines of a pair act on each other. Below 0 the pair is a CONTRADICTION (rule 2), whatever else speaks for it; 0 and above leave class and scores as they are.') })
  recordInteraction(@Arg('input', () => InteractionInput, { description: 'The word.' }) input: InteractionInput, @Ctx() context: Context) {
    return answered(context, { ...input, kind: 'INTERACTION', decision: null, class: null, interaction: input.interaction ?? null });
  }

  @Mutation(() => themePayload, { nullable: true, description: mutationDescription('acceptThemes', 'A person accepts the themes that a machine proposed for a line, so that it enters the figures. It holds for these themes: when an import brings others, they are to be accepted anew.') })
  acceptThemes(@Arg('input', () => ThemeVerdictInput, { description: 'The word.' }) { line, by, reason, accept }: ThemeVerdictInput, @Ctx() context: Context) {
    return answered(context, { kind: 'THEMES', action: null, line, decision: accept ? Decision.ACCEPTED : null, class: null, interaction: null, by, reason });
  }
}

export const verdictResolvers = [VerdictFields] as const;
