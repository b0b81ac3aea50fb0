import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createSaveQueue } from '../../web/services/save_queue.mjs';

/** A store whose syncs end when the test says so. */
function slowStore() {
    const syncs = [];
    const sync = () => new Promise((resolve, reject) => syncs.push({ resolve, reject }));
    return { sync, syncs };
}

const turn = () => new Promise((resolve) => { setImmediate(resolve); });

test('requests of one frame share one sync', async () => {
    const store = slowStore();
    const queue = createSaveQueue(store.sync);
    const answers = Promise.all([queue.request(), queue.request(), queue.request()]);
    await turn();
    assert.equal(store.syncs.length, 1);
    store.syncs[0].resolve();
    assert.deepEqual(await answers, [{ saved: true }, { saved: true }, { saved: true }]);
    assert.equal(queue.busy(), false);
});

test('one sync runs and one waits, however many ask', async () => {
    const store = slowStore();
    const queue = createSaveQueue(store.sync);
    queue.request();
    await turn();
    for (let i = 0; i < 5; ++i) queue.request();
    await turn();
    assert.equal(store.syncs.length, 1);
    store.syncs[0].resolve();
    await turn();
    assert.equal(store.syncs.length, 2);
    assert.equal(queue.busy(), true);
    store.syncs[1].resolve();
    await turn();
    assert.equal(queue.busy(), false);
});

test('a request is answered only by a sync that began after it', async () => {
    const store = slowStore();
    const queue = createSaveQueue(store.sync);
    queue.request();
    await turn();
    let isAnswered = false;
    queue.request().then(() => { isAnswered = true; });
    store.syncs[0].resolve();
    await turn();
    assert.equal(isAnswered, false);
    store.syncs[1].resolve();
    await turn();
    assert.equal(isAnswered, true);
});

test('a failed sync says so, and the next one can save', async () => {
    const store = slowStore();
    const queue = createSaveQueue(store.sync);
    const failed = queue.request();
    await turn();
    store.syncs[0].reject(new Error('QuotaExceededError'));
    const answer = await failed;
    assert.equal(answer.saved, false);
    assert.match(answer.error.message, /Quota/);
    const saved = queue.request();
    await turn();
    store.syncs[1].resolve();
    assert.deepEqual(await saved, { saved: true });
});

test('a sync that throws at once is a failure too', async () => {
    const queue = createSaveQueue(() => { throw new Error('blocked'); });
    assert.equal((await queue.request()).saved, false);
});
