import { Kind, TypeInfo, buildSchema, getNamedType, isObjectType, parse, visit, visitWithTypeInfo, type DocumentNode } from 'graphql';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { startHub, type Hub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';

/**
 * Every file of schema/queries is a question that an analyst asks, a tab of the explorer, and this test. Beside
 * `<name>.graphql` stand its variables, its answer from the hub as it first starts, and what the answer costs in SQL.
 * `UPDATE_ANSWERS=1` writes answers and costs anew; read their difference before you keep it.
 */
const folder = join(root, 'schema', 'queries');
const update = process.env['UPDATE_ANSWERS'] === '1';

/** What no two hubs have in common. In an answer these fields read MASKED wherever they have a value. */
const volatile: readonly string[] = ['id', 'cursor', 'startCursor', 'endCursor', 'snapshotId', 'computedAt', 'reachedEndAt'];
const MASKED = '(differs from hub to hub)';

const masked = (answer: unknown): unknown =>
  JSON.parse(JSON.stringify(answer, (key, value: unknown) => (volatile.includes(key) && value !== null ? MASKED : value)));

const files = readdirSync(folder).sort();
const names = files.filter((file) => file.endsWith('.graphql')).map((file) => file.slice(0, -'.graphql'.length));
const pathOf = (name: string, ending: string): string => join(folder, `${name}.${ending}`);
const textOf = (name: string): string => readFileSync(pathOf(name, 'graphql'), 'utf8');

function jsonOf(name: string, ending: string): unknown {
  const path = pathOf(name, ending);
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function keep(name: string, ending: string, value: unknown): void {
  writeFileSync(pathOf(name, ending), `${JSON.stringify(value, null, 2)}\n`);
}

const operationsOf = (document: DocumentNode) => document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);

const schema = buildSchema(readFileSync(join(root, 'schema', 'api.graphql'), 'utf8'));

/** Where the query takes a row of a type that may be an example without asking whether it is one. */
function silentAboutExamples(document: DocumentNode): string[] {
  const silent: string[] = [];
  const types = new TypeInfo(schema);
  visit(document, visitWithTypeInfo(types, {
    Field(field) {
      const type = getNamedType(types.getType());
      // A bare code or name only points at a row; whoever wants the row itself asks for more.
      const pointsOnly = field.selectionSet?.selections.every((one) => one.kind === Kind.FIELD && ['code', 'kind', 'kindName', 'title', 'name'].includes(one.name.value));
      if (!isObjectType(type) || !('illustrative' in type.getFields()) || pointsOnly !== false) return;
      const told = field.selectionSet!.selections.some((one) => one.kind !== Kind.FIELD || one.name.value === 'illustrative');
      if (!told) silent.push(field.name.value);
    },
  }));
  return silent;
}

test('there are questions, and no answer is left without its question', () => {
  expect(names.length).toBeGreaterThanOrEqual(10);
  const strays = files.filter((file) => !names.some((name) => ['graphql', 'variables.json', 'answer.json', 'cost.json'].some((ending) => file === `${name}.${ending}`)));
  expect(strays).toEqual([]);
});

test('operations have names, each its own', () => {
  const operations = names.map((name) => operationsOf(parse(textOf(name))).map((one) => one.name?.value));
  expect(operations.every((one) => one.length === 1 && one[0] !== undefined)).toBe(true);
  expect(new Set(operations.flat()).size).toBe(names.length);
});

let hub: Hub;
beforeAll(async () => {
  hub = await startHub();
  await hub.settled();
  // A process reads the inputs of a snapshot once, whoever asks first; costs are those of one that has.
  await hub.ask('{ simulate(territory: "08", changes: []) { before { communes } } }');
});

describe.each(names)('%s', (name) => {
  test('is asked in Arabic on the first line and in French on the second', () => {
    const [arabic = '', french = '', third = ''] = textOf(name).split('\n');
    expect(arabic).toMatch(/^# .*\p{Script=Arabic}{3}/u);
    expect(french).toMatch(/^# .*\p{Script=Latin}{3}/u);
    expect(french).not.toMatch(/\p{Script=Arabic}/u);
    expect(third).not.toMatch(/^#/);
  });

  test('says of rows that may be examples whether they are', () => {
    expect(silentAboutExamples(parse(textOf(name)))).toEqual([]);
  });

  test('has the answer beside it, at the cost beside it', async () => {
    const { data, errors, statements } = await hub.ask(textOf(name), jsonOf(name, 'variables.json') as Record<string, unknown> | undefined, { trace: true });
    expect(errors).toBeUndefined();
    const answer = masked(data);
    const cost: Record<string, number> = {};
    for (const { subgraph, sql } of statements) cost[subgraph] = (cost[subgraph] ?? 0) + sql.length;
    const sorted = Object.fromEntries(Object.entries(cost).sort(([one], [other]) => one.localeCompare(other, 'en')));
    if (update) {
      keep(name, 'answer.json', answer);
      keep(name, 'cost.json', sorted);
    }
    expect(answer).toEqual(jsonOf(name, 'answer.json'));
    expect(sorted).toEqual(jsonOf(name, 'cost.json'));
  });
});
