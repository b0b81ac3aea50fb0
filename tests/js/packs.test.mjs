import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createPacks } from '../../web/services/packs.mjs';
import { takeAll } from './support/records.mjs';

const read = (packs) => takeAll(packs, (reader) => {
    const fields = [reader.kind(), reader.text()];
    return reader.isAtEnd() ? fields : [...fields, reader.text()];
});

test('a pack that comes is handed over with its language', async () => {
    let wakes = 0;
    const packs = createPacks({ wake: () => { wakes += 1; }, bring: async (tag) => new TextEncoder().encode(`texts of ${tag}`) });
    await packs.load('it');
    assert.equal(wakes, 1);
    assert.deepEqual(read(packs), [[0, 'it', 'texts of it']]);
});

test('a pack that can not be had is said to be missing, and can be asked for again', async () => {
    let tries = 0;
    const packs = createPacks({ wake: () => {}, bring: async () => { tries += 1; throw new Error('offline'); } });
    await packs.load('it');
    assert.deepEqual(read(packs), [[1, 'it']]);
    await packs.load('it');
    assert.equal(tries, 2);
});

test('a pack on its way is not asked for twice', async () => {
    let tries = 0;
    const packs = createPacks({ wake: () => {}, bring: async () => { tries += 1; return new Uint8Array(0); } });
    await Promise.all([packs.load('it'), packs.load('it')]);
    assert.equal(tries, 1);
});
