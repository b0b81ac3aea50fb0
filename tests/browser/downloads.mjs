// Where a driver tells nothing of a download, what a browser leaves in the folder it saves to.
import { readdir, rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

const WAIT_MS = 20_000;
const POLL_MS = 20;
const UNFINISHED = /\.(part|wkdownload)$/;

async function finished(folder) {
    const names = await readdir(folder);
    if (names.length === 0 || names.some((name) => UNFINISHED.test(name))) return undefined;
    const { size } = await stat(join(folder, names[0]));
    return size > 0 ? names[0] : undefined;
}

/** Moves what a press downloads out of `folder`, to `prefix` and its name; returns that path. */
export async function downloaded(folder, press, prefix) {
    await press();
    for (const until = Date.now() + WAIT_MS; Date.now() < until; await setTimeout(POLL_MS)) {
        const name = await finished(folder);
        if (name === undefined) continue;
        await rename(join(folder, name), `${prefix}${name}`);
        return `${prefix}${name}`;
    }
    throw new Error(`Nothing was saved to ${folder}.`);
}
