// What the canvas does: nothing at rest, little after a key, the same picture after the graphics card went away, sharp pixels.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

const IDLE_MS = 10_000;
const FRAMES_AFTER_KEY_MAX = 3;
const TOOLTIP_MS = 600;

describe('the canvas', () => {
    let browser, site, person;
    before(async () => {
        browser = await launch();
        site = await serve(SITE);
        person = await Person.at(browser, site.address, { locale: 'en-GB', reducedMotion: 'reduce' });
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/board');
    });
    after(async () => {
        await browser?.close();
        site?.close();
    });

    const frames = () => person.page.evaluate(() => window.accanto.frames);
    const context = (name) => person.page.evaluate((method) => {
        const gl = document.getElementById('canvas').getContext('webgl2');
        window.loss ??= gl.getExtension('WEBGL_lose_context');
        window.loss[method]();
    }, name);

    test('in ten seconds of doing nothing no frame is built', async () => {
        const first = await frames();
        await person.page.waitForTimeout(IDLE_MS);
        assert.equal(await frames(), first);
    });

    test('a key takes three frames at most', async () => {
        for (const key of ['Tab', 'Tab', 'ArrowDown', 'PageDown', 'Escape']) {
            const first = await frames();
            await person.page.keyboard.press(key);
            await person.settled();
            const drawn = await frames() - first;
            assert.ok(drawn <= FRAMES_AFTER_KEY_MAX, `${key} took ${drawn} frames`);
            // The tooltip of what Tab reached comes 400 ms later, and is not of the next key.
            await person.page.waitForTimeout(TOOLTIP_MS);
        }
    });

    test('when the graphics card goes away and comes back, the picture is the same', async () => {
        await person.page.mouse.move(640, 790);
        await person.settled();
        const whole = await person.page.screenshot();
        await context('loseContext');
        await person.page.waitForTimeout(200);
        assert.ok(!whole.equals(await person.page.screenshot()), 'the picture did not go away');
        await context('restoreContext');
        await person.page.waitForTimeout(500);
        await person.settled();
        assert.ok(whole.equals(await person.page.screenshot()), 'the picture is another one');
    });

    test('on a dense screen, and when the page is zoomed, there is a pixel of the canvas for each of the screen', async () => {
        for (const density of [1, 1.5, 2, 3]) {
            const other = await Person.at(browser, site.address, { locale: 'en-GB', deviceScaleFactor: density, viewport: { width: 400, height: 600 } });
            const size = await other.page.evaluate(() => [document.getElementById('canvas').width, document.getElementById('canvas').height]);
            assert.deepEqual(size, [400 * density, 600 * density]);
            await other.close();
        }
    });
});
