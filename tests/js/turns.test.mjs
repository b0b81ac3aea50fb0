import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createTurns } from '../../web/services/turns.mjs';

// A channel whose messages wait until the test lets them arrive.
function stage() {
    const waiting = [];
    class MessageChannel {
        port1 = { onmessage: null };
        port2 = { postMessage: () => waiting.push(() => this.port1.onmessage()) };
    }
    const arrive = () => waiting.shift()?.();
    return { turns: createTurns({ MessageChannel }), waiting, arrive };
}

test('work is done in tasks of its own until there is none left', () => {
    const { turns, waiting, arrive } = stage();
    let left = 3;
    turns.take(() => --left > 0);
    assert.equal(left, 3);
    for (let task = 0; task < 3; ++task) arrive();
    assert.equal(left, 0);
    assert.equal(waiting.length, 0);
});

test('asked for twice, work is done once, and can be asked for again when it is over', () => {
    const { turns, waiting, arrive } = stage();
    let turnsTaken = 0;
    const once = () => ++turnsTaken > 100;
    turns.take(once);
    turns.take(once);
    assert.equal(waiting.length, 1);
    arrive();
    assert.equal(waiting.length, 0);
    turns.take(once);
    arrive();
    assert.equal(turnsTaken, 2);
});

test('a turn that fails is the last, and others may follow', () => {
    const { turns, waiting, arrive } = stage();
    turns.take(() => { throw new Error('stopped'); });
    assert.throws(arrive, /stopped/);
    assert.equal(waiting.length, 0);
    let done = false;
    turns.take(() => { done = true; return false; });
    arrive();
    assert.equal(done, true);
});
