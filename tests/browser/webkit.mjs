// WebKitGTK's own small browser through its WebDriver: one for each person, for it has one session at a time.
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { Builder } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';

import { openDisplay } from './display.mjs';
import { downloaded } from './downloads.mjs';
import { news, watchPage } from './in_page.mjs';
import { Person } from './person.mjs';
import { WebKitPage } from './webkit_page.mjs';

const MACHINE = { x64: 'x86_64', arm64: 'aarch64' }[process.arch];
const BROWSER = `/usr/lib/${MACHINE}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
const DRIVER = '/usr/bin/WebKitWebDriver';
export const WEBKIT_NEEDS = [BROWSER, DRIVER, 'Xvfb'];
const OPTIONS = { binary: BROWSER, args: ['--automation'] };
const FIT_MS = 10_000;
const POLL_MS = 100;
const DESKTOP = { width: 1280, height: 800 };

/** A home of its own, with a folder for what is saved. */
async function makeHome() {
    const home = await mkdtemp(join(tmpdir(), 'accanto-webkit-'));
    for (const folder of ['.config', 'saved']) await mkdir(join(home, folder));
    await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/saved"\n');
    return home;
}

async function startDriver(home, display) {
    const service = new DriverService.Builder(DRIVER).setLoopback(true)
        .setEnvironment({ ...process.env, DISPLAY: display.name, HOME: home }).build();
    await service.start();
    return service;
}

/**
 * Makes the page that large, whatever bars the window has around it: another comes with each file that is saved. It is
 * never narrower than its bars. Returns the size it has.
 */
async function fitWindow(driver, { width, height }) {
    const window = driver.manage().window();
    const inner = () => driver.executeScript('return { width: innerWidth, height: innerHeight };');
    for (const end = Date.now() + FIT_MS; Date.now() < end; await setTimeout(POLL_MS)) {
        const [size, outer] = [await inner(), await window.getRect()];
        if (size.height === height && size.width >= width) return size;
        await window.setRect({ x: 0, y: 0, width, height: outer.height + height - size.height });
    }
    throw new Error(`The page can't be made ${width} × ${height} px.`);
}

async function openPage(display, size) {
    const home = await makeHome();
    const service = await startDriver(home, display);
    const driver = await new Builder().usingServer(await service.address())
        .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': OPTIONS }).build();
    const fit = () => fitWindow(driver, size);
    const page = new WebKitPage(driver, await fit());
    const close = async () => {
        await driver.quit();
        await service.kill();
        await rm(home, { recursive: true, force: true });
    };
    return Object.assign(page, { home, fit, close });
}

export async function launchWebKit() {
    const display = await openDisplay();
    const pages = [];
    return {
        async newPage(size) {
            pages.push(await openPage(display, size));
            return pages.at(-1);
        },
        async close() {
            for (const page of pages) await page.close();
            display.close();
        },
    };
}

export class WebKitPerson extends Person {
    static before = watchPage;

    static async at(browser, address, { viewport = DESKTOP, locale = 'en-GB' } = {}) {
        const page = await browser.newPage(viewport);
        const person = new this(page, { errors: [], hosts: new Set() });
        await page.goto(`${address}?test=1`);
        await person.started();
        // It speaks the language of the system, which has but one.
        if (locale.startsWith('it')) await person.speakItalian();
        return person;
    }

    async speakItalian() {
        await this.choose('Language', 'Italiano');
    }

    async settled() {
        await super.settled();
        const { errors, asked } = await this.page.evaluate(news);
        this.seen.errors.push(...errors);
        for (const address of asked) this.seen.hosts.add(new URL(address).host);
    }

    async bring(path, open) {
        await open();
        await this.page.setFile(path);
        await this.page.waitForTimeout(100);
        await this.settled();
    }

    async download(press, prefix) {
        const path = await downloaded(join(this.page.home, 'saved'), press, prefix);
        await this.page.fit();
        return path;
    }

    async words() { return `${await this.route()}\n${await this.page.words()}`; }
    close() { return this.page.close(); }
}
