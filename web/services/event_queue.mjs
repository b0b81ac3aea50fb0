// What the person did, in the order it happened, until the app takes it: once a frame, as flat words.
// The numbers are those of src/platform/surface.hpp.

export const Kind = {
    PointerMove: 1, PointerDown: 2, PointerUp: 3, PointerCancel: 4, PointerLeave: 5, PanStart: 6, Pan: 7, PanEnd: 8,
    Wheel: 9, Pinch: 10, LongPress: 11, KeyDown: 12, KeyUp: 13, FocusGained: 14, FocusLost: 15, StateChanged: 16,
};
export const Pointer = { Mouse: 0, Touch: 1, Pen: 2 };
export const WORDS = 9;

const EMPTY = { kind: 0, pointer: 0, code: 0, modifiers: 0, character: 0, x: 0, y: 0, dx: 0, dy: 0 };

// A fast mouse or finger makes several moves a frame; the app needs the last place and the whole distance.
function merge(last, next) {
    if (!last || last.kind !== next.kind || last.pointer !== next.pointer || last.modifiers !== next.modifiers) return false;
    if (next.kind === Kind.StateChanged) return true;
    if (next.kind !== Kind.PointerMove && next.kind !== Kind.Pan && next.kind !== Kind.Wheel) return false;
    Object.assign(last, { x: next.x, y: next.y, dx: last.dx + next.dx, dy: last.dy + next.dy });
    return true;
}

export function createEventQueue(wake) {
    let events = [];
    return {
        push(event) {
            const next = { ...EMPTY, ...event };
            if (!merge(events.at(-1), next)) events.push(next);
            wake();
        },
        // Writes as many as fit; the rest stays for the next frame.
        take(ints, floats) {
            const count = Math.min(events.length, Math.floor(ints.length / WORDS));
            events.slice(0, count).forEach((event, index) => {
                const at = index * WORDS;
                ints.set([event.kind, event.pointer, event.code, event.modifiers, event.character], at);
                floats.set([event.x, event.y, event.dx, event.dy], at + 5);
            });
            events = events.slice(count);
            if (events.length > 0) wake();
            return count;
        },
        get length() { return events.length; },
    };
}
