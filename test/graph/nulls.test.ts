import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema, getNamedType, isAbstractType, isCompositeType, isInputObjectType, isLeafType, isNonNullType,
  type GraphQLArgument, type GraphQLField, type GraphQLInputField, type GraphQLInputType, type GraphQLNamedType,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
});

const schema = buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8'));

/** Something of the right form; nothing of it is ever looked at. */
function anything(type: GraphQLInputType): string {
  const named = getNamedType(type);
  const one = ((): string => {
    if ('getValues' in named) return named.getValues()[0]!.name;
    if (isInputObjectType(named)) return objectOf(Object.values(named.getFields()).filter(isRequired), null);
    return ({ Int: '1', Float: '1', Boolean: 'true', YearMonth: '"2025-01"', Decimal: '"1"', Date: '"2025-01-01"' })[named.name] ?? '"x"';
  })();
  return String(type).startsWith('[') ? `[${one}]` : one;
}
const isRequired = (input: GraphQLArgument | GraphQLInputField): boolean => isNonNullType(input.type) && input.defaultValue === undefined;
const valuesOf = (inputs: readonly (GraphQLArgument | GraphQLInputField)[], given: readonly string[] | null): string =>
  [...new Set([...inputs.filter(({ name }) => given === null || !given.some((one) => one.startsWith(`${name}:`))).map(({ name, type }) => `${name}: ${anything(type)}`), ...(given ?? [])])].join(', ');
const objectOf = (inputs: readonly (GraphQLArgument | GraphQLInputField)[], given: readonly string[] | null): string => `{ ${valuesOf(inputs, given)} }`;

/** Where a value with a default may stand: in an argument itself, or in a field of an input object within it. */
interface Place {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The argument, written out with the variable in its place. */
  readonly written: string;
}

function placesIn(input: GraphQLArgument | GraphQLInputField, above: readonly GraphQLNamedType[] = []): Place[] {
  const own = input.defaultValue === undefined ? [] : [{ name: input.name, type: input.type, written: `${input.name}: $value` }];
  const named = getNamedType(input.type);
  if (!isInputObjectType(named) || above.includes(named)) return own;
  const fields = Object.values(named.getFields());
  const inner = fields.flatMap((field) => placesIn(field, [...above, named])).map((place) => {
    const object = objectOf(fields.filter(isRequired), [place.written]);
    return { ...place, written: `${input.name}: ${String(input.type).startsWith('[') ? `[${object}]` : object}` };
  });
  return [...own, ...inner];
}

const argumentsOf = (field: GraphQLField<unknown, unknown>, given: readonly string[] = []): string => {
  const values = valuesOf(field.args.filter(isRequired), given);
  return values === '' ? '' : `(${values})`;
};

/** The shortest way from the root to each type: what stands before it in a question, and what closes it. */
function waysToTypes(): Map<string, readonly [before: string, after: string]> {
  const ways = new Map<string, readonly [string, string]>([['Query', ['query ($value: TYPE) {', '}']], ['Mutation', ['mutation ($value: TYPE) {', '}']]]);
  for (const [name, [before, after]] of ways) {
    const type = schema.getType(name)!;
    if (isAbstractType(type)) for (const { name: one } of schema.getPossibleTypes(type)) if (!ways.has(one)) ways.set(one, [`${before} ... on ${one} {`, `} ${after}`]);
    if (!('getFields' in type) || isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]) {
      const inner = getNamedType(field.type);
      if (isCompositeType(inner) && !ways.has(inner.name)) ways.set(inner.name, [`${before} ${field.name}${argumentsOf(field)} {`, `} ${after}`]);
    }
  }
  return ways;
}

interface Question { readonly coordinate: string; readonly query: string }

const questions: readonly Question[] = [...waysToTypes()].flatMap(([name, [before, after]]) => {
  const type = schema.getType(name)!;
  if (!('getFields' in type) || isInputObjectType(type)) return [];
  return (Object.values(type.getFields()) as GraphQLField<unknown, unknown>[]).flatMap((field) => field.args.flatMap((argument) => placesIn(argument).map((place) => {
    const nullable = isNonNullType(place.type) ? String(place.type.ofType) : String(place.type);
    const selected = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
    return { coordinate: `${name}.${field.name}(${place.written})`, query: `${before.replace('TYPE', nullable)} ${field.name}${argumentsOf(field, [place.written])}${selected} ${after}` };
  })));
});

describe('null in a variable', () => {
  test('is refused as null itself is, wherever a value has a default: with the variable and the place named, and never as a failure of ours', async () => {
    expect(questions.length).toBeGreaterThan(300);
    const otherwise: unknown[] = [];
    for (const { coordinate, query } of questions) {
      const { data, errors } = await hub.ask(query, { value: null });
      const [{ message, extensions }] = errors!;
      if (data !== undefined || errors!.length !== 1 || extensions['code'] !== 'BAD_USER_INPUT' || !message.startsWith('The variable $value is null, and `')) otherwise.push({ coordinate, query, data, errors });
    }
    expect(otherwise).toEqual([]);
  });

  test('says what would stand there otherwise', async () => {
    const { errors } = await hub.ask('query ($f: Int) { provinces(first: $f) { totalCount } }', { f: null });
    expect(errors).toEqual([{ message: 'The variable $f is null, and `first` of `provinces` takes no null. Give the variable a value, or leave `first` out for 20.', extensions: { code: 'BAD_USER_INPUT' } }]);
    const nested = await hub.ask('query ($d: Direction) { provinces(orderBy: [{ field: CODE, direction: $d }]) { totalCount } }', { d: null });
    expect(nested.errors?.[0]?.message).toContain('leave `direction` out for ASC.');
  });

  test('also where the query gives it, and not where the variable is left out or belongs to another operation', async () => {
    const { errors } = await hub.ask('query ($f: Int = null) { provinces(first: $f) { totalCount } }');
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    const inDefault = await hub.ask('query ($code: String = "08") { regionByCode(code: $code) { code } }', { code: null });
    expect(inDefault.errors?.map(({ message }) => message)).toEqual(['The variable $code is null, and `code` of `regionByCode` takes no null. Give the variable a value.']);
    const leftOut = await hub.ask('query ($f: Int) { provinces(first: $f) { totalCount nodes { code } } }');
    expect([leftOut.errors, leftOut.data.provinces.nodes.length]).toEqual([undefined, 20]);
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ operationName: 'B', variables: { f: null }, query: 'query A($f: Int) { provinces(first: $f) { totalCount } } query B($f: String) { provinces(after: $f) { totalCount } }' }),
    });
    expect(await response.json()).toEqual({ data: { provinces: { totalCount: 75 } } });
  });

  test('means "not given" where nothing is needed', async () => {
    const { data, errors } = await hub.ask('query ($s: String, $w: RegionWhere, $o: [RegionOrder!], $l: Language) { regions(after: $s, where: $w, orderBy: $o) { totalCount nodes { name(language: $l) { value } } } }', { s: null, w: null, o: null, l: null });
    expect([errors, data.regions.totalCount]).toEqual([undefined, 12]);
  });

  test('in a condition is refused at every level, since leaving the condition out would widen the answer', async () => {
    const asked: readonly [string, string][] = [
      ['query ($v: CodeFilter) { actions(where: { code: $v }) { totalCount } }', 'where.code'],
      ['query ($v: String) { actions(where: { code: { eq: $v } }) { totalCount } }', 'where.code.eq'],
      ['query ($v: String) { links(where: { theme: { within: $v } }) { totalCount } }', 'where.theme.within'],
      ['query ($v: [String!]) { gaps(where: { theme: { in: $v } }) { totalCount } }', 'where.theme.in'],
      ['query ($v: BooleanFilter) { gaps(where: { illustrative: $v }) { totalCount } }', 'where.illustrative'],
      ['query ($v: String) { regions(where: { within: $v }) { totalCount } }', 'where.within'],
    ];
    for (const [query, place] of asked) {
      const { errors } = await hub.ask(query, { v: null });
      expect(errors?.map(({ message, extensions }) => [extensions['code'], message]), query).toEqual([['BAD_USER_INPUT', `${place} is null. Leave it out, or give a value.`]]);
    }
  });
});
