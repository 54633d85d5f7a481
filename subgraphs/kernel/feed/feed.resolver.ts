import { Arg, Ctx, Directive, Int, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { FeedPage } from './feed.ts';
import { awaitPage, readPage } from './feed.page.ts';

/** Rows are wide; some thousands of them are a few megabytes, a good size for one transaction of the reader. */
const largestFeedPage = 5_000;

/** Whoever reads gives up after half a minute without a word. */
const longestWait = 10_000;

const between = (least: number, asked: number, most: number): number => Math.max(least, Math.min(asked, most));

@Resolver()
export class FeedResolver {
  @Query(() => FeedPage, { description: 'Changes of plan lines, needs, agreements, territories and proposals, oldest first. For other parts of the hub.' })
  @Directive('@shareable')
  @Directive('@inaccessible')
  feed(
    @Ctx() { em }: Context,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last change already taken.' }) after: string | null,
    @Arg('first', () => Int, { defaultValue: 1_000, description: 'How many changes, at most 5,000.' }) first: number,
    @Arg('wait', () => Int, { defaultValue: 0, description: 'How many milliseconds to wait for a change while there is none, at most 10,000.' }) wait: number,
  ): Promise<FeedPage> {
    const asked = { after, size: between(1, first, largestFeedPage) };
    return wait > 0 ? awaitPage(em, asked, between(0, wait, longestWait)) : readPage(em, asked);
  }
}
