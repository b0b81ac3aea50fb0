// What comes over the network, and when: the first screen, the rest of the program, the languages.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';

import { Person } from './person.mjs';
import { launch, openPage, serve, SITE } from './support.mjs';

const FIRST_VISIT_BYTES_MAX = 400_000;
const PATIENCE_MS = 20_000;
const UNUSED_PRELOAD_MS = 6000;

/** What servers send: they compress all but fonts. */
async function sentBytes(response) {
    const body = await response.body();
    return response.url().endsWith('.woff2') ? body.length : gzipSync(body, { level: 9 }).length;
}

describe('the first visit', () => {
    let browser, site;
    before(async () => {
        browser = await launch();
        site = await serve(SITE);
    });
    after(async () => {
        await browser?.close();
        site?.close();
    });

    /** A newcomer's page; `later` decides what becomes of the request for the second part. */
    async function newcomer(later, options = {}) {
        const { page, seen } = await openPage(browser, { locale: 'en-GB', ...options });
        const requests = [];
        page.on('request', (request) => requests.push(request));
        await page.route(/\/later-/, later);
        await page.goto(`${site.address}?test=1`);
        return { page, seen, requests, laterRequests: () => requests.filter((request) => request.url().includes('/later-')) };
    }

    const firstScreen = (page) => page.getByRole('heading', { level: 1, name: 'Nobody has to walk it alone.' }).waitFor({ state: 'attached', timeout: PATIENCE_MS });

    test('the first screen stands, and can be looked at, without the second part', async () => {
        const { page, seen, requests, laterRequests } = await newcomer(() => {});
        await firstScreen(page);
        await page.mouse.move(300, 300);
        await page.mouse.wheel(0, 300);
        for (let stops = 0; stops < 4; ++stops) await page.keyboard.press('Tab');
        await page.waitForTimeout(500);
        assert.deepEqual(laterRequests().map((request) => request.resourceType()), ['fetch']);
        assert.deepEqual(seen.errors, []);
        const sizes = await Promise.all(requests.filter((request) => !request.url().includes('/later-')).map(async (request) => sentBytes(await request.response())));
        const sent = sizes.reduce((sum, size) => sum + size, 0);
        console.log(`    sent until the first screen stands: ${(sent / 1000).toFixed(1)} kB`);
        assert.ok(sent <= FIRST_VISIT_BYTES_MAX, `${sent} bytes`);
        await page.context().close();
    });

    test('each file is asked for once, and none in vain', async () => {
        const own = await serve(SITE);
        const { page, seen } = await openPage(browser, { locale: 'en-GB' });
        const warnings = [];
        page.on('console', (message) => { if (message.type() === 'warning') warnings.push(message.text()); });
        await page.goto(`${own.address}?test=1`);
        await firstScreen(page);
        // Chromium says what was preloaded and is not used some seconds later.
        await page.waitForTimeout(UNUSED_PRELOAD_MS);
        // A browser's tab asks for its icon by itself.
        const asked = own.asked.filter((path) => !path.endsWith('/icon.svg'));
        assert.deepEqual(asked.filter((path, place) => asked.indexOf(path) !== place), []);
        for (const file of [/\/accanto-.*\.wasm$/, /\/figtree\.woff2$/, /\/bricolage\.woff2$/, /\/en-.*\.txt$/]) assert.ok(own.asked.some((path) => file.test(path)), String(file));
        assert.deepEqual([seen.errors, warnings], [[], []]);
        await page.context().close();
        own.close();
    });

    test('who is quicker than the second part gets there all the same', async () => {
        let held = null;
        const { page, laterRequests } = await newcomer((route) => {
            if (route.request().resourceType() === 'fetch') held = route;
            else route.continue();
        });
        await firstScreen(page);
        await page.waitForTimeout(300);
        const { x, y, width, height } = await page.getByRole('button', { name: 'Look around with sample data' }).boundingBox();
        await page.mouse.click(x + width / 2, y + height / 2);
        await page.getByRole('heading', { level: 1, name: /Elena/ }).waitFor({ state: 'attached', timeout: PATIENCE_MS });
        assert.deepEqual(laterRequests().map((request) => request.resourceType()).sort(), ['fetch', 'xhr']);
        await held.continue();
        await page.evaluate(() => window.accanto.settled());
        assert.equal(await page.evaluate(() => window.accanto.route()), '#/overview');
        await page.context().close();
    });

    test('when the second part can not be had the page says so instead of standing still', async () => {
        const { page } = await newcomer((route) => route.abort());
        await firstScreen(page);
        await page.getByRole('button', { name: 'Look around with sample data' }).evaluate((button) => button.click());
        await page.getByRole('alert').filter({ hasText: 'Accanto stopped unexpectedly' }).waitFor({ timeout: PATIENCE_MS });
        await page.context().close();
    });

    test('somebody who comes back, or by a link, gets the whole program at once', async () => {
        const person = await Person.at(browser, site.address, { locale: 'en-GB' });
        const kinds = [];
        person.page.on('request', (request) => { if (request.url().includes('/later-')) kinds.push(request.resourceType()); });
        await person.reload();
        await person.page.goto(`${site.address}?test=1#/join`);
        await person.page.reload();
        await person.started();
        assert.ok(kinds.length >= 2 && kinds.every((kind) => kind === 'fetch'), kinds.join());
        await person.close();
    });
});

describe('languages', () => {
    let browser, site, person;
    before(async () => {
        browser = await launch();
        site = await serve(SITE);
        person = await Person.at(browser, site.address, { locale: 'en-GB' });
    });
    after(async () => {
        await browser?.close();
        site?.close();
    });

    test('a language that can not be loaded gets a sentence, and the page stays in the one it has', async () => {
        await person.page.route(/languages\/it-/, (route) => route.abort());
        await person.choose('Language', 'Italiano');
        await person.page.waitForTimeout(200);
        await person.settled();
        assert.match(await person.words(), /This language could not be loaded/);
        assert.ok(await person.has('button', 'Look around with sample data'));
        await person.page.unroute(/languages\/it-/);
    });

    test('a language is loaded when it is chosen', async () => {
        await person.choose('Language', 'Italiano');
        await person.page.waitForTimeout(200);
        await person.settled();
        assert.ok(await person.has('button', 'Dai un’occhiata con dati di esempio'));
        assert.equal(await person.page.evaluate(() => document.documentElement.lang), 'it');
    });

    test('the next visit begins in the language of the last one, and asks for no other', async () => {
        const packs = [];
        person.page.on('request', (request) => { if (request.url().includes('/languages/')) packs.push(request.url()); });
        await person.reload();
        assert.ok(await person.has('button', 'Dai un’occhiata con dati di esempio'));
        assert.equal(packs.length, 1);
        assert.match(packs[0], /languages\/it-/);
    });
});
