import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const executablePath = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
  .find((path) => path && existsSync(path));
const skipped = executablePath ? '' : ' (skipped: there is no Chromium here; install it or name it in CHROMIUM_PATH)';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What GraphiQL draws itself is its makers' to mend; these parts are ours. */
const OURS = '.questions, .graphiql-logo, .complaint, .nothing';

describe.skipIf(!executablePath)(`the explorer page${skipped}`, { timeout: 60_000 }, () => {
  let base: string;
  let stop = async () => {};
  let browser: Browser;

  beforeAll(async () => {
    const running = process.env['HUB_TEST_URL'];
    if (running) {
      base = new URL('/', running).href;
    } else {
      const { startHub } = await import('../support/hub.ts');
      const hub = await startHub();
      base = new URL('/', hub.url).href;
      stop = () => hub.stop();
    }
    browser = await chromium.launch({
      executablePath,
      args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
        '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
  }, 180_000);

  afterAll(async () => {
    await browser?.close();
    await stop();
  });

  /** A reader's visit, with everything that went wrong in it or went elsewhere. */
  async function visit(options: BrowserContextOptions, reading: (page: Page) => Promise<void>) {
    const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 800 }, ...options });
    const elsewhere: string[] = [];
    const complaints: string[] = [];
    // The context's requests are the workers' too.
    context.on('request', (request) => { if (!request.url().startsWith(base)) elsewhere.push(request.url()); });
    context.on('console', (message) => { if (/error|warning/.test(message.type())) complaints.push(message.text()); });
    context.on('weberror', (error) => complaints.push(String(error.error())));
    const page = await context.newPage();
    try {
      await reading(page);
      return { elsewhere, complaints };
    } finally {
      await context.close();
    }
  }

  async function open(page: Page) {
    await page.goto(`${base}explorer/`);
    await page.locator('.graphiql-query-editor .view-line').first().waitFor();
  }

  const activeTab = (page: Page) => page.locator('.graphiql-tab-active');
  const answer = (page: Page) => page.locator('.result-window .view-lines');
  const questions = async () => (await fetch(`${base}explorer/queries.json`)).json() as Promise<{ title: { ar: string; fr: string }; query: string }[]>;

  async function seriousFaults(page: Page) {
    await page.evaluate(axe);
    return page.evaluate(async (selector) => {
      const { violations } = await (globalThis as any).axe.run({ include: selector.split(', ').filter((part) => document.querySelector(part)) });
      return violations.filter((fault: any) => /serious|critical/.test(fault.impact))
        .map((fault: any) => `${fault.id}: ${fault.nodes.map((node: any) => node.target.join(' ')).join(', ')}`);
    }, OURS);
  }

  test('comes with a policy that lets nothing in from outside, and with files that may be kept for good', async () => {
    const page = await fetch(`${base}explorer`);
    expect(page.url).toBe(`${base}explorer/`);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy');
    expect(policy).toContain("default-src 'self'");
    expect(policy).not.toMatch(/unsafe-eval|script-src|https?:|\*/);
    const html = await page.text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|<style|https?:\/\//);
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(html)![1]!;
    expect((await fetch(`${base}explorer/${script}`)).headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${base}explorer/assets/..%2f.built`)).status).toBe(404);
  });

  test('runs the first question at the press of a button, and asks nobody but the hub', async () => {
    const [first] = await questions();
    const { elsewhere, complaints } = await visit({}, async (page) => {
      await open(page);
      const name = /query\s+(\w+)/.exec(first!.query)![1]!;
      await activeTab(page).getByText(name).waitFor();
      // Validation and completion come from workers: they have to run under the policy too.
      await expect.poll(() => page.workers().length, { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await expect.poll(() => answer(page).innerText(), { timeout: 20_000 }).toMatch(/^\{\s*"data"/);
      expect(await answer(page).innerText()).not.toContain('"errors"');
    });
    expect(elsewhere).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('lists every question in Arabic and French, finds one by its words and opens it in a tab that runs at once', async () => {
    const all = await questions();
    await visit({}, async (page) => {
      await open(page);
      // Long enough for GraphiQL to know the name of the first query: it must not cling to it.
      await page.waitForTimeout(500);
      const list = page.locator('.questions li button');
      expect(await list.count()).toBe(all.length);
      expect(await list.locator('[lang=ar]').allInnerTexts()).toEqual(all.map(({ title }) => title.ar));
      expect(await list.locator('[lang=fr]').allInnerTexts()).toEqual(all.map(({ title }) => title.fr));
      const last = all.at(-1)!;
      await page.getByLabel('Chercher une question').fill(last.title.fr.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase());
      expect(await list.count()).toBe(1);
      // Both in one go: an analyst's hand, or a slow machine, may be faster than GraphiQL's own bookkeeping.
      await list.evaluate((button: HTMLElement) => {
        button.click();
        document.querySelector<HTMLElement>('.graphiql-execute-button')!.click();
      });
      await expect.poll(() => answer(page).innerText(), { timeout: 20_000 }).toMatch(/^\{\s*"data"/);
      await activeTab(page).getByText(/query\s+(\w+)/.exec(last.query)![1]!).waitFor();
      expect(await list.getAttribute('aria-current')).toBe('true');
      expect(await seriousFaults(page)).toEqual([]);
    });
  });

  test('shows a reader who comes back the questions that were added meanwhile', async () => {
    await visit({}, async (page) => {
      await open(page);
      await expect.poll(() => page.evaluate(() => localStorage.getItem('graphiql:tabState'))).not.toBeNull();
      const before = await page.getByRole('tab').count();
      const added = { name: 'added', title: { ar: 'سؤال جديد', fr: 'Question ajoutée' }, query: 'query Added { __typename }', variables: null };
      const all = [...await questions(), added];
      await page.route('**/queries.json', (route) => route.fulfill({ json: all }));
      await open(page);
      expect(await page.getByRole('tab').count()).toBe(before);
      await page.getByRole('button', { name: 'Question ajoutée' }).click();
      await activeTab(page).getByText('Added').waitFor();
      expect(await page.getByRole('tab').count()).toBe(before + 1);
    });
  });

  test.each(['light', 'dark'] as const)('fits a screen of 320 pixels, %s', async (colorScheme) => {
    await visit({ colorScheme, locale: 'ar-MA', viewport: { width: 320, height: 640 } }, async (page) => {
      await open(page);
      await page.getByRole('button', { name: 'Show Questions' }).click();
      await page.getByRole('heading', { name: 'أسئلة التحليل' }).waitFor();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      expect(await seriousFaults(page)).toEqual([]);
      await page.locator('.questions li button').first().press('Enter');
      await page.locator('.questions').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await expect.poll(() => answer(page).innerText(), { timeout: 20_000 }).toMatch(/^\{\s*"data"/);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    });
  });

  test('says in one sentence what to do when the hub does not answer', async () => {
    await visit({}, async (page) => {
      await page.route('**/queries.json', (route) => route.abort());
      await page.goto(`${base}explorer/`);
      expect(await page.getByRole('alert').getByRole('paragraph').innerText()).toBe(
        `La plateforme ne répond pas à ${base} ; vérifiez qu’elle est démarrée et que vous êtes connecté, puis rechargez la page.`);
      expect(await seriousFaults(page)).toEqual([]);
    });
    await visit({ locale: 'en-GB' }, async (page) => {
      await page.route('**/graphql', (route) => route.abort());
      await open(page);
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await expect.poll(async () => (await answer(page).innerText()).replace(/\s+/g, ' ')).toContain(`The hub does not answer at ${base};`);
      await page.unroute('**/graphql');
      await page.getByRole('button', { name: /^Execute query/ }).click();
      await expect.poll(() => page.locator('.complaint').count()).toBe(0);
    });
  });
});
