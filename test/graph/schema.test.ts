import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema, isInputObjectType, isInterfaceType, isIntrospectionType, isEnumType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, test } from 'vitest';
import { root } from '../support/hub.process.ts';

const committed = (name: string): string => readFileSync(join(root, 'schema', name), 'utf8');

/** Printed by the code as it is compiled, in a process of its own: the compiled decorators are not vitest's. */
function generated(): Record<string, string> {
  const script = `import { generatedSchemas } from ${JSON.stringify(join(root, 'dist/gateway/compose.js'))}; process.stdout.write(JSON.stringify(await generatedSchemas()));`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })) as Record<string, string>;
}

const git = (...args: string[]): string => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

/**
 * The API schema that clients knew before the change that is being tested: the last commit's, or, where that is what stands
 * here, the version before it. Null without a history.
 */
function earlierApi(): string | null {
  try {
    const versions = git('log', '--format=%H', '-2', '--', 'schema/api.graphql').split('\n').filter((hash) => hash !== '');
    return versions.map((hash) => git('show', `${hash}:schema/api.graphql`)).find((version) => version !== committed('api.graphql')) ?? null;
  } catch {
    return null;
  }
}

/** Coordinates of the changes that the changelog names: a line "- breaking: `Type.field` …". */
const namedBreaking = (changelog: string): string[] =>
  changelog.split('\n').filter((line) => line.startsWith('- breaking:')).flatMap((line) => [...line.matchAll(/`([^`]+)`/g)].map(([, coordinate]) => coordinate!));

describe('the schema is a contract', () => {
  test('what the code says is what is committed, and it composes; run `npx hub compose` after a change', () => {
    for (const [name, sdl] of Object.entries(generated())) expect(sdl === committed(name), `schema/${name} is not what the code generates`).toBe(true);
  });

  test('the last change breaks no client, unless schema/CHANGELOG.md names what it breaks', async () => {
    const changes = await diff(buildSchema(earlierApi() ?? committed('api.graphql')), buildSchema(committed('api.graphql')));
    const named = namedBreaking(committed('CHANGELOG.md'));
    const breaking = changes.filter(({ criticality, path }) => criticality.level === CriticalityLevel.Breaking && !named.includes(path ?? ''));
    expect(breaking.map(({ message }) => message)).toEqual([]);
  });

  test('feeds and their types are not in the API', () => {
    const api = buildSchema(committed('api.graphql'));
    expect(Object.keys(api.getTypeMap()).filter((name) => name.startsWith('Feed') && name !== 'FeedState')).toEqual([]);
    expect(api.getQueryType()?.getFields()['feed']).toBeUndefined();
  });

  test('every root field is nullable, so that an institution that is down costs its own fields only', () => {
    const fields = Object.values(buildSchema(committed('api.graphql')).getQueryType()!.getFields());
    expect(fields.filter(({ type }) => String(type).endsWith('!')).map(({ name }) => name)).toEqual([]);
  });

  test('every type, field, argument and enum value is described', () => {
    const without: string[] = [];
    for (const type of Object.values(buildSchema(committed('api.graphql')).getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      if (!type.description && type.name !== 'Query' && type.name !== 'Mutation') without.push(type.name);
      if (isEnumType(type)) without.push(...type.getValues().filter(({ description }) => !description).map(({ name }) => `${type.name}.${name}`));
      if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
        for (const field of Object.values(type.getFields())) {
          if (!field.description) without.push(`${type.name}.${field.name}`);
          if ('args' in field) without.push(...field.args.filter(({ description }) => !description).map(({ name }) => `${type.name}.${field.name}(${name})`));
        }
      }
    }
    expect(without).toEqual([]);
  });
});
