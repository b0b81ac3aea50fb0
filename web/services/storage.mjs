import { answer, createInbox, record } from './record.mjs';
import { createSaveQueue } from './save_queue.mjs';
import { createStorageFiles, MOUNT } from './storage_files.mjs';
import { createWriterLock } from './writer_lock.mjs';

// As platform::storage::Event and ::Failure have them.
const Kind = { Saved: 0, SaveFailed: 1, Reloaded: 2, BecameWriter: 3, BecameFollower: 4, Space: 5 };
export const Failure = { Quota: 0, Blocked: 1, ReadOnly: 2, Unknown: 3 };
const Role = { Writer: 0, Follower: 1 };
const LOAD_MS_MAX = 10_000;

/** Why a save failed, as far as the browser tells. */
export function failureOf(error) {
    const name = error?.name ?? '';
    if (name === 'QuotaExceededError') return Failure.Quota;
    const blocked = ['SecurityError', 'InvalidStateError', 'NotAllowedError', 'NotFoundError', 'TypeError', 'ReferenceError'];
    return blocked.includes(name) ? Failure.Blocked : Failure.Unknown;
}

/**
 * The files of this device, kept in IndexedDB. `attach` first: it mounts, takes the lock and loads.
 * A store that could not be loaded is never saved to, because saving would delete what was not loaded.
 */
export function createStorage({ wake, window, locks = window.navigator.locks, makeFiles = createStorageFiles }) {
    const inbox = createInbox(wake);
    const name = `accanto:${MOUNT}`;
    const channel = window.BroadcastChannel ? new window.BroadcastChannel(name) : null;
    const manager = window.navigator.storage;
    let files = null;
    let role = Role.Follower;
    let loaded = false;
    let changes = 0;
    let changesSaved = 0;
    let lastTicket = 0;
    let askedToPersist = false;

    const queue = createSaveQueue(async () => {
        const covers = changes;
        await files.sync(false);
        changesSaved = Math.max(changesSaved, covers);
        channel?.postMessage({ kind: 'committed' });
    });

    const lock = createWriterLock({
        name, locks, channel,
        onWriter: () => takePen(),
        onGiveWay: async () => !unsaved() || (await queue.request()).saved,
        onFollower: () => { role = Role.Follower; inbox.push(record(Kind.BecameFollower)); },
    });

    const unsaved = () => changes > changesSaved || queue.busy();

    async function load() {
        const late = new Promise((resolve, reject) => {
            setTimeout(() => reject(new DOMException('The browser did not open its storage.', 'InvalidStateError')), LOAD_MS_MAX);
        });
        try {
            await Promise.race([files.sync(true), late]);
            loaded = true;
        } catch (error) {
            loaded = false;
            window.console.warn('Stored files could not be loaded:', error);
        }
    }

    // Loads never overlap either: the same queue keeps them one at a time.
    const loads = createSaveQueue(load);

    async function takePen() {
        await loads.request();
        role = Role.Writer;
        inbox.push(record(Kind.BecameWriter));
    }

    async function attach(FS, IDBFS) {
        files = makeFiles(FS, IDBFS);
        files.mount();
        role = (await lock.begin()) ? Role.Writer : Role.Follower;
        await loads.request();
    }

    async function reload() {
        if (role !== Role.Follower || !files) return;
        await loads.request();
        inbox.push(record(Kind.Reloaded));
    }

    async function save(ticket) {
        const refusal = role === Role.Follower ? Failure.ReadOnly : loaded ? null : Failure.Blocked;
        if (refusal !== null) { fail(ticket, refusal); return; }
        const outcome = await queue.request();
        if (!outcome.saved) { fail(ticket, failureOf(outcome.error)); return; }
        inbox.push(record(Kind.Saved).u32(ticket));
        persist();
    }

    const fail = (ticket, reason) => inbox.push(record(Kind.SaveFailed).u32(ticket).u32(reason));

    function persist() {
        if (askedToPersist) return;
        askedToPersist = true;
        manager?.persist?.().catch(() => { /* The browser may refuse; `askSpace` tells. */ });
    }

    async function askSpace() {
        const estimate = (await manager?.estimate?.().catch(() => null)) ?? {};
        const persistent = (await manager?.persisted?.().catch(() => false)) ?? false;
        inbox.push(record(Kind.Space).f64(estimate.usage ?? 0).f64(estimate.quota ?? 0).u32(persistent ? 1 : 0));
    }

    function listing() {
        const all = record(0);
        for (const path of files.list()) all.text(path);
        return all.finish().subarray(1);
    }

    channel?.addEventListener('message', ({ data }) => { if (data?.kind === 'committed') reload(); });
    window.document.addEventListener('visibilitychange', () => {
        const mayWrite = role === Role.Writer && loaded && changes > changesSaved;
        if (window.document.visibilityState === 'hidden' && mayWrite) queue.request();
    });
    window.addEventListener('beforeunload', (event) => {
        if (role === Role.Writer && unsaved()) event.preventDefault();
    });

    return {
        attach,
        isFollower: () => role === Role.Follower,
        /** False: nothing is kept here (a private window, or storage is switched off). */
        isLoaded: () => loaded,
        isGuarded: lock.guarded,
        list: (target) => answer(listing(), target),
        read(path, target) {
            const bytes = files.read(path);
            return bytes ? answer(bytes, target) : -1;
        },
        write(path, bytes) {
            const isNew = files.write(path, bytes.slice());
            if (isNew) changes += 1;
            return isNew;
        },
        remove(path) { changes += 1; files.remove(path); },
        /** Returns a ticket; the answer comes as an event with it. */
        sync() { lastTicket += 1; save(lastTicket); return lastTicket; },
        askSpace,
        takeOver: lock.takeOver,
        unsaved,
        nextSize: inbox.nextSize,
        take: inbox.take,
    };
}
