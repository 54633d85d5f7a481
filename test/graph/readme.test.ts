import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startHub } from '../support/hub.ts';
import { root } from '../support/hub.process.ts';

const fenced = (text: string, language: string): string => new RegExp('```' + language + '\\n([\\s\\S]*?)```').exec(text)![1]!;

test('the query that opens the README has the answer that stands below it', async () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const hub = await startHub();
  const { data, errors } = await hub.ask(fenced(readme, 'graphql'));
  expect(errors).toBeUndefined();
  expect(data).toEqual(JSON.parse(fenced(readme, 'json')));
});
