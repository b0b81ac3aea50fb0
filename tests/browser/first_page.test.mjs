import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { after, before, test } from 'node:test';

import { coloursOf, launch, openPage, serve, SITE } from './support.mjs';

const SCREENS = new URL('../../build/screens/', import.meta.url).pathname;
let browser;

before(async () => {
    await mkdir(SCREENS, { recursive: true });
    browser = await launch();
});
after(() => browser?.close());

/** Opens the page and waits until the splash has gone. */
async function started(address, options) {
    const opened = await openPage(browser, options);
    await opened.page.goto(address);
    await opened.page.waitForFunction(() => document.getElementById('splash') === null || document.getElementById('splash').hidden,
                                      undefined, { timeout: 60_000 });
    await opened.page.evaluate(() => document.fonts.ready);
    await opened.page.waitForTimeout(500);
    return opened;
}

test('the page starts, draws, and asks nobody but its own server', async () => {
    const site = await serve(SITE);
    const { page, seen } = await started(site.address);
    await page.screenshot({ path: `${SCREENS}first-page-desktop.png` });
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
    assert.deepEqual([...seen.hosts], [new URL(site.address).host]);
    assert.ok(await coloursOf(page) > 50);
    await page.context().close();
    site.close();
});

test('it works under any path, as on a project site', async () => {
    const site = await serve(SITE, 'a/project/site/');
    const { page, seen } = await started(site.address, { viewport: { width: 390, height: 844 } });
    await page.screenshot({ path: `${SCREENS}first-page-phone.png` });
    assert.deepEqual(seen.errors, []);
    assert.ok(await coloursOf(page) > 50);
    await page.context().close();
    site.close();
});

test('the single file runs from the disk', async () => {
    const file = new URL('../../build/accanto.html', import.meta.url);
    const { page, seen } = await started(file.href);
    assert.deepEqual(seen.errors, []);
    assert.deepEqual([...seen.hosts], []);
    assert.ok(await coloursOf(page) > 50);
    await page.context().close();
});

test('nothing of the test port is there without its flag', async () => {
    const site = await serve(SITE);
    const { page } = await started(site.address);
    assert.equal(await page.evaluate(() => typeof window.accanto), 'undefined');
    await page.context().close();
    site.close();
});

test('without WebGL2 it says so, and is a page of text that works', async (context) => {
    const blind = await launch(['--disable-3d-apis']);
    const site = await serve(SITE);
    // Also when it fails: what is left open keeps the whole run from ending.
    context.after(async () => {
        await blind.close();
        site.close();
    });
    const { page, seen } = await openPage(blind);
    await page.goto(`${site.address}?test=1`);
    await page.getByRole('note').getByText('WebGL2').waitFor({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Look around with sample data' }).click();
    await page.getByRole('heading', { level: 1, name: /Elena/ }).waitFor();
    await page.getByRole('link', { name: 'People' }).click();
    await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
    await page.evaluate(() => window.accanto.settled());
    assert.equal(await page.getByRole('listitem').count(), 30, 'everybody is on the page, however long it is');
    await page.screenshot({ path: `${SCREENS}text-desktop.png` });
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, 600);
    await page.waitForFunction(() => window.scrollY > 300);

    await page.goto(`${site.address}?test=1#/welcome`);
    await page.reload();
    await page.getByRole('button', { name: 'Career advancement' }).click();
    await page.getByRole('textbox', { name: 'Name of the program' }).fill('Plain Circle');
    await page.getByRole('textbox', { name: 'Your name' }).fill('Elena Russo');
    await page.getByRole('button', { name: 'Create program' }).click();
    await page.getByRole('link', { name: 'Board' }).click();
    await page.getByRole('textbox', { name: 'Write on the board' }).fill('Hello, everybody');
    await page.getByRole('button', { name: 'Post' }).click();
    await page.getByRole('article').getByText('Hello, everybody').waitFor();
    assert.deepEqual(seen.errors, []);
    assert.deepEqual(await page.evaluate(() => window.violations), []);
});
