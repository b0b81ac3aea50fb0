// Lighthouse in a Chromium of its own, with an empty profile.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import lighthouse from 'lighthouse';

import { CHROMIUM, CHROMIUM_OPTIONS } from './support.mjs';

const START_PATIENCE_MS = 30_000;
const LISTENS = /DevTools listening on ws:\/\/[^:]+:(\d+)\//;

/** The port on which a Chromium that was just started listens. */
function portOf(chromium) {
    return new Promise((resolve, reject) => {
        let said = '';
        const refuse = () => reject(new Error(`Chromium did not start: ${said}`));
        const timer = setTimeout(refuse, START_PATIENCE_MS);
        chromium.once('exit', refuse);
        chromium.once('error', reject);
        chromium.stderr.on('data', (text) => {
            said += text;
            const found = LISTENS.exec(said);
            if (!found) return;
            clearTimeout(timer);
            resolve(Number(found[1]));
        });
    });
}

async function ended(chromium) {
    if (chromium.exitCode !== null || chromium.signalCode !== null) return;
    await new Promise((resolve) => { chromium.once('exit', resolve).kill(); });
}

/** Lighthouse's result for a first visit to `address` on its slow phone. */
export async function audit(address) {
    const profile = await mkdtemp(join(tmpdir(), 'accanto-lighthouse-'));
    const options = [...CHROMIUM_OPTIONS, '--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, 'about:blank'];
    const chromium = spawn(CHROMIUM, options, { stdio: ['ignore', 'ignore', 'pipe'] });
    try {
        const { lhr } = await lighthouse(address, { port: await portOf(chromium), logLevel: 'error' });
        if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
        return lhr;
    } finally {
        await ended(chromium);
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    }
}
