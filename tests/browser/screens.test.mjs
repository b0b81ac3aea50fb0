// Every screen with the sample program: at rest, inside its window, with one title; and a picture of each to look at,
// build/screens/<screen>-<window>-<theme>-<language>.png.
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

const REST_MS = 1000;
const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const LOOKS = [
    { name: 'desktop-light-en', sample: 'Look around with sample data', options: { ...DESKTOP, locale: 'en-GB', colorScheme: 'light' } },
    { name: 'desktop-dark-it', sample: 'Dai un’occhiata con dati di esempio', options: { ...DESKTOP, locale: 'it-IT', colorScheme: 'dark' } },
    { name: 'phone-light-it', sample: 'Dai un’occhiata con dati di esempio', options: { ...PHONE, locale: 'it-IT', colorScheme: 'light' } },
    { name: 'phone-dark-en', sample: 'Look around with sample data', options: { ...PHONE, locale: 'en-GB', colorScheme: 'dark' } },
];
const ROUTES = ['welcome', 'new', 'join', 'overview', 'people', 'import-people', 'pairing', 'board', 'guide', 'send', 'program', 'settings'];
const PAIR = 'Marta & Sofia';
// Of the pair that whoever looks around is in.
const PARTS = ['guide', 'talk', 'goals', 'meetings', 'agreement', 'check-in'];

let browser, site;
before(async () => {
    browser = await launch();
    site = await serve(SITE);
});
after(async () => {
    await browser?.close();
    site?.close();
});

/** What is wrong with how the page stands now, in words. */
async function faultsOf(person, screen) {
    const faults = [];
    const titles = await person.page.getByRole('heading', { level: 1 }).count();
    if (titles !== 1) faults.push(`${screen} has ${titles} titles`);
    const beyond = await person.page.evaluate(() => Math.max(document.documentElement.scrollWidth - innerWidth, document.documentElement.scrollHeight - innerHeight));
    if (beyond > 0) faults.push(`${screen} makes the page ${beyond} px too large`);
    const before = await person.page.evaluate(() => window.accanto.frames);
    await person.page.waitForTimeout(REST_MS);
    const drawn = await person.page.evaluate(() => window.accanto.frames) - before;
    if (drawn > 0) faults.push(`${screen} draws ${drawn} frames while nothing changes`);
    return faults;
}

for (const look of LOOKS) {
    describe(look.name, () => {
        let person;
        after(() => person?.close());

        test('every screen is at rest, inside its window, with one title', async () => {
            person = await Person.at(browser, site.address, look.options);
            await person.press('button', look.sample);
            const faults = [];
            for (const route of ROUTES) {
                await person.goTo(`#/${route}`);
                faults.push(...await faultsOf(person, route));
                await person.picture(`${route}-${look.name}`);
            }
            await person.goTo('#/overview');
            await person.press('button', PAIR);
            assert.match(await person.route(), /^#\/pair\//);
            faults.push(...await faultsOf(person, 'pair'));
            await person.picture(`pair-${look.name}`);
            for (const part of PARTS) {
                await person.goTo(`#/pair//${part}`);
                faults.push(...await faultsOf(person, `pair, ${part}`));
                await person.picture(`pair-${part}-${look.name}`);
            }
            assert.deepEqual(faults, []);
            assert.deepEqual(person.seen.errors, []);
            assert.deepEqual(await person.page.evaluate(() => window.violations), []);
        });
    });
}
