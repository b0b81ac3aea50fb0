// A page in WebKit through WebDriver, with as much of Playwright's Page and Locator as a Person uses.
import { writeFile } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

import axe from 'axe-core';
import { Key } from 'selenium-webdriver';

import { installReader, watchPage } from './in_page.mjs';

const POLL_MS = 50;

const step = (role, { name, exact } = {}) => ({ role, name: exact ? { exact: name } : { pattern: name?.source, flags: name?.flags } });

async function until(isTrue, timeout, failure) {
    for (const end = Date.now() + timeout; !await isTrue(); await setTimeout(POLL_MS)) {
        if (Date.now() > end) throw new Error(failure);
    }
}

/** Finds its element anew each time it is asked, as a screen may be built anew at any moment. */
class WebKitLocator {
    constructor(page, path, at = 0) { Object.assign(this, { page, path, at }); }

    nth(at) { return new WebKitLocator(this.page, this.path, at); }
    getByRole(role, options) { return new WebKitLocator(this.page, [...this.path, step(role, options)]); }
    evaluate(body) { return this.page.run(`(${body})(window.reader.all(arguments[0])[arguments[1]])`, this.path, this.at); }
    count() { return this.page.run('window.reader.all(arguments[0]).length', this.path); }
    focus() { return this.evaluate((element) => { element.focus(); }); }
    toString() { return JSON.stringify(this.path); }

    boundingBox() {
        return this.evaluate((element) => element?.getBoundingClientRect().toJSON() ?? null);
    }

    waitFor({ timeout }) {
        return until(async () => await this.count() > this.at, timeout, `Not there: ${this}`);
    }
}

export class WebKitPage {
    constructor(driver, size) {
        Object.assign(this, { driver, size, mouse: this.#mouse(), keyboard: this.#keyboard() });
    }

    viewportSize() { return this.size; }

    async goto(address) {
        await this.driver.get(address);
        await this.#prepare();
    }

    async reload() {
        await this.driver.navigate().refresh();
        await this.#prepare();
    }

    async #prepare() {
        await this.driver.executeScript(axe.source);
        await this.driver.executeScript(installReader);
        await this.driver.executeScript(watchPage);
    }

    /** The value of an expression, or what it promises; it may use `arguments`. */
    async run(expression, ...values) {
        const [value, error] = await this.driver.executeAsyncScript(`const done = arguments[arguments.length - 1];
            Promise.resolve().then(() => ${expression}).then((value) => done([value]), (error) => done([null, String(error)]));`, ...values);
        if (error) throw new Error(`${error}, of ${expression}`);
        return value;
    }

    evaluate(body, value) { return this.run(`(${body})(arguments[0])`, value); }
    waitForFunction(body, value, { timeout }) { return until(() => this.evaluate(body, value), timeout, `It never is: ${body}`); }
    waitForTimeout(ms) { return setTimeout(ms); }
    getByRole(role, options) { return new WebKitLocator(this, [step(role, options)]); }
    words() { return this.run('window.reader.words()'); }

    /** Of each control: role and name as they are read in the page, and as WebKit itself computes them. */
    async controls() {
        const controls = [];
        for (const [element, role, name] of await this.driver.executeScript('return window.reader.controls();')) {
            controls.push({ read: [role, name], computed: [await element.getAriaRole(), await element.getAccessibleName()] });
        }
        return controls;
    }

    /** Gives a file to the field that last asked for one. */
    async setFile(path) {
        const field = await this.driver.executeScript('document.body.append(window.fileField); return window.fileField;');
        await field.sendKeys(path);
        await this.driver.executeScript('window.fileField.remove();');
    }

    async screenshot({ path } = {}) {
        const picture = Buffer.from(await this.driver.takeScreenshot(), 'base64');
        if (path) await writeFile(path, picture);
        return picture;
    }

    #mouse() {
        const moved = (x, y) => this.driver.actions().move({ x: Math.round(x), y: Math.round(y), duration: 0 });
        let place = { x: 0, y: 0 };
        return {
            move: async (x, y) => { place = { x: Math.round(x), y: Math.round(y) }; await moved(x, y).perform(); },
            click: (x, y) => moved(x, y).press().release().perform(),
            wheel: (dx, dy) => this.driver.actions().scroll(place.x, place.y, dx, dy).perform(),
        };
    }

    #keyboard() {
        return {
            press: async (chord) => {
                const keys = chord.split('+').map((name) => Key[name.toUpperCase()] ?? name.toLowerCase());
                const actions = this.driver.actions();
                for (const key of keys) actions.keyDown(key);
                for (const key of keys.toReversed()) actions.keyUp(key);
                await actions.perform();
            },
            insertText: (text) => this.driver.actions().sendKeys(text).perform(),
        };
    }
}
