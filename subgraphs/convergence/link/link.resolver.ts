import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ListArgs } from '../../kernel/connection.ts';
import type { Context } from '../../kernel/context.ts';
import { Language, LocalizedText } from '../../kernel/localized-text.ts';
import { Action } from '../action.reference.ts';
import { lineStub, LocalLine } from '../local-line.ts';
import { BandRange } from '../figures/figure.ts';
import { weightsFrom, WeightsInput } from '../method/weights.ts';
import { bandOf, changesOf, completenessOf, missingKindsOf, scoresOf, weakestOf, weightIntervalsOf } from '../model/index.ts';
import { LinkChange, LinkDimensions, LinkIntervals, LinkScores, LinkWeightIntervals, MissingField } from './dimensions.ts';
import { SubIndexName } from './link.enums.ts';
import { dimensionsOfLink, Link } from './link.ts';
import { linkBetween } from './link.between.ts';
import { linkByCode, linkById, links } from './link.list.ts';
import { missingCodes, missingFieldsOf } from './link.missing.ts';
import { reasonOf } from './link.reasons.ts';
import { whenAsked } from '../snapshot/held.ts';
import { latestVerdict } from '../verdict/verdict.load.ts';
import { Verdict } from '../verdict/verdict.ts';

@Resolver(() => Link)
class LinkFields {
  @FieldResolver(() => Action, { nullable: true, description: 'The national action.' })
  action(@Root() { actionCode }: Link) {
    return lineStub('action', actionCode);
  }

  @FieldResolver(() => LocalLine, { nullable: true, description: 'The local line.' })
  line(@Root() { lineKind, lineCode }: Link) {
    return lineStub(lineKind, lineCode);
  }

  @FieldResolver(() => LinkDimensions, { description: 'The eight dimensions.' })
  dimensions(@Root() link: Link) {
    return dimensionsOfLink(link);
  }

  @FieldResolver(() => LinkIntervals, { description: 'What the indices can still be once the missing fields are filled in: each unknown dimension at its least and at its most, and 0 to 1 where theme or territory is unknown.' })
  intervals(@Root() link: Link): LinkIntervals {
    const { c, h, k, chk } = completenessOf(dimensionsOfLink(link));
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => LinkWeightIntervals, { description: 'How far the indices can move when weights do, by half either way.' })
  weightIntervals(@Root() link: Link): LinkWeightIntervals {
    const { c, h, k, chk } = weightIntervalsOf(dimensionsOfLink(link));
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => BandRange, { nullable: true, description: 'One band only if both intervals of CHK, of completeness and of weights, lie inside it; otherwise both ends.' })
  band(@Root() link: Link): BandRange | null {
    const range = bandOf(completenessOf(dimensionsOfLink(link)).chk, weightIntervalsOf(dimensionsOfLink(link)).chk);
    return range === null ? null : { low: range.low.code, high: range.high.code };
  }

  @FieldResolver(() => LinkScores, { description: 'The scores under other weights; those of the method stand beside, in the link itself.' })
  scores(@Root() link: Link, @Arg('weights', () => WeightsInput, { description: 'The weights.' }) weights: WeightsInput): LinkScores {
    const { c, h, k, chk } = scoresOf(dimensionsOfLink(link), weightsFrom(weights) ?? undefined);
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => [MissingField], { description: 'Fields whose absence leaves a dimension unknown; empty when all is known.' })
  missing(@Root() link: Link): MissingField[] {
    return missingFieldsOf(link);
  }

  @FieldResolver(() => SubIndexName, { nullable: true, description: 'The lowest known index; with equals the first of C, H, K. Null when none is known.' })
  weakest(@Root() { convergence: c, harmony: h, complementarity: k }: Link): string | null {
    return weakestOf({ c, h, k });
  }

  @FieldResolver(() => [LinkChange], { description: 'Single changes that would raise CHK, or make it known, the best first.' })
  changes(@Root() link: Link): LinkChange[] {
    return [...changesOf(dimensionsOfLink(link), missingKindsOf(link.missing))];
  }

  @FieldResolver(() => Verdict, { nullable: true, description: 'What a named person said of the pair last; null when nobody did. A word newer than the snapshot enters the next one.' })
  verdict(@Root() { code }: Link, @Ctx() context: Context) {
    return latestVerdict(context, 'PAIR', code);
  }

  @FieldResolver(() => Verdict, { nullable: true, description: 'What an expert judged last of how the two lines act on each other; null when nobody did. A word newer than the snapshot enters the next one.' })
  interaction(@Root() { code }: Link, @Ctx() context: Context) {
    return latestVerdict(context, 'INTERACTION', code);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Why the pair has this class and score, in sentences (ar, fr, en): also what made the rule fire, in what two lines contradict each other, and what persons said of the pair.' })
  reason(
    @Root() link: Link,
    @Ctx() context: Context,
    @Arg('language', () => Language, { nullable: true, description: 'The language wanted.' }) language?: Language | null,
  ) {
    return reasonOf(link, language, context);
  }
}

@Resolver(() => MissingField)
class MissingFieldFields {
  @FieldResolver(() => [String], { description: 'Communes, themes, agreements or partners that it is missing for; empty when it is the field as a whole. Looked up in what both lines said when the snapshot was computed.' })
  codes(@Root() field: MissingField, @Ctx() context: Context) {
    return missingCodes(context, field);
  }
}

const isUuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

@Resolver()
class LinkRoot {
  @Query(() => Link, { nullable: true, description: 'Finds a state of a pair by id; null when the pair is in another state, or none.' })
  link(
    @Arg('id', () => ID, { description: 'The opaque id.' }) id: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return isUuid.test(id) ? linkById(context, id, asOf) : null;
  }

  @Query(() => Link, { nullable: true, description: 'Finds a pair by its code; null when there is none.' })
  linkByCode(
    @Arg('code', () => String, { description: 'The code: that of the action, "~", that of the line.' }) code: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return linkByCode(context, code, asOf);
  }

  @Query(() => links.Connection, { nullable: true, description: 'Lists links, with filters, order and exact totals.' })
  links(@Args(() => links.Args) args: ListArgs<never, never>, @Ctx() context: Context) {
    return links.all(context, args as never);
  }

  @Query(() => Link, { nullable: true, description: 'The pair of an action and a local line, also when they are not linked: then it is computed on the spot, to say why. Null before the first snapshot, when one is an example and the other a fact, and when a line cannot be scored as it stands (see `problems`). A code that no action or line has is refused with NOT_FOUND.' })
  linkBetween(
    @Arg('action', () => String, { description: 'Code of the national action.' }) action: string,
    @Arg('line', () => String, { description: 'Code of the local line.' }) line: string,
    @Ctx() context: Context,
    @Arg('asOf', () => String, { nullable: true, description: whenAsked }) asOf?: string | null,
  ) {
    return linkBetween(context, action, line, asOf);
  }
}

export const linkResolvers = [LinkFields, MissingFieldFields, LinkRoot] as const;
