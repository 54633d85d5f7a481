import { Arg, Args, Ctx, ID, Query, Resolver, type ClassType } from 'type-graphql';
import type { EntityName } from '@mikro-orm/postgresql';
import type { Context } from './context.ts';
import type { ListArgs, listOf } from './connection.ts';
import type { Reference, ReferenceResolver } from './schema.ts';

type List = ReturnType<typeof listOf<never, never, never>>;
interface Coded { id: string; code: string }

export interface EntityQueries {
  /** Field for one row, for example "action"; `actionByCode` is made from it. */
  readonly one: string;
  /** Field for the list, for example "actions". */
  readonly many: string;
  /** What a row is, for the descriptions, for example "a national action". */
  readonly is: string;
  /** How a code is looked up, where that takes more than the column `code`. */
  readonly find?: (code: string, context: Context) => unknown;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/**
 * The three root fields of an entity: by id, by code, and the list. All are nullable: an institution whose subgraph is
 * down costs its own fields only, not the whole answer.
 */
export function entityResolver<T extends object>(
  entity: EntityName<T> & { name: string },
  list: unknown,
  { one, many, is, find }: EntityQueries,
) {
  const { Connection, Args: ListArguments, all } = list as List;
  const load = (context: Context, property: keyof Coded, key: string) =>
    context.load.by(entity as unknown as EntityName<Coded> & { name: string }, property, key);

  @Resolver()
  class EntityRoot {
    @Query(() => entity as ClassType, { name: one, nullable: true, description: `Finds ${is} by id; null when there is none.` })
    byId(@Arg('id', () => ID, { description: 'The opaque id.' }) id: string, @Ctx() context: Context) {
      return uuid.test(id) ? load(context, 'id', id) : null;
    }

    @Query(() => entity as ClassType, { name: `${one}ByCode`, nullable: true, description: `Finds ${is} by its official code; null when there is none.` })
    byCode(@Arg('code', () => String, { description: 'The official code.' }) code: string, @Ctx() context: Context) {
      return find === undefined ? load(context, 'code', code) : find(code, context);
    }

    @Query(() => Connection, { name: many, nullable: true, description: `Lists ${many}, with filters, order and exact totals.` })
    list(@Args(() => ListArguments as ClassType) args: ListArgs<never, never>, @Ctx() context: Context) {
      return all(context, args);
    }
  }
  return EntityRoot;
}

/** Finds an entity by the code that another subgraph holds; all codes of a request go into one statement. */
export const referenceByCode =
  <T extends object>(entity: EntityName<T> & { name: string }): ReferenceResolver =>
  (reference: Reference, context: Context) =>
    context.load.by(entity as unknown as EntityName<Coded> & { name: string }, 'code', String(reference['code']));
