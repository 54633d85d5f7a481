import { sql } from 'kysely';
import { Arg, Ctx, Directive, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.ts';
import { PublicError } from '../errors.ts';
import { JsonValue } from '../scalars.ts';

@ObjectType({ simpleResolvers: true, description: 'One change of one row, for other parts of the hub.' })
@Directive('@shareable')
@Directive('@inaccessible')
export class FeedEntry {
  @Field(() => String, { description: 'Kind of row, for example "project".' }) kind!: string;
  @Field(() => String, { description: 'Code of the row.' }) code!: string;
  @Field(() => String, { description: 'PUT or DELETE.' }) operation!: string;
  @Field(() => JsonValue, { nullable: true, description: 'The row after the change; null when it is gone.' }) content!: unknown;
  @Field(() => String, { description: 'When it was recorded.' }) recordedAt!: string;
  @Field(() => String, { description: 'Who changed it.' }) actor!: string;
}

@ObjectType({ simpleResolvers: true, description: 'A page of changes in the order in which they were committed.' })
@Directive('@shareable')
@Directive('@inaccessible')
export class FeedPage {
  @Field(() => [FeedEntry], { description: 'The changes.' }) entries!: FeedEntry[];
  @Field(() => String, { nullable: true, description: 'Cursor of the last change; null when there is none after `after`.' }) endCursor!: string | null;
  @Field(() => Boolean, { description: 'Whether more stand ready.' }) hasNextPage!: boolean;
}

/** Rows are wide; some thousands of them are a few megabytes, a good size for one transaction of the reader. */
const largestFeedPage = 5_000;

interface FeedRow {
  kind: string; code: string; operation: string; content: unknown;
  recorded_at: string; actor: string; transaction: string; position: string; superseded: boolean;
}

function positionOf(after: string | null): [transaction: string, position: string] {
  const [, transaction, position] = /^(\d{1,19})\.(\d{1,18})$/.exec(after ?? '0.0') ?? [];
  if (transaction === undefined || position === undefined) throw new PublicError('CURSOR_INVALID', 'This is not a cursor of a feed. Start without `after`.');
  return [transaction, position];
}

@Resolver()
export class FeedResolver {
  @Query(() => FeedPage, { description: 'Changes of plan lines, needs, agreements, territories and proposals, oldest first. For other parts of the hub.' })
  @Directive('@shareable')
  @Directive('@inaccessible')
  async feed(
    @Ctx() { em }: Context,
    @Arg('after', () => String, { nullable: true, description: 'Cursor of the last change already taken.' }) after: string | null,
    @Arg('first', () => Int, { defaultValue: 1_000, description: 'How many changes, at most 5,000.' }) first: number,
  ): Promise<FeedPage> {
    const size = Math.max(1, Math.min(first, largestFeedPage));
    const [transaction, position] = positionOf(after);
    // Below the oldest running transaction nothing can appear any more, so a late commit is never stepped over. Of two that wrote the
    // same row, the one that began first may have written last: what it overwrote stands after it here, and is not told again.
    // The order names the table, because by itself "position" would be the text that is told: 10 before 9.
    const { rows } = await sql<FeedRow>`
      select kind, code, operation, content, recorded_at::text, actor, transaction::text, position::text, exists (
        select 1 from feed later where later.kind = feed.kind and later.code = feed.code
          and later.position > feed.position and later.transaction < feed.transaction) as superseded from feed
      where transaction < pg_snapshot_xmin(pg_current_snapshot())
        and (transaction, position) > (${transaction}::xid8, ${position}::bigint)
      order by feed.transaction, feed.position limit ${size + 1}`.execute(em.getKysely());
    const taken = rows.slice(0, size);
    const last = taken.at(-1);
    return {
      entries: taken.filter(({ superseded }) => !superseded).map(({ recorded_at, ...entry }) => ({ ...entry, recordedAt: recorded_at })),
      endCursor: last === undefined ? null : `${last.transaction}.${last.position}`,
      hasNextPage: rows.length > size,
    };
  }
}
