// One tab writes, the others follow. IDBFS needs this: the sync of a tab with an older view would delete the other's files.
const REQUEUE_MS = 500;

/**
 * `onWriter()` is awaited when the lock comes later, before anything is written; `onGiveWay()` resolves to true when
 * everything is saved and the lock may go. Without Web Locks (plain http) every tab is a writer, and `guarded` is false.
 */
export function createWriterLock({ name, locks, channel, onWriter, onGiveWay, onFollower }) {
    const me = Math.random().toString(36).slice(2);
    let release = null;
    let waiting = null;
    let guarded = Boolean(locks);

    /** Resolves to whether this tab writes. */
    async function begin() {
        if (!locks) return true;
        try {
            const mine = await tryNow();
            if (!mine) wait();
            return mine;
        } catch {
            guarded = false;
            return true;
        }
    }

    const tryNow = () => new Promise((resolve, reject) => {
        locks.request(name, { ifAvailable: true }, (lock) => {
            if (!lock) { resolve(false); return undefined; }
            const held = hold();
            resolve(true);
            return held;
        }).catch(reject);
    });

    const hold = () => new Promise((resolve) => { release = resolve; });

    function wait() {
        waiting = new AbortController();
        locks.request(name, { signal: waiting.signal }, async () => {
            waiting = null;
            const held = hold();
            await onWriter();
            return held;
        }).catch(() => { /* Aborted: this tab lets another go first and asks again. */ });
    }

    async function giveWay() {
        if (!release || !(await onGiveWay())) return;
        const free = release;
        release = null;
        wait();
        onFollower();
        free();
    }

    function letAnotherGoFirst() {
        waiting?.abort();
        waiting = null;
        setTimeout(() => { if (!release && !waiting) wait(); }, REQUEUE_MS);
    }

    channel?.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'give-way') return;
        if (release) giveWay();
        else if (data.to !== me) letAnotherGoFirst();
    });

    return {
        begin,
        guarded: () => guarded,
        /** Asks the writing tab to save and step back. */
        takeOver: () => channel?.postMessage({ kind: 'give-way', to: me }),
    };
}
