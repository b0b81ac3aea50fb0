// Somebody at a browser of their own: finds things by role and name, clicks and types as people do.
import { mkdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openPage } from './support.mjs';

const START_MS = 60_000;
const SETTLE_MS = 20_000;
const EDGE_PX = 4;

export class Person {
    /** `options` are the browser context's: size, language, colours. */
    static async at(browser, address, options = {}) {
        const { page, seen } = await openPage(browser, { acceptDownloads: true, ...options });
        const person = new this(page, seen);
        await page.goto(`${address}?test=1`);
        await person.started();
        return person;
    }

    constructor(page, seen) {
        this.page = page;
        this.seen = seen;
    }

    async started() {
        await this.page.waitForFunction(() => window.accanto && document.querySelector('#splash:not([hidden])') === null,
                                        undefined, { timeout: START_MS });
        await this.page.evaluate(() => document.fonts.ready);
        await this.settled();
    }

    /** Nothing moves and nothing is being saved. A page that never comes to rest is a fault. */
    async settled() {
        const isAtRest = await this.page.evaluate((patience) => Promise.race([
            window.accanto.settled().then(() => true),
            new Promise((resolve) => { setTimeout(resolve, patience, false); }),
        ]), SETTLE_MS);
        if (!isAtRest) throw new Error(`The page does not come to rest:\n${await this.words()}`);
    }
    stateHash() { return this.page.evaluate(() => window.accanto.stateHash()); }
    route() { return this.page.evaluate(() => window.accanto.route()); }

    find(role, name, { nth = 0, within } = {}) {
        const exact = typeof name === 'string';
        return (within ?? this.page).getByRole(role, name === undefined ? {} : { name, exact }).nth(nth);
    }

    async has(role, name, options) {
        return await this.find(role, name, options).count() > 0;
    }

    /** Where somebody would point at it: scrolled into sight first. */
    async place(element) {
        try {
            await element.waitFor({ state: 'attached', timeout: 10_000 });
        } catch {
            throw new Error(`Not on the page: ${element}\n${await this.words()}`);
        }
        for (let tries = 0; tries < 6; ++tries) {
            const box = await element.boundingBox();
            const middle = box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
            const { width, height } = this.page.viewportSize();
            const isInside = middle && middle.x > 0 && middle.x < width && middle.y > EDGE_PX && middle.y < height - EDGE_PX;
            const isAtEdge = middle && middle.y > 0 && middle.y < height && tries > 0;
            if (isInside || isAtEdge) return middle;
            // With the wheel, over the column it is in; where that does nothing, with the keyboard.
            if (middle && tries < 3) {
                await this.page.mouse.move(Math.min(Math.max(middle.x, 20), width - 20), height / 2);
                await this.page.mouse.wheel(0, Math.round(middle.y - height / 2));
            } else {
                await element.focus();
            }
            await this.settled();
        }
        throw new Error(`It can't be brought into sight: ${element}`);
    }

    async press(role, name, options) {
        await this.pressOn(this.find(role, name, options));
    }

    async pressOn(element) {
        const { x, y } = await this.place(element);
        await this.page.mouse.click(x, y);
        await this.settled();
    }

    /** Replaces what is in a field by typing. */
    async write(name, text, { role = 'textbox', ...options } = {}) {
        const field = this.find(role, name, options);
        await this.pressOn(field);
        await this.page.keyboard.press('Control+A');
        await this.page.keyboard.insertText(text);
        await this.settled();
    }

    /** Opens a list and picks one of its lines. */
    async choose(name, option, options) {
        await this.press('combobox', name, options);
        await this.press('option', option);
    }

    /** Hands a file to whatever opens the system's dialog; `open` presses the button. */
    async bring(path, open) {
        const [chooser] = await Promise.all([this.page.waitForEvent('filechooser'), open()]);
        await chooser.setFiles(path);
        await this.page.waitForTimeout(100);
        await this.settled();
    }

    /** Drops a file on the page, as from a folder. */
    async drop(path, name = path.split('/').at(-1)) {
        const base64 = (await readFile(path)).toString('base64');
        await this.page.evaluate(({ base64, name }) => {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            const transfer = new DataTransfer();
            transfer.items.add(new File([bytes], name));
            for (const kind of ['dragenter', 'dragover', 'drop']) {
                window.document.body.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }));
            }
        }, { base64, name });
        await this.page.waitForTimeout(100);
        await this.settled();
    }

    /** What a press downloads; returns the path of the file. */
    async save(press) {
        const folder = join(tmpdir(), `accanto-story-${process.pid}`);
        await mkdir(folder, { recursive: true });
        Person.files = (Person.files ?? 0) + 1;
        const path = await this.download(press, join(folder, `${Person.files}-`));
        await this.settled();
        return path;
    }

    /** Puts what a press downloads under `prefix` and its own name; returns that path. */
    async download(press, prefix) {
        const [download] = await Promise.all([this.page.waitForEvent('download'), press()]);
        const path = `${prefix}${download.suggestedFilename()}`;
        await download.saveAs(path);
        return path;
    }

    async reload() {
        await this.page.reload();
        await this.started();
    }

    async goTo(route) {
        await this.page.evaluate((address) => { window.location.hash = address; }, route);
        await this.page.waitForTimeout(50);
        await this.settled();
    }

    /** Everything a screen reader would find on the page. */
    words() { return this.page.locator('body').ariaSnapshot(); }

    /** Everything this profile keeps in its browser, as one text. */
    stored() {
        return this.page.evaluate(async () => {
            const texts = [];
            const put = (value) => {
                if (value instanceof ArrayBuffer) texts.push(new TextDecoder().decode(value));
                else if (ArrayBuffer.isView(value)) texts.push(new TextDecoder().decode(value));
                else if (value && typeof value === 'object') Object.values(value).forEach(put);
                else texts.push(String(value));
            };
            const request = (asked) => new Promise((resolve, reject) => {
                asked.onsuccess = () => resolve(asked.result);
                asked.onerror = () => reject(asked.error);
            });
            for (const { name } of await indexedDB.databases()) {
                const database = await request(indexedDB.open(name));
                for (const store of database.objectStoreNames) {
                    const rows = database.transaction(store).objectStore(store);
                    put(await request(rows.getAllKeys()));
                    put(await request(database.transaction(store).objectStore(store).getAll()));
                }
                database.close();
            }
            for (const key of Object.keys(localStorage)) texts.push(key, localStorage.getItem(key));
            return texts.join('\n');
        });
    }

    async picture(name) {
        const folder = new URL('../../build/screens/', import.meta.url).pathname;
        await mkdir(folder, { recursive: true });
        await this.page.screenshot({ path: `${folder}${name}.png` });
    }

    close() { return this.page.context().close(); }
}
