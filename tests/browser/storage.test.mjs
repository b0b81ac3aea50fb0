// What said Saved is there after a crash, in a second tab, and after going back and forth; in one profile.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { Person } from './person.mjs';
import { launch, serve, SITE } from './support.mjs';

const POST = 'Welcome, everybody. We begin on Monday.';

let browser, site, elena;
before(async () => {
    browser = await launch();
    site = await serve(SITE);
    elena = await Person.at(browser, site.address);
    await elena.press('button', 'Encouragement & support');
    await elena.write('Name of the program', 'Side by Side');
    await elena.write('Your name', 'Elena Russo');
    await elena.press('button', 'Create program');
});
after(async () => {
    await browser?.close();
    site?.close();
});

/** The same profile in one more tab. */
async function anotherTab(person, route = '') {
    const tab = new Person(await person.page.context().newPage(), person.seen);
    await tab.page.goto(`${site.address}?test=1${route}`);
    await tab.started();
    return tab;
}

test('what said Saved is there after the tab has crashed', async () => {
    await elena.press('link', 'Board');
    await elena.write('Write on the board', POST);
    await elena.press('button', 'Post');
    assert.ok(await elena.has('button', 'Saved on this device'));
    const hash = await elena.stateHash();

    const devtools = await elena.page.context().newCDPSession(elena.page);
    const crashed = elena.page.waitForEvent('crash');
    devtools.send('Page.crash').catch(() => {});
    await crashed;
    const next = await anotherTab(elena, '#/board');
    await elena.page.close();
    elena = next;
    assert.equal(await elena.stateHash(), hash);
    assert.ok((await elena.words()).includes(POST));
});

test('a second tab follows, and takes over when asked', async () => {
    const second = await anotherTab(elena, '#/board');
    assert.ok((await second.words()).includes(POST));
    assert.ok(await second.has('button', 'Write in this tab'));

    const more = 'Bring a question you would like to ask.';
    await elena.page.bringToFront();  // a browser gives a tab behind another no frames
    await elena.write('Write on the board', more);
    await elena.press('button', 'Post');
    assert.ok((await elena.words()).includes(more));
    await second.page.bringToFront();
    await second.press('button', 'Write in this tab');
    await second.page.getByText(more).waitFor();
    await second.settled();
    assert.ok(!await second.has('button', 'Write in this tab'));
    assert.equal(await second.stateHash(), await elena.stateHash());
    await elena.page.bringToFront();
    await elena.settled();
    assert.ok(await elena.has('button', 'Write in this tab'), 'now the first one follows');
    await elena.page.close();
    elena = second;
});

test('an address leads to its screen, and Back leads to where somebody was', async () => {
    const tab = await anotherTab(elena, '#/guide');
    await tab.page.getByRole('heading', { name: 'Guide' }).waitFor();
    await tab.press('link', 'People');
    await tab.press('link', 'Overview');
    await tab.page.goBack();
    await tab.settled();
    assert.equal(await tab.route(), '#/people');
    await tab.page.goBack();
    await tab.settled();
    assert.equal(await tab.route(), '#/guide');
    await tab.page.goForward();
    await tab.settled();
    assert.equal(await tab.route(), '#/people');
    assert.ok(await tab.has('heading', 'People'));
    await tab.page.close();
});
