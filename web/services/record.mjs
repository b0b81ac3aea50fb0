// Records are how services hand events to the program: a kind, then fields, little endian, read in the same order by
// src/platform/web/record.hpp. Texts and byte strings carry their length as u32.
const encoder = new TextEncoder();

export function record(kind) {
    const parts = [Uint8Array.of(kind)];
    const number = (size, write) => {
        const part = new Uint8Array(size);
        write(new DataView(part.buffer));
        parts.push(part);
    };
    const self = {
        u32(value) { number(4, (view) => view.setUint32(0, value, true)); return self; },
        f64(value) { number(8, (view) => view.setFloat64(0, value, true)); return self; },
        bytes(value) { self.u32(value.length); parts.push(value); return self; },
        text(value) { return self.bytes(encoder.encode(value)); },
        finish: () => joined(parts),
    };
    return self;
}

function joined(parts) {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    let at = 0;
    for (const part of parts) { all.set(part, at); at += part.length; }
    return all;
}

/** Records that wait for the program's next frame; `wake` asks for that frame. */
export function createInbox(wake = () => {}) {
    const waiting = [];
    return {
        push(entry) { waiting.push(entry.finish()); wake(); },
        /** Bytes of the next record, or -1. */
        nextSize: () => (waiting.length ? waiting[0].length : -1),
        take(target) { target.set(waiting.shift()); },
    };
}

/** Writes `bytes` to `target` when there is room; returns how many there are. A first call with no room asks for the size. */
export function answer(bytes, target) {
    if (bytes.length <= target.length) target.set(bytes);
    return bytes.length;
}
