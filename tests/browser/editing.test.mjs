// Writing happens in a real field over the painted one, and marking on a real text over it: nothing may jump or lie apart.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';

import { Person } from './person.mjs';
import { browserForTests } from './support.mjs';

const DENSITY = 2;
const OFFSET_PX_MAX = 0.5;
const TEXT = 'Perché no? Hello, Ægir jumps';

const stage = browserForTests();

/** Where ink begins and ends in a picture of `clip`, and the middle of its mass, in CSS pixels. */
async function inkOf(person, clip) {
    const picture = await person.page.screenshot({ clip });
    return person.page.evaluate(async ({ base64, density }) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const { width, height } = bitmap;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const INK = 60;
        const ink = { left: width, right: 0, top: height, bottom: 0, x: 0, y: 0, mass: 0 };
        for (let y = 0; y < height; y += 1) {
            for (let x = 0; x < width; x += 1) {
                const at = 4 * (y * width + x);
                const dark = 3 * 255 - data[at] - data[at + 1] - data[at + 2];
                if (dark < INK) continue;
                Object.assign(ink, { left: Math.min(ink.left, x), right: Math.max(ink.right, x + 1), top: Math.min(ink.top, y), bottom: Math.max(ink.bottom, y + 1) });
                ink.x += dark * x;
                ink.y += dark * y;
                ink.mass += dark;
            }
        }
        const { left, right, top, bottom, x, y, mass } = ink;
        return Object.fromEntries(Object.entries({ left, right, top, bottom, x: x / mass, y: y / mass }).map(([name, px]) => [name, px / density]));
    }, { base64: picture.toString('base64'), density: DENSITY });
}

/** The same text painted and in the real field: how far apart they are, by edge and by middle. */
async function offsetsOf(person, field) {
    const { x, y, width, height } = await field.boundingBox();
    const clip = { x: x + 6, y: y + 5, width: width - 12, height: height - 10 };
    await field.focus();
    await person.page.keyboard.press('Home');
    await person.settled();
    const edited = await inkOf(person, clip);
    await field.evaluate((element) => element.blur());
    await person.page.mouse.move(2, 2);
    await person.settled();
    const painted = await inkOf(person, clip);
    assert.ok(painted.right - painted.left > 100, 'no text is painted');
    return Object.fromEntries(Object.keys(painted).map((name) => [name, edited[name] - painted[name]]));
}

describe('a field that gets the focus', () => {
    const FIELDS = [
        { what: 'of one line', route: '#/new/career', name: 'Name of the program' },
        { what: 'of several lines', route: '#/board', name: 'Write on the board' },
    ];
    for (const { what, route, name } of FIELDS) {
        for (const size of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
            test(`${what} keeps its text within half a pixel, ${size.width} px wide`, async () => {
                const person = await Person.at(stage.browser, stage.address, { locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce', viewport: size, deviceScaleFactor: DENSITY });
                if (route === '#/board') await person.press('button', 'Look around with sample data');
                await person.goTo(route);
                await person.write(name, TEXT);
                const offsets = await offsetsOf(person, person.find('textbox', name));
                console.log(`    ${what}: ${Object.entries(offsets).map(([edge, px]) => `${edge} ${px.toFixed(2)}`).join(', ')} px`);
                for (const [edge, px] of Object.entries(offsets)) assert.ok(Math.abs(px) <= OFFSET_PX_MAX, `${edge} jumps by ${px} px`);
                await person.close();
            });
        }
    }
});

describe('what people wrote', () => {
    const LINE = 'Then open with that. One problem, what you did, what changed, and who noticed it before you did.';

    async function reader(options = {}) {
        const person = await Person.at(stage.browser, stage.address, { locale: 'en-GB', colorScheme: 'light', reducedMotion: 'reduce', ...options });
        await person.press('button', 'Look around with sample data');
        await person.goTo('#/board');
        await person.write('Write on the board', LINE);
        await person.press('button', 'Post');
        return { person, text: person.page.getByText(LINE).first() };
    }

    test('is marked with the pointer where it is painted, shows its mark, and is copied', async () => {
        const { person, text } = await reader();
        const { x, y, width, height } = await text.boundingBox();
        const plain = await person.page.screenshot({ clip: { x, y, width, height } });
        await person.page.mouse.dblclick(x + 4, y + 11);
        assert.equal(await person.page.evaluate(() => String(getSelection()).trim()), 'Then');
        await person.page.mouse.click(640, 5);
        await person.page.mouse.move(x + 1, y + 11);
        await person.page.mouse.down();
        await person.page.mouse.move(x + width - 2, y + height - 4, { steps: 5 });
        await person.page.mouse.up();
        const marked = await person.page.evaluate(() => String(getSelection()));
        assert.ok(LINE.startsWith(marked) && marked.length > 60, marked);
        assert.ok(!plain.equals(await person.page.screenshot({ clip: { x, y, width, height } })), 'the mark is not seen');
        const copied = await person.page.evaluate(() => new Promise((resolve) => {
            addEventListener('copy', () => resolve(String(getSelection())), { once: true });
            document.execCommand('copy');
        }));
        assert.equal(copied, marked);
        await person.page.mouse.click(640, 5);
        assert.equal(await person.page.evaluate(() => getSelection().isCollapsed), true);
        assert.ok(plain.equals(await person.page.screenshot({ clip: { x, y, width, height } })), 'the mark stays');
        await person.close();
    });

    test('breaks into the lines that are painted, at every size', async () => {
        for (const viewport of [{ width: 1280, height: 800 }, { width: 390, height: 844 }]) {
            const { person, text } = await reader({ viewport });
            const { scrollHeight, clientHeight } = await text.evaluate((element) => ({ scrollHeight: element.scrollHeight, clientHeight: element.clientHeight }));
            assert.ok(Math.abs(scrollHeight - clientHeight) <= 1, `${scrollHeight} px of text in ${clientHeight} px`);
            await person.close();
        }
    });
});
