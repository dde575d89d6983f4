import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningDesk, startBrowser, startDesk } from './desk-under-test.ts';

/** The first minute of a person at the desk, played against the demo in a real browser. */

let desk: RunningDesk;
let browser: Browser;
/** What any page of these tests asked of another machine, and what went wrong in it. */
const strayRequests: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  [desk, browser] = await Promise.all([startDesk(), startBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
});

async function open(path = '', options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    ...options,
  });
  const page = await context.newPage();
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (['http:', 'https:', 'ws:'].includes(url.protocol) && url.hostname !== '127.0.0.1')
      strayRequests.push(url.href);
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of [45]\d\d/.test(message.text())) faults.push(message.text());
  });
  await page.goto(desk.address + path);
  await page.getByRole('option').first().waitFor();
  return page;
}

/** Holds once it holds: a busy machine may need its time. */
const eventually = <T>(look: () => T) => expect.poll(look, { timeout: 20_000 });

/** The numbers of the line "N incidents · M mapped · K without a place". */
async function totals(page: Page): Promise<readonly [all: number, mapped: number, unmapped: number]> {
  const line = page.locator('.totals').first();
  await eventually(() => line.innerText()).toMatch(/\d/);
  const [all = 0, mapped = 0, unmapped = 0] = ((await line.innerText()).match(/[\d.,]+/g) ?? []).map(
    (number) => Number(number.replace(/\D/g, '')),
  );
  return [all, mapped, unmapped];
}

const search = (page: Page) => new URL(page.url()).searchParams;

async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.map-view[data-ready]', { state: 'attached' });
}

/** Drags over the timeline from one fraction of its width to another. */
async function dragTimeline(page: Page, from: number, to: number): Promise<void> {
  const box = await page.locator('.brush').boundingBox();
  if (!box) throw new Error('expected the timeline to be drawn');
  const x = (fraction: number) => box.x + 40 + (box.width - 60) * fraction;
  await page.mouse.move(x(from), box.y + 50);
  await page.mouse.down();
  await page.mouse.move(x((from + to) / 2), box.y + 55);
  await page.mouse.move(x(to), box.y + 50);
  await page.mouse.up();
}

const article = [
  'Hajin falls after three months',
  '',
  'The Syrian Democratic Forces captured Hajin from Islamic State on Friday, two commanders said.',
].join('\n');

describe('the first minute at the desk', () => {
  it('opens on incidents, a drawn map and a timeline, and the totals add up', async () => {
    const page = await open();
    await settled(page);
    const [all, mapped, unmapped] = await totals(page);
    expect(all).toBeGreaterThan(5);
    expect(mapped + unmapped).toBe(all);
    expect(await page.locator('.histogram rect').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('narrows by a drag over the timeline, and widens again with the back button', async () => {
    const page = await open();
    const [all] = await totals(page);
    await dragTimeline(page, 0.3, 0.6);
    await eventually(() => search(page).get('from')).not.toBeNull();
    await eventually(async () => (await totals(page))[0]).toBeLessThan(all);
    await page.goBack();
    await eventually(async () => (await totals(page))[0]).toBe(all);
    expect(search(page).get('from')).toBeNull();
    await page.context().close();
  });

  it('shows the sentence of an incident first, and lights the words of a fact', async () => {
    const page = await open();
    await page.getByRole('option').first().click();
    const sentence = page.locator('.evidence .mark-sentence');
    await sentence.first().waitFor();
    expect((await sentence.allInnerTexts()).join('').length).toBeGreaterThan(20);
    const fact = page.locator('.fact[data-fact="kind"]');
    await fact.hover();
    await expect
      .poll(() => page.locator('.evidence [data-marks~="kind"][data-lit]').count())
      .toBeGreaterThan(0);
    const words = page.locator('.evidence .mark-trigger').first();
    await page.mouse.move(700, 400);
    await eventually(() => fact.getAttribute('data-lit')).toBeNull();
    await words.hover();
    await eventually(() => fact.getAttribute('data-lit')).toBe('true');
    await page.context().close();
  });

  it('says why: the tree of the sentence, the rule that fired, what fell, and the sentences around it', async () => {
    for (const [lang, name] of [
      ['en', 'Why?'],
      ['it', 'Perché?'],
    ] as const) {
      const page = await open(`?lang=${lang}`);
      await page.getByRole('option').first().click();
      const why = page.getByRole('button', { name });
      await why.focus();
      expect(await page.locator('.why-tree').count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.locator('.why-tree li').first().waitFor();
      const asked = (await page.locator('.evidence .mark-sentence').allInnerTexts()).join('');
      expect(await page.locator('.why-text').innerText()).toBe(asked);
      const words = (await page.locator('.why-word b').allInnerTexts()).length;
      expect(words).toBeGreaterThan(asked.split(/\s+/).length / 2);
      const fired = page.locator('.why-event[data-outcome="claim"]').first();
      const rule = await fired.locator('dd > code').innerText();
      expect(rule.startsWith(await fired.locator('.why-entries code').first().innerText())).toBe(true);
      expect(await fired.locator('.why-step').count()).toBeGreaterThan(0);
      // Among the sentences of an article there is one where something was considered and fell.
      const next = page.getByRole('button', { name: lang === 'en' ? 'Next sentence' : 'Frase seguente' });
      const number = page.locator('.why .pager span');
      while ((await page.locator('.why-event[data-outcome="nothing"]').count()) === 0) {
        expect(await next.isDisabled()).toBe(false);
        const before = await number.innerText();
        await next.press('Enter');
        await eventually(() => number.innerText()).not.toBe(before);
      }
      await why.press('Enter');
      await eventually(() => page.locator('.why-tree').count()).toBe(0);
      await page.context().close();
    }
  });

  it('reads a pasted article, highlights what it claims and draws drafts, keeping nothing until asked', async () => {
    const page = await open();
    const [all] = await totals(page);
    await page.getByRole('button', { name: 'Paste an article' }).click();
    await page.getByRole('textbox', { name: /Text of the article/ }).fill(article);
    await page.getByLabel(/Day of publication/).fill('2018-12-15');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.locator('.read-text .mark-claim').first().waitFor();
    expect(await page.locator('.read-text').innerText()).toContain('captured Hajin');
    expect(await page.locator('.draft-claims li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Discard' }).click();
    await page.getByText('Choose an incident').waitFor();
    expect((await totals(page))[0]).toBe(all);
    await page.context().close();
  });

  it('gives the same desk to whoever copies the address', async () => {
    const page = await open('?lang=it');
    await dragTimeline(page, 0.1, 0.9);
    await eventually(() => search(page).get('from')).not.toBeNull();
    await page.locator('.check').first().click();
    await eventually(() => search(page).getAll('kind').length).toBe(1);
    await page.getByRole('option').first().click();
    await page.locator('.evidence .mark-sentence').first().waitFor();
    await page.getByRole('button', { name: 'Ingrandisci' }).click();
    await eventually(() => search(page).get('at')).not.toBeNull();
    await settled(page);
    await page.waitForTimeout(900);
    const other = await open(new URL(page.url()).search);
    await other.locator('.evidence .mark-sentence').first().waitFor();
    await settled(other);
    for (const part of ['.totals', '.dossier-head', '.evidence', '.chips', '.window']) {
      expect(await other.locator(part).innerText(), part).toBe(await page.locator(part).innerText());
    }
    expect(other.url()).toBe(page.url());
    expect(await other.locator('html').getAttribute('lang')).toBe('it');
    await page.context().close();
    await other.context().close();
  });

  it('can be worked by keys alone: skip, choose, narrow, clear', async () => {
    const page = await open();
    await page.keyboard.press('Tab');
    expect(await page.locator('.skip:focus').count()).toBe(1);
    await page.getByRole('listbox').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.evidence .mark-sentence').first().waitFor();
    expect(search(page).get('incident')).not.toBeNull();
    await page.locator('.fact[data-fact="kind"]').focus();
    await eventually(() => page.locator('.evidence [data-lit]').count()).toBeGreaterThan(0);
    await page.getByRole('slider', { name: 'First day of the window' }).focus();
    await page.keyboard.press('PageUp');
    await page.keyboard.press('ArrowRight');
    await eventually(() => search(page).get('from')).not.toBeNull();
    await page.getByRole('button', { name: 'Clear window' }).focus();
    await page.keyboard.press('Enter');
    await eventually(() => search(page).get('from')).toBeNull();
    await page.context().close();
  });

  it('says who held what on a day, and why', async () => {
    const page = await open();
    await page.locator('.switch').click();
    await eventually(() => search(page).get('day')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    await page.locator('.grounds button').first().click();
    await page.getByText('Why is this coloured?').waitFor();
    expect(await page.locator('.dossier-body .report').count()).toBeGreaterThan(0);
    await page.context().close();
  });

  it('says in words that nothing matches', async () => {
    const page = await open();
    await page.getByRole('searchbox').fill('zzzxq');
    await page.getByText('No incident matches').waitFor();
    expect((await totals(page))[0]).toBe(0);
    await page.context().close();
  });

  it('shows one sheet at a time on a telephone', async () => {
    const page = await open('', { viewport: { width: 390, height: 844 } });
    await page.getByRole('option').first().click();
    await page.locator('.evidence .mark-sentence').first().waitFor();
    expect(await page.getByRole('listbox').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Map', exact: true }).click();
    await eventually(() => page.locator('.map-canvas').isVisible()).toBe(true);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(overflow)).toBe(0);
    await page.context().close();
  });

  it('asked no other machine for anything, and nothing went wrong on the way', () => {
    expect(strayRequests).toEqual([]);
    expect(faults).toEqual([]);
  });
});
