// What two plan together, in a browser: a meeting as a calendar file, and the ways that lead out of the page, which opens
// nothing by itself and only what a partner's well-formed words say.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, describe, test } from 'node:test';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

describe('a pair that plans', () => {
    let browser, site, person;
    before(async () => {
        browser = await launch();
        site = await serve(SITE);
        person = await Person.at(browser, site.address);
        // What would be opened, instead of opening it.
        await person.page.evaluate(() => {
            window.opened = [];
            HTMLAnchorElement.prototype.click = function click() {
                if (this.download) HTMLElement.prototype.click.call(this);
                else window.opened.push([this.href, this.target, this.rel]);
            };
        });
        await person.press('button', 'Look around with sample data');
    });
    after(async () => {
        await person?.close();
        await browser?.close();
        site?.close();
    });
    const opened = () => person.page.evaluate(() => window.opened);

    test('a meeting is saved for other calendars', async () => {
        await person.goTo('#/pair//guide');
        const path = await person.save(() => person.press('button', 'Calendar file'));
        const text = await readFile(path, 'utf8');
        assert.match(text, /^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
        assert.match(text, /\r\nDTSTART:\d{8}T163000Z\r\nDTEND:\d{8}T171500Z\r\nSUMMARY:Call with Nadia\r\n/);
        assert.match(text, /\r\nEND:VCALENDAR\r\n$/);
    });

    test('nothing leaves the page before somebody presses', async () => {
        await person.goTo('#/pair//talk');
        assert.ok((await person.words()).includes('Accanto cannot protect what you write there.'));
        assert.deepEqual(await opened(), []);
        await person.press('button', 'E-mail');
        await person.press('button', 'WhatsApp');
        assert.deepEqual(await opened(), [
            ['mailto:nadia.benali@example.org', '', 'noopener noreferrer'],
            ['https://wa.me/447700900123', '_blank', 'noopener noreferrer'],
        ]);
    });

    test('a video link names its host first', async () => {
        await person.press('button', 'Video link');
        assert.equal((await opened()).length, 2);
        assert.ok(await person.has('dialog', 'Open meet.example.org?'));
        await person.press('button', 'Open it');
        assert.deepEqual((await opened())[2], ['https://meet.example.org/harbour', '_blank', 'noopener noreferrer']);
    });

    test('on a phone the parts that have no room are in a menu', async () => {
        await person.page.setViewportSize({ width: 390, height: 844 });
        await person.settled();
        await person.press('button', 'More parts');
        await person.press('menuitem', 'Agreement');
        assert.match(await person.route(), /agreement$/);
        assert.ok(await person.has('tab', 'Agreement'));
    });

    test('and the page asked nobody but its own server', async () => {
        assert.deepEqual(person.seen.errors, []);
        assert.deepEqual([...person.seen.hosts], [new URL(site.address).host]);
        assert.deepEqual(await person.page.evaluate(() => window.violations), []);
    });
});
