// A server of a folder on this machine alone, and Chromium with its network chatter off.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { after, before } from 'node:test';
import { gzipSync } from 'node:zlib';

import { chromium } from 'playwright-core';

export const SITE = new URL('../../build/web/', import.meta.url).pathname;
const MEDIA_TYPES = {
    '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm',
    '.svg': 'image/svg+xml', '.txt': 'text/plain; charset=utf-8', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};

/** The page with a script before its own. */
const preceded = (page) => String(page).replace('<head>', '<head><script src="before.js"></script>');

/** As hosts do: fonts are compressed already. Once a file, so that nobody waits for it twice. */
function createCompressor() {
    const known = new Map();
    return (file, content) => {
        if (extname(file) === '.woff2') return { content, headers: {} };
        if (!known.has(file)) known.set(file, gzipSync(content));
        return { content: known.get(file), headers: { 'content-encoding': 'gzip' } };
    };
}

/**
 * Serves `folder` under `/prefix/`; returns the address of the page, the paths it was asked for and `close`. `before`, a
 * function, is called in the page before any code of its own: for a driver that has no other way to do so. `compresses`:
 * as hosts do.
 */
export async function serve(folder, prefix = '', { before, compresses = false } = {}) {
    const contentOf = async (file) => {
        if (before && file.endsWith('/before.js')) return `(${before})();`;
        const content = await readFile(file);
        return before && file.endsWith('.html') ? preceded(content) : content;
    };
    const sent = compresses ? createCompressor() : (file, content) => ({ content, headers: {} });
    const asked = [];
    const server = createServer(async (request, response) => {
        const path = decodeURIComponent(new URL(request.url, 'http://localhost').pathname);
        asked.push(path);
        const inside = path.startsWith(`/${prefix}`) ? path.slice(prefix.length + 1) : 'missing';
        const file = join(folder, normalize(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside));
        try {
            const { content, headers } = sent(file, await contentOf(file));
            response.writeHead(200, { 'content-type': MEDIA_TYPES[extname(file)] ?? 'application/octet-stream', ...headers });
            response.end(content);
        } catch {
            response.writeHead(404).end();
        }
    });
    await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
    return { address: `http://127.0.0.1:${server.address().port}/${prefix}`, asked, close: () => server.close() };
}

export const CHROMIUM = '/usr/bin/chromium';
export const CHROMIUM_OPTIONS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync',
                                 '--no-first-run', '--force-color-profile=srgb', '--font-render-hinting=none'];

export const launch = (more = []) => chromium.launch({ executablePath: CHROMIUM, args: [...CHROMIUM_OPTIONS, ...more] });

/** A Chromium and the site, there from the first test of a file, or of a `describe`, to the last one. */
export function browserForTests(more = []) {
    const stage = { browser: null, address: '' };
    let site;
    before(async () => {
        stage.browser = await launch(more);
        site = await serve(SITE);
        stage.address = site.address;
    });
    after(async () => {
        await stage.browser?.close();
        site?.close();
    });
    return stage;
}

/** A page that remembers what went wrong on it and whom it asked. */
export async function openPage(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const seen = { errors: [], hosts: new Set() };
    page.on('console', (message) => { if (message.type() === 'error') seen.errors.push(message.text()); });
    page.on('pageerror', (error) => seen.errors.push(String(error)));
    page.on('request', (request) => { if (/^https?:/.test(request.url())) seen.hosts.add(new URL(request.url()).host); });
    await page.addInitScript(() => {
        window.violations = [];
        addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
    });
    return { page, seen };
}

/** How many different colours the page shows. */
export async function coloursOf(page) {
    const picture = await page.screenshot();
    return page.evaluate(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
        const colours = new Set();
        for (let at = 0; at < data.length; at += 4) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
        return colours.size;
    }, picture.toString('base64'));
}

/** How many of a hundred pixels of two pictures are clearly not alike; `page` compares them. */
export async function differenceOf(page, one, other) {
    return page.evaluate(async (pictures) => {
        const [a, b] = await Promise.all(pictures.map(async (base64) => {
            const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
            const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
            const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
            context.drawImage(bitmap, 0, 0);
            return context.getImageData(0, 0, bitmap.width, bitmap.height);
        }));
        if (a.width !== b.width || a.height !== b.height) return 100;
        const CLEARLY = 48;
        let unlike = 0;
        for (let at = 0; at < a.data.length; at += 4) {
            if ([0, 1, 2].some((channel) => Math.abs(a.data[at + channel] - b.data[at + channel]) > CLEARLY)) unlike += 1;
        }
        return (100 * unlike * 4) / a.data.length;
    }, [one.toString('base64'), other.toString('base64')]);
}
