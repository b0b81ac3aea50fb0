// Fingers on a phone's screen: panning that glides on, pinching, selecting, a keyboard of glass.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Person } from './person.mjs';
import { browserForTests } from './support.mjs';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, locale: 'en-GB' };
const STEP_MS = 16;
const KEYBOARD_PX = 320;

const stage = browserForTests();

async function onPhone(options = {}) {
    const person = await Person.at(stage.browser, stage.address, { ...PHONE, ...options });
    const devtools = await person.page.context().newCDPSession(person.page);
    // Events say when they happened, so that a busy machine does not make a finger slow.
    let seconds = Date.now() / 1000;
    const send = (type, points) => {
        seconds += STEP_MS / 1000;
        return devtools.send('Input.dispatchTouchEvent', { type, timestamp: seconds, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    };
    return { person, send };
}

const top = async (person, role, name) => (await person.find(role, name).boundingBox()).y;

describe('a finger', () => {
    test('pans the page, which glides on after it lets go and comes to rest', async () => {
        const { person, send } = await onPhone();
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/board');
        const heading = ['heading', 'Program board'];
        const start = await top(person, ...heading);
        await send('touchStart', [[200, 700]]);
        for (let step = 1; step <= 10; step += 1) await send('touchMove', [[200, 700 - 30 * step]]);
        await send('touchEnd', []);
        await person.settled();
        const way = start - await top(person, ...heading);
        assert.ok(way > 300 + 50, `the finger went 300 px, the page ${way}`);
        await person.close();
    });

    test('that pulls at the top neither reloads the page nor goes back', async () => {
        const { person, send } = await onPhone();
        await person.page.evaluate(() => { window.isSamePage = true; });
        await send('touchStart', [[200, 200]]);
        for (let step = 1; step <= 10; step += 1) await send('touchMove', [[200, 200 + 50 * step]]);
        await send('touchEnd', []);
        await person.settled();
        assert.ok(await person.page.evaluate(() => window.isSamePage));
        const behaviour = await person.page.evaluate(() => getComputedStyle(document.documentElement).overscrollBehavior);
        assert.equal(behaviour, 'none');
        await person.close();
    });

    test('taps a button once', async () => {
        const { person } = await onPhone();
        const box = await person.find('button', 'Look around with sample data').boundingBox();
        await person.page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await person.find('heading', /Elena/).waitFor({ state: 'attached' });
        await person.close();
    });
});

describe('two fingers', () => {
    async function pinch(send, page, from, to) {
        const fingers = (spread) => [[195 - spread / 2, 500], [195 + spread / 2, 500]];
        await send('touchStart', fingers(from));
        for (let step = 1; step <= 8; step += 1) {
            await send('touchMove', fingers(from + ((to - from) * step) / 8));
            await page.waitForTimeout(STEP_MS);
        }
        await send('touchEnd', []);
    }

    test('make the text larger and smaller, within 80 and 250 per cent, and nothing is lost at the side', async () => {
        const { person, send } = await onPhone();
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/settings');
        const percent = () => person.find('slider', 'Text size').inputValue();
        const widest = () => person.page.locator('#mirror h1, #mirror h2, #mirror button').evaluateAll((elements) =>
            Math.max(...elements.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0).map(({ right }) => right)));
        assert.equal(await percent(), '100');
        for (let times = 0; times < 3; times += 1) {
            await pinch(send, person.page, 100, 300);
            await person.settled();
        }
        assert.equal(await percent(), '250');
        await person.picture('settings-phone-text-250');
        assert.ok(await widest() <= PHONE.viewport.width, `something ends at ${await widest()} px`);
        for (let times = 0; times < 4; times += 1) {
            await pinch(send, person.page, 300, 100);
            await person.settled();
        }
        assert.equal(await percent(), '80');
        await person.reload();
        assert.equal(await percent(), '80');
        await person.close();
    });
});

describe('on a phone', () => {
    test('what one writes stays above the keyboard of glass', async () => {
        const { person } = await onPhone();
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/board');
        const field = person.find('textbox', 'Write on the board');
        await field.focus();
        await person.page.evaluate((keyboard) => {
            const height = window.visualViewport.height - keyboard;
            Object.defineProperty(window.visualViewport, 'height', { configurable: true, get: () => height });
            window.visualViewport.dispatchEvent(new Event('resize'));
        }, KEYBOARD_PX);
        await person.settled();
        const { y, height } = await field.boundingBox();
        assert.ok(y >= 0 && y + height <= PHONE.viewport.height - KEYBOARD_PX, `the field is at ${y} to ${y + height}`);
        await person.close();
    });
});
