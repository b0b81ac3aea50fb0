// Debian's own Firefox, over WebDriver BiDi. Without a window, so that no tab is behind another; with a display, for WebGL.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { firefox } from 'playwright-core';

import { openDisplay } from './display.mjs';
import { downloaded } from './downloads.mjs';
import { Person } from './person.mjs';

const PROGRAM = '/usr/bin/firefox-esr';
// Playwright lets files on the disk read each other.
const AS_PEOPLE_HAVE_IT = { 'security.fileuri.strict_origin_policy': true };
export const FIREFOX_NEEDS = [PROGRAM, 'Xvfb'];
let downloads;

/** With settings of its own, as about:config has them. */
export async function launchFirefox(settings = {}) {
    const display = await openDisplay();
    downloads = await mkdtemp(join(tmpdir(), 'accanto-firefox-'));
    const browser = await firefox.launch({ channel: 'moz-firefox', executablePath: PROGRAM, downloadsPath: downloads,
                                           firefoxUserPrefs: { ...AS_PEOPLE_HAVE_IT, ...settings },
                                           env: { ...process.env, DISPLAY: display.name } });
    browser.on('disconnected', () => {
        display.close();
        rm(downloads, { recursive: true, force: true });
    });
    return browser;
}

/** What Playwright can't do here. */
export class FirefoxPerson extends Person {
    /** It hears of no download. */
    download(press, prefix) { return downloaded(downloads, press, prefix); }

    /** For a picture it puts a style of its own into the page, which the page's rules refuse: that is no fault of the page. */
    async picture(name) {
        const errors = this.seen.errors.length;
        const violations = await this.page.evaluate(() => window.violations.length);
        await super.picture(name);
        await this.page.evaluate((count) => { window.violations.splice(count); }, violations);
        this.seen.errors.splice(errors);
    }
}
