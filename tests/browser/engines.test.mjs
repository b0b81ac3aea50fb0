// The main job, and the single file, in other browsers than Chromium, as Debian has them.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { missing } from './display.mjs';
import { FIREFOX_NEEDS, FirefoxPerson, launchFirefox } from './firefox.mjs';
import { tellStory } from './story.mjs';
import { coloursOf, differenceOf, serve, SITE } from './support.mjs';
import { launchWebKit, WEBKIT_NEEDS, WebKitPerson } from './webkit.mjs';

const SINGLE_FILE = new URL('../../build/accanto.html', import.meta.url).href;
const ENGINES = [
    { name: 'Firefox', needs: FIREFOX_NEEDS, Way: FirefoxPerson, start: launchFirefox },
    { name: 'WebKit', needs: WEBKIT_NEEDS, Way: WebKitPerson, start: launchWebKit },
];

/** Where the set-up brings the browsers they have to be there; elsewhere one that is not is no fault. */
const maySkip = process.env.ACCANTO_BRINGS_BROWSERS !== '1';

function testSingleFile({ name, Way, start }) {
    test(`the single file runs from the disk in ${name}, painted by WebGL2, and keeps what was made`, async () => {
        const browser = await start();
        try {
            const person = await Way.at(browser, SINGLE_FILE);
            await person.press('button', 'Skill development');
            await person.write('Name of the program', 'Harbour Circle');
            await person.write('Your name', 'Elena Russo');
            await person.press('button', 'Create program');
            const hash = await person.stateHash();
            await person.reload();
            assert.equal(await person.stateHash(), hash);
            assert.ok(await person.has('button', 'Harbour Circle'));
            assert.deepEqual(person.seen.errors, []);
            assert.deepEqual([...person.seen.hosts], []);
            assert.ok(!await person.has('note'), 'it is not the page of text');
            assert.ok(await coloursOf(person.page) > 50);
        } finally {
            await browser.close();
        }
    });
}

/** Against tracking Firefox can give noise for what a page reads from its canvas. */
function testHiding() {
    test('a Firefox that hides what a page paints shows the page as any other', async () => {
        const site = await serve(SITE);
        const browsers = [];
        try {
            const pictures = [];
            let page;
            for (const settings of [{ 'privacy.resistFingerprinting': true, 'privacy.resistFingerprinting.letterboxing': false }, {}]) {
                browsers.push(await launchFirefox(settings));
                const person = await FirefoxPerson.at(browsers.at(-1), site.address, { locale: 'en-US' });
                pictures.push(await person.page.screenshot());
                await person.picture(`welcome-${Object.keys(settings).length ? 'hiding-' : ''}firefox`);
                page = person.page;
            }
            const unlike = await differenceOf(page, ...pictures);
            console.log(`    ${unlike.toFixed(2)} % of the pixels differ`);
            assert.ok(unlike < 1, `${unlike} % of the pixels differ`);
        } finally {
            for (const browser of browsers) await browser.close();
            site.close();
        }
    });
}

function testNames() {
    test('WebKit itself computes the role and name by which each control is found', async () => {
        const browser = await launchWebKit();
        const site = await serve(SITE, '', { before: WebKitPerson.before });
        try {
            const person = await WebKitPerson.at(browser, site.address);
            await person.press('button', 'Look around with sample data');
            for (const route of ['overview', 'people', 'board', 'guide', 'join', 'settings']) {
                await person.goTo(`#/${route}`);
                const controls = await person.page.controls();
                assert.ok(controls.length > 4, route);
                assert.deepEqual(controls.map(({ computed }) => computed), controls.map(({ read }) => read));
            }
        } finally {
            await browser.close();
            site.close();
        }
    });
}

for (const engine of ENGINES) {
    const lacking = await missing(engine.needs);
    if (lacking.length > 0 && maySkip) {
        test(`the main job in ${engine.name}`, { skip: `This machine has no ${lacking.join(' and no ')}.` }, () => {});
        continue;
    }
    tellStory(`the main job in ${engine.name}`, engine.Way, { start: engine.start, pictures: `-${engine.name.toLowerCase()}` });
    testSingleFile(engine);
    if (engine.Way === FirefoxPerson) testHiding();
    else testNames();
}
