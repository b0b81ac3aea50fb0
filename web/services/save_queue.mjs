/**
 * One sync in flight and one queued; requests that come meanwhile share the queued one.
 * A request is answered only by a sync that began after it, so "saved" covers everything written before the request.
 * `sync` returns a promise. The answer is `{saved: true}` or `{saved: false, error}`; it never rejects.
 */
export function createSaveQueue(sync) {
    let running = null;
    let queued = null;

    function begin() {
        running = queued;
        queued = null;
        let attempt;
        try { attempt = Promise.resolve(sync()); } catch (error) { attempt = Promise.reject(error); }
        attempt.then(() => finish({ saved: true }), (error) => finish({ saved: false, error }));
    }

    function finish(outcome) {
        const batch = running;
        running = null;
        if (queued) begin();
        batch.resolve(outcome);
    }

    return {
        request() {
            if (!queued) {
                queued = newBatch();
                // A microtask later, so that the requests of one frame share one sync.
                if (!running) queueMicrotask(() => { if (queued && !running) begin(); });
            }
            return queued.promise;
        },
        busy: () => running !== null || queued !== null,
    };
}

function newBatch() {
    const batch = {};
    batch.promise = new Promise((resolve) => { batch.resolve = resolve; });
    return batch;
}
