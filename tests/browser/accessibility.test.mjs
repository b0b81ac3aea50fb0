// Every screen under axe-core: no violation, and nothing that axe can't decide. A visit serves four looks, in both sizes
// and both themes; each language and each person has a page of their own. Over the canvas the elements can't be seen, so
// that contrast does not apply to them; it is judged on the page of text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';

import { faultsOf } from './audit.mjs';
import { Person } from './person.mjs';
import { launch, openPage, serve, SITE } from './support.mjs';
import { MirrorPerson } from './ways.mjs';

const golden = (path) => new URL(`../golden/${path}`, import.meta.url).pathname;
const PAGES = [{ title: 'the canvas', query: 'test=1' }, { title: 'the page of text', query: 'test=1&text=1' }];
const LANGUAGES = [{ tag: 'en', locale: 'en-GB' }, { tag: 'it', locale: 'it-IT' }];
const TEXTS = Object.fromEntries(LANGUAGES.map(({ tag }) =>
    [tag, JSON.parse(readFileSync(new URL(`../../assets/locales/${tag}.json`, import.meta.url), 'utf8'))]));
const SIZES = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];
const THEMES = ['light', 'dark'];
const ROUTES = ['overview', 'people', 'import-people', 'pairing', 'board', 'guide', 'send', 'program', 'settings'];
const COUPLE = 'Marta & Sofia';
const WHILE_IT_RAN = Date.UTC(2026, 8, 24, 12);  // the golden program, in its first week

/** The elements alone are judged, and no graphics card paints here: what takes the time is left out. */
function paintNothing() {
    for (const draw of ['drawArrays', 'drawElements']) WebGL2RenderingContext.prototype[draw] = () => {};
}

/** Somebody who visits screens and writes down what axe finds. Things are called by the keys of their texts. */
class Visitor extends MirrorPerson {
    faults = [];
    screens = 0;

    static async in({ tag, locale }, browser, address, query) {
        const { page, seen } = await openPage(browser, { locale, reducedMotion: 'reduce', acceptDownloads: true });
        await page.addInitScript(paintNothing);
        const visitor = new this(page, seen);
        visitor.tag = tag;
        await page.goto(`${address}?${query}`);
        await visitor.started();
        return visitor;
    }

    say(key, texts = TEXTS[this.tag]) { return texts[key] ?? assert.fail(`No text has the key ${key}`); }
    async open(key, role = 'button') { await this.press(role, this.say(key)); }
    /** A backup brings the language along in which its program was made. */
    async speak() {
        const now = await this.page.evaluate(() => document.documentElement.lang);
        if (now === this.tag) return;
        await this.goTo('#/settings');
        await this.press('combobox', this.say('settings.language', TEXTS[now]));
        await this.press('option', this.say('language.own-name'));
    }

    async escape() {
        await this.page.keyboard.press('Escape');
        await this.settled();
    }

    /** Not by a file dialog: the page takes what is dropped on it. */
    async receive(path) { await Person.prototype.drop.call(this, golden(path)); }

    async look(screen) {
        this.screens += 1;
        for (const size of SIZES) {
            await this.page.setViewportSize(size);
            for (const colorScheme of THEMES) {
                await this.page.emulateMedia({ colorScheme });
                await this.settled();
                const found = await faultsOf(this.page);
                this.faults.push(...found.map((fault) => `${screen}, ${size.width} px, ${colorScheme}: ${fault}`));
            }
        }
        await this.page.setViewportSize(SIZES[0]);
        await this.settled();
    }

    async finish(screens) {
        assert.deepEqual(this.faults, []);
        assert.equal(this.screens, screens);
        assert.deepEqual(this.seen.errors, []);
        assert.deepEqual(await this.page.evaluate(() => window.violations), []);
        await this.close();
    }
}

async function visitFirstPage(visitor) {
    await visitor.look('welcome');
    await visitor.open('welcome.have-invitation');
    await visitor.look('an open dialog');
    await visitor.escape();
    await visitor.open('welcome.how');
    await visitor.look('how it works');
    await visitor.escape();
    await visitor.open('settings.language', 'combobox');
    await visitor.look('an open list');
    await visitor.escape();
    await visitor.goTo('#/new/career');
    await visitor.look('new');
}

async function visitSample(visitor) {
    await visitor.goTo('#/welcome');
    await visitor.open('welcome.look-around');
    for (const route of ROUTES) {
        await visitor.goTo(`#/${route}`);
        await visitor.look(route);
    }
    await visitor.page.emulateMedia({ contrast: 'more' });
    await visitor.look('settings in high contrast');
    await visitor.page.emulateMedia({ contrast: 'no-preference' });
    await visitor.goTo('#/overview');
    await visitor.press('button', COUPLE);
    await visitor.look('the pair of others');
    await visitor.goTo('#/people');
    await visitor.press('button', 'Aisha Rahman');
    await visitor.look('somebody');
    await visitor.goTo('#/pairing');
    await visitor.open('pairing.more');
    await visitor.look('an open menu');
    await visitor.escape();
    await visitor.open('pairing.suggest');
    await visitor.look('suggestions');
    await visitor.open('pairing.by-hand');
    await visitor.look('pair by hand');
    await visitor.escape();
    await visitor.goTo('#/guide');
    await visitor.open('guide.edit');
    await visitor.look('a step being changed');
}

/** The pair that whoever looks around is in: it holds something of everything. */
async function visitOwnPair(visitor) {
    await visitor.goTo('#/welcome');
    await visitor.open('welcome.look-around');
    for (const part of ['guide', 'talk', 'goals', 'meetings', 'agreement']) {
        await visitor.goTo(`#/pair//${part}`);
        await visitor.look(`own pair, ${part}`);
    }
    await visitor.open('agree.change');
    await visitor.look('the agreement being written');
    await visitor.open('app.cancel');
    await visitor.goTo('#/pair//meetings');
    await visitor.open('meet.propose');
    await visitor.look('a time being proposed');
    await visitor.open('app.cancel');
    await visitor.goTo('#/pair//goals');
    await visitor.open('goal.new');
    await visitor.look('a goal being written');
    await visitor.open('app.cancel');
    await visitor.goTo('#/pair//talk');
    await visitor.open('talk.emoji');
    await visitor.look('emoji');
    await visitor.escape();
    await visitor.open('reach.share');
    await visitor.look('ways to be reached');
}

async function visitSignUp(visitor) {
    await visitor.page.evaluate((moment) => window.accanto.now(moment), WHILE_IT_RAN);
    await visitor.receive('invitation-v1/invitation.json');
    await visitor.look('sign-up 1');
    await visitor.open('join.continue');
    await visitor.look('sign-up 1, without a name');
    await visitor.write(visitor.say('join.name'), 'Tom');
    await visitor.open('join.continue');
    await visitor.press('radio', visitor.say('join.mentor'));
    await visitor.look('sign-up 2');
    await visitor.open('join.continue');
    await visitor.look('sign-up 3');
    await visitor.open('join.finish');
    await visitor.look('sign-up 3, without a yes');
    await visitor.press('checkbox', visitor.say('join.adult'));
    await visitor.press('checkbox', visitor.say('join.agree'));
    await visitor.save(() => visitor.open('join.finish'));
    await visitor.look('sign-up sent');
}

async function visitPair(visitor) {
    await visitor.page.evaluate((moment) => window.accanto.now(moment), WHILE_IT_RAN);
    await visitor.receive('backup-v1/mentor.json');
    await visitor.look('preview of a backup');
    await visitor.open('preview.restore');
    await visitor.speak();
    await visitor.receive('bundle-v1/bundle.json');
    await visitor.look('preview of an update');
    await visitor.open('preview.add');
    for (const part of ['guide', 'talk', 'goals', 'meetings', 'agreement', 'check-in']) {
        await visitor.goTo(`#/pair//${part}`);
        await visitor.look(`pair, ${part}`);
    }
    await visitor.open('pair.more');
    await visitor.open('pair.end', 'menuitem');
    await visitor.look('the end of a pair');
    await visitor.escape();
    await visitor.goTo('#/send');
    await visitor.look('send, with updates');
}

for (const { title, query } of PAGES) {
    describe(title, () => {
        let browser, site;
        before(async () => {
            browser = await launch();
            site = await serve(SITE);
        });
        after(async () => {
            await browser?.close();
            site?.close();
        });

        for (const language of LANGUAGES) {
            const visit = async (screens, ...tours) => {
                const visitor = await Visitor.in(language, browser, site.address, query);
                for (const tour of tours) await tour(visitor);
                await visitor.finish(screens);
            };
            test(`the first page and the sample program (${language.tag})`, () => visit(21, visitFirstPage, visitSample));
            test(`the pages of the sign-up (${language.tag})`, () => visit(6, visitSignUp));
            test(`a pair and what it sends (${language.tag})`, () => visit(10, visitPair));
            test(`a pair that plans (${language.tag})`, () => visit(10, visitOwnPair));
        }
    });
}

test('where the system forces its colours the canvas shows as in high contrast, and nothing lies over it', async () => {
    const browser = await launch();
    const site = await serve(SITE);
    const picturesWith = async (preference) => {
        const person = await Person.at(browser, site.address, { colorScheme: 'dark', reducedMotion: 'reduce', ...preference });
        await person.goTo('#/new/career');
        const field = person.find('textbox', TEXTS.en['new.title']);
        await field.focus();
        await field.evaluate((element) => { element.style.caretColor = 'transparent'; });
        await person.settled();
        const page = await person.page.screenshot();
        await person.goTo('#/welcome');
        await person.press('button', TEXTS.en['welcome.look-around']);
        // The weeks alone: faces are other ones in every sample.
        const [first, last] = [await person.find('gridcell').boundingBox(), await person.page.getByRole('gridcell').last().boundingBox()];
        const weeks = await person.page.screenshot({ clip: { x: first.x, y: first.y - 30, width: last.x - first.x, height: last.y - first.y } });
        await person.close();
        return [page, weeks];
    };
    const [contrast, forced] = [await picturesWith({ contrast: 'more' }), await picturesWith({ forcedColors: 'active' })];
    forced.forEach((picture, index) => assert.ok(picture.equals(contrast[index]), `picture ${index + 1} differs`));
    await browser.close();
    site.close();
});

describe('the audit itself', () => {
    test('finds a button without a name and words that are hard to see', async () => {
        const browser = await launch();
        const site = await serve(SITE);
        const visitor = await Visitor.in(LANGUAGES[0], browser, site.address, PAGES[1].query);
        await visitor.page.evaluate(() => {
            const faint = document.createElement('p');
            faint.textContent = 'Nobody reads this';
            faint.style.color = '#bbb';
            document.querySelector('main').append(document.createElement('button'), faint);
        });
        const kinds = (await faultsOf(visitor.page)).map((fault) => fault.split(':')[0]);
        assert.deepEqual(kinds.toSorted(), ['violation button-name', 'violation color-contrast']);
        await browser.close();
        site.close();
    });

    test('and nothing where there is no WebGL2 and the page says so', async () => {
        const browser = await launch(['--disable-3d-apis']);
        const site = await serve(SITE);
        const { page } = await openPage(browser);
        await page.goto(`${site.address}?test=1`);
        await page.getByRole('note').waitFor();
        await page.evaluate(() => window.accanto.settled());
        assert.deepEqual(await faultsOf(page), []);
        await browser.close();
        site.close();
    });
});
