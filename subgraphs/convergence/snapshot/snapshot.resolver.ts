import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Instant } from '../../kernel/scalars.ts';
import type { Context } from '../../kernel/context.ts';
import { entityResolver } from '../../kernel/entity.resolver.ts';
import { SnapshotChanges } from './changes.ts';
import { differenceOver } from './difference.ts';
import { Snapshot } from './snapshot.ts';
import { currentSnapshot } from './snapshot.current.ts';
import { snapshots } from './snapshot.list.ts';

@Resolver(() => Snapshot)
class SnapshotFields {
  @FieldResolver(() => Instant, { description: 'When it was computed.' })
  computedAt(@Root() { computedAt }: Snapshot): string {
    return computedAt.toISOString();
  }

  @Query(() => SnapshotChanges, { nullable: true, description: 'What changed in a territory between two snapshots, and which part comes from better data, plans, agreements, verdicts or the method.' })
  changes(
    @Arg('territory', () => String, { description: 'Code of the territory.' }) territory: string,
    @Arg('from', () => String, { description: 'The earlier snapshot: its code, a day or an instant.' }) from: string,
    @Arg('to', () => String, { nullable: true, description: 'The later snapshot; the newest without it.' }) to: string | null | undefined,
    @Arg('example', () => Boolean, { defaultValue: false, description: 'false: among facts. true: among the made-up examples.' }) example: boolean,
    @Ctx() context: Context,
  ): Promise<SnapshotChanges | null> {
    return differenceOver(context, { territory, from, to, example });
  }

  @Query(() => Snapshot, { nullable: true, description: 'The newest snapshot; null until every feed has been read to its end once.' })
  currentSnapshot(@Ctx() context: Context) {
    return currentSnapshot(context);
  }
}

export const snapshotResolvers = [
  SnapshotFields,
  entityResolver(Snapshot, snapshots, { one: 'snapshot', many: 'snapshots', is: 'a snapshot' }),
] as const;
