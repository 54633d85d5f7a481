import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { Language, LocalizedText } from '../../kernel/localized-text.ts';
import { Action } from '../action.reference.ts';
import { lineStub, LocalLine } from '../local-line.ts';
import { BandRange } from '../figures/figure.ts';
import { weightsFrom, WeightsInput } from '../method/weights.ts';
import { bandOf, changesOf, completenessOf, scoresOf, weakestOf, weightIntervalsOf } from '../model/index.ts';
import { LinkChange, LinkDimensions, LinkIntervals, LinkScores, LinkWeightIntervals, MissingField } from './dimensions.ts';
import { SubIndexName } from './link.enums.ts';
import { Link } from './link.ts';
import { linkBetween } from './link.between.ts';
import { links } from './link.list.ts';
import { reasonOf } from './link.reasons.ts';
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
  dimensions(@Root() { dimensions }: Link) {
    return dimensions;
  }

  @FieldResolver(() => LinkIntervals, { description: 'What the indices can still be once the missing fields are filled in: each unknown dimension at its least and at its most, and 0 to 1 where theme or territory is unknown.' })
  intervals(@Root() { dimensions }: Link): LinkIntervals {
    const { c, h, k, chk } = completenessOf(dimensions);
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => LinkWeightIntervals, { description: 'How far the indices can move when weights do, by half either way.' })
  weightIntervals(@Root() { dimensions }: Link): LinkWeightIntervals {
    const { c, h, k, chk } = weightIntervalsOf(dimensions);
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => BandRange, { nullable: true, description: 'One band only if both intervals of CHK, of completeness and of weights, lie inside it; otherwise both ends.' })
  band(@Root() { dimensions }: Link): BandRange | null {
    const range = bandOf(completenessOf(dimensions).chk, weightIntervalsOf(dimensions).chk);
    return range === null ? null : { low: range.low.code, high: range.high.code };
  }

  @FieldResolver(() => LinkScores, { description: 'The scores under other weights; those of the method stand beside, in the link itself.' })
  scores(@Root() { dimensions }: Link, @Arg('weights', () => WeightsInput, { description: 'The weights.' }) weights: WeightsInput): LinkScores {
    const { c, h, k, chk } = scoresOf(dimensions, weightsFrom(weights) ?? undefined);
    return { convergence: c, harmony: h, complementarity: k, chk };
  }

  @FieldResolver(() => [MissingField], { description: 'Fields whose absence leaves a dimension unknown; empty when all is known.' })
  missing(@Root() { missing }: Link): MissingField[] {
    return missing;
  }

  @FieldResolver(() => SubIndexName, { nullable: true, description: 'The lowest known index; with equals the first of C, H, K. Null when none is known.' })
  weakest(@Root() { convergence: c, harmony: h, complementarity: k }: Link): string | null {
    return weakestOf({ c, h, k });
  }

  @FieldResolver(() => [LinkChange], { description: 'Single changes that would raise CHK, or make it known, the best first.' })
  changes(@Root() { dimensions }: Link): LinkChange[] {
    return [...changesOf(dimensions)];
  }

  @FieldResolver(() => Verdict, { nullable: true, description: 'What a named person said of the pair last; null when nobody did. A word newer than the snapshot enters the next one.' })
  verdict(@Root() { code }: Link, @Ctx() context: Context) {
    return latestVerdict(context, 'PAIR', code);
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'Why the pair has this class and score, in sentences (ar, fr, en).' })
  reason(
    @Root() link: Link,
    @Ctx() { caller }: Context,
    @Arg('language', () => Language, { nullable: true, description: 'The language wanted.' }) language?: Language | null,
  ) {
    return reasonOf(link, language, caller.languages);
  }

  @Query(() => Link, { nullable: true, description: 'The pair of an action and a local line, also when they are not linked: then it is computed on the spot, to say why. Null when either code belongs to no one, or one is an example and the other a fact.' })
  linkBetween(
    @Arg('action', () => String, { description: 'Code of the national action.' }) action: string,
    @Arg('line', () => String, { description: 'Code of the local line.' }) line: string,
    @Ctx() context: Context,
  ) {
    return linkBetween(context, action, line);
  }
}

export const linkResolvers = [LinkFields, entityResolver(Link, links, { one: 'link', many: 'links', is: 'a pair' })] as const;
