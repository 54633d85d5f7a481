import { sql } from 'kysely';
import type { EntityName } from '@mikro-orm/postgresql';
import { ArgsType, Directive, Field, InputType, Int, ObjectType, registerEnumType, type ClassType } from 'type-graphql';
import { refuseUnknownCodes } from './coded.ts';
import type { Context } from './context.ts';
import { markOf, readCursor, type ListOrder } from './cursor.ts';
import { nothingYet, rowsAt, type Held } from './held.ts';
import { byId, Direction, type Order, type OrderTerm } from './order.ts';
import {
  aggregates, aggregatesUnder, checkedFirst, isAny, largestPage, page, pagesUnder, usualPage,
  type Aggregates, type Page, type PageRequest, type Relation, type Summed,
} from './page.ts';
import { Totals, totalsOf } from './totals.ts';
import { conditionOf, type Condition, type Filters } from './where.ts';

@ObjectType({ simpleResolvers: true, description: 'Where a page stands in its list.' })
@Directive('@shareable')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether rows follow this page.' }) hasNextPage!: boolean;
  @Field(() => Boolean, { description: 'Whether rows stand before this page, that is, whether `after` was given.' }) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first row; null on an empty page.' }) startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last row, for `after`; null on an empty page.' }) endCursor!: string | null;
}

export interface ListArgs<Where, OrderField extends string> {
  first: number;
  after?: string | null;
  where?: Where | null;
  orderBy?: Order<OrderField>[] | null;
  /** Only of lists whose rows hold over ranges of versions. */
  asOf?: string | null;
}

export interface ListDefinition<T extends object, Where extends object, OrderField extends string> {
  /** GraphQL name of one row; Connection, Edge and Order types are named after it. */
  readonly name: string;
  readonly entity: EntityName<T>;
  /** What GraphQL calls a row: the entity itself, unless it is an interface. */
  readonly node?: ClassType | (abstract new () => T);
  readonly table: string;
  readonly where: ClassType<Where>;
  readonly filters: Filters<Where>;
  readonly orders: Readonly<Record<OrderField, OrderTerm>>;
  readonly usualOrder: readonly Order<NoInfer<OrderField>>[];
  readonly summed?: Summed;
  /** Which rows are told when nothing is asked; all, unless the list keeps some back. */
  readonly without?: string;
  /** What every row of this list fulfils, such as being a province. */
  readonly only?: Condition;
  /** Set where rows hold over ranges of versions: the list then takes `asOf`, and its cursors keep to one version. */
  readonly held?: Held;
  /** The term that no two rows share and every order ends in; the id, unless another is cheaper to sort by. */
  readonly unique?: OrderTerm;
}

/** A relation by which rows hang on an owner; the name makes lists of the same kind share a batch. */
export interface Ownership {
  readonly name: string;
  /** Told the version where rows hold over ranges of versions, for a relation that leads through another table. */
  readonly relation: (version: number) => Relation;
}
export const ownedBy = (column: string): Ownership => ({ name: column, relation: () => sql`${sql.ref(`e.${column}`)} = owner.key` });
export const listedIn = (column: string): Ownership => ({ name: column, relation: () => sql`${sql.ref(`e.${column}`)} @> array[owner.key]` });

interface Shown<T> {
  page(): Promise<Page<T>>;
  aggregates(): Promise<Aggregates>;
}

/** Fields are functions, so that a page, a count or a sum that nobody asks for costs no statement. */
function connection<T>(after: string | null | undefined, shown: Shown<T>) {
  let pending: Promise<Page<T>> | undefined;
  const once = () => (pending ??= shown.page());
  let counting: Promise<Aggregates> | undefined;
  const counted = () => (counting ??= shown.aggregates());
  return {
    nodes: async () => (await once()).rows.map(({ node }) => node),
    edges: async () => (await once()).rows,
    pageInfo: async (): Promise<PageInfo> => {
      const { rows, hasNextPage } = await once();
      return { hasNextPage, hasPreviousPage: Boolean(after), startCursor: rows[0]?.cursor ?? null, endCursor: rows.at(-1)?.cursor ?? null };
    },
    totalCount: async () => (await counted()).count,
    totals: async () => totalsOf(await counted()),
  };
}

function typesOf<T extends object, Where extends object, OrderField extends string>(definition: ListDefinition<T, Where, OrderField>) {
  const { name, orders, where, usualOrder } = definition;
  const node = () => (definition.node ?? definition.entity) as ClassType;
  const fields = Object.fromEntries(Object.keys(orders).map((field) => [field, field])) as Record<OrderField, OrderField>;
  const described = ([field, { description }]: [string, OrderTerm]) => [field, { description: description ?? `By ${field.toLowerCase().replaceAll('_', ' ')}.` }];
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `What a list of ${name} may be ordered by. Every order ends in the id, so no row is met twice.`,
    valuesConfig: Object.fromEntries(Object.entries<OrderTerm>(orders).map(described)) as Record<OrderField, { description: string }>,
  });

  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One row, of type ${name}, and its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Opaque; give it as `after` to go on from here.' }) cursor!: string;
    @Field(node, { description: 'The row.' }) node!: T;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}, with the exact total of the whole list.` })
  class Connection {
    @Field(() => [Edge], { description: 'The rows with their cursors.' }) edges!: Edge[];
    @Field(() => [node()], { description: 'The rows.' }) nodes!: T[];
    @Field(() => PageInfo, { description: 'Where the page stands in the list.' }) pageInfo!: PageInfo;
    @Field(() => Int, { description: 'How many rows the whole list has under this `where`; exact.' }) totalCount!: number;
    @Field(() => Totals, { description: 'Sums over the whole list under this `where`.' }) totals!: Totals;
  }

  @InputType(`${name}Order`, { description: `One step of an order of ${name}.` })
  class OrderInput {
    @Field(() => fields, { description: 'The field to order by.' }) field!: OrderField;
    @Field(() => Direction, { defaultValue: Direction.ASC, description: 'Its direction.' }) direction!: Direction;
  }

  @ArgsType()
  class Args implements ListArgs<Where, OrderField> {
    @Field(() => Int, { defaultValue: usualPage, description: `How many rows, at most ${largestPage}.` }) first!: number;
    @Field(() => String, { nullable: true, description: 'The cursor after which to go on.' }) after?: string | null;
    @Field(() => where, { nullable: true, description: `Which rows; ${definition.without ?? 'all'} without it.` }) where?: Where | null;
    @Field(() => [OrderInput], { nullable: true, description: `In which order; by ${usualOrder.map(({ field }) => field).join(', then ')} without it.` })
    orderBy?: Order<OrderField>[] | null;
  }
  if (definition.held === undefined) return { Connection, Args: Args as ClassType<ListArgs<Where, OrderField>> };

  @ArgsType()
  class HeldArgs extends Args {
    @Field(() => String, { nullable: true, description: definition.held.description }) asOf?: string | null;
  }
  return { Connection, Args: HeldArgs as ClassType<ListArgs<Where, OrderField>> };
}

/** A list as the graph shows it: its types, and the ways to ask for it. */
export function listOf<T extends object, Where extends object, OrderField extends string>(definition: ListDefinition<T, Where, OrderField>) {
  const { entity, table, filters, orders, held, summed = {}, only = sql`true`, unique = byId } = definition;

  const orderOf = (orderBy: readonly Order<OrderField>[]): ListOrder => [
    ...orderBy.map(({ field, direction }) => ({ term: orders[field], direction })),
    { term: unique, direction: Direction.ASC },
  ];

  /** Whether a row of the list fulfils one part of a condition, whatever else is asked of it; looked up once a request. */
  async function isBorne({ em, load }: Context, rows: PageRequest['rows'], version: number, part: Where): Promise<boolean> {
    const bearers = load.each<object>(`${definition.name}.bearers.${version}`, async (asked) =>
      (await isAny(em, rows, sql`${only} and ${conditionOf(JSON.parse(asked) as Where, filters, version)}`)) ? {} : null);
    return (await bearers.load(JSON.stringify(part))) !== null;
  }

  /** What is asked, once it is known which version; wrong questions are refused before anything is read. */
  async function requestOf(context: Context, list: string, { first, after, where, orderBy, asOf }: ListArgs<Where, OrderField>, more: Condition = sql`true`): Promise<Asked> {
    const steps = orderBy ?? definition.usualOrder;
    const order = orderOf(steps);
    const mark = markOf(list, steps, where);
    const size = checkedFirst(first);
    const cursor = typeof after === 'string' ? readCursor(after, mark, order, held !== undefined) : null;
    const version = held === undefined ? null : await held.version(context, asOf, cursor?.version ?? null);
    const rows = version === null ? sql.table(table) : rowsAt({ table, ...held }, version);
    const at = version ?? nothingYet;
    await refuseUnknownCodes(where, filters, (part) => isBorne(context, rows, at, part));
    return {
      version: at,
      request: {
        rows,
        list: { mark, version },
        condition: sql`${more} and ${only} and ${conditionOf(where, filters, at)}`,
        order,
        first: size,
        after: cursor?.values ?? null,
      },
    };
  }

  async function whole(context: Context, list: string, condition: Condition, args: ListArgs<Where, OrderField>) {
    const { request } = await requestOf(context, list, args, condition);
    return connection<T>(args.after, {
      page: () => page(context.em, entity, request),
      aggregates: () => aggregates(context.em, request, summed),
    });
  }

  return {
    ...typesOf(definition),

    /** The whole list. */
    all: (context: Context, args: ListArgs<Where, OrderField>) => whole(context, definition.name, sql`true`, args),

    /** The part of the list that fulfils what no `where` of it says, under a name that its cursors bear. */
    those: (context: Context, part: string, condition: Condition, args: ListArgs<Where, OrderField>) => whole(context, `${definition.name}.${part}`, condition, args),

    /** The part of the list that belongs to one owner; owners asked in the same breath share a statement. */
    async under(context: Context, owner: string, { name, relation }: Ownership, args: ListArgs<Where, OrderField>) {
      const { em, load } = context;
      const list = `${definition.name}.${name}`;
      const { request, version } = await requestOf(context, list, args);
      const key = `${list}.${version}.${JSON.stringify(args)}`;
      return connection<T>(args.after, {
        page: () => load.named(`${key}.page`, (owners) => pagesUnder(em, entity, request, relation(version), owners)).load(owner) as Promise<Page<T>>,
        aggregates: () =>
          load.named(`${key}.aggregates`, (owners) => aggregatesUnder(em, request, summed, relation(version), owners)).load(owner) as Promise<Aggregates>,
      });
    },
  };
}

interface Asked {
  readonly request: PageRequest;
  readonly version: number;
}
