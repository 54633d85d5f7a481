import { Ctx, FieldResolver, Resolver, Root, type ClassType } from 'type-graphql';
import type { Context } from '../../kernel/context.ts';
import { Cell } from '../cell/cell.ts';
import { Fragmentation } from '../fragmentation/fragmentation.ts';
import { Link } from '../link/link.ts';
import { Standing } from '../standing/standing.ts';
import { DomainStatus } from '../status/domain-status.ts';
import { snapshotNumbered } from './snapshot.current.ts';
import { Snapshot } from './snapshot.ts';

interface Read {
  readonly askedSnapshot: number;
}

/** What a number can be quoted and replayed by stands with all results. */
function snapshotOf(Result: ClassType<Read>) {
  @Resolver(() => Result)
  class SnapshotOf {
    @FieldResolver(() => Snapshot, { nullable: true, description: 'The snapshot that it was read in: what method, and when it was computed. Ask with `asOf: <its code>` for the same digits.' })
    snapshot(@Root() { askedSnapshot }: Read, @Ctx() { em }: Context): Promise<Snapshot | null> {
      return snapshotNumbered(em, askedSnapshot);
    }
  }
  return SnapshotOf;
}

export const snapshotOfResolvers = [snapshotOf(Link), snapshotOf(Cell), snapshotOf(DomainStatus), snapshotOf(Fragmentation), snapshotOf(Standing)] as const;
