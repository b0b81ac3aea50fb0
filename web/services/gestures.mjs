// Fingers on the canvas: a tap, a hold, a pan with inertia, a pinch. Knows no DOM; time comes in with each call.
import { Kind, Pointer } from './event_queue.mjs';

export const SLOP_PX = 8;
export const HOLD_MS = 500;
const VELOCITY_WINDOW_MS = 80;
const FRICTION_MS = 325;
const SLOWEST_PX_PER_MS = 0.02;
const SLOWEST_FLING_PX_PER_MS = 0.1;

const distance = (a, b) => Math.hypot(a.x - b.x, a.y - b.y);

function velocityOf(samples, now) {
    const recent = samples.filter((sample) => now - sample.time <= VELOCITY_WINDOW_MS);
    if (recent.length < 2) return { x: 0, y: 0 };
    const [first, last] = [recent[0], recent.at(-1)];
    const duration = Math.max(last.time - first.time, 1);
    return { x: (last.x - first.x) / duration, y: (last.y - first.y) / duration };
}

export class Gestures {
    #emit;
    #fingers = new Map();
    #mode = 'none';  // none, press, claimed, held, pan, pinch, fling
    #start = null;
    #last = null;
    #samples = [];
    #spread = 0;
    #velocity = null;
    #tapIsOurs = true;

    constructor(emit) {
        this.#emit = (event) => emit({ pointer: Pointer.Touch, ...event });
    }

    // `tapIsOurs` is false over a text field of the mirror, which takes taps itself but lets the page pan.
    down(id, point, time, tapIsOurs = true) {
        this.#fingers.set(id, point);
        if (this.#fingers.size === 2) return this.#startPinch();
        if (this.#fingers.size > 2) return;
        this.#start = { ...point, time };
        this.#last = point;
        this.#samples = [{ ...point, time }];
        this.#tapIsOurs = tapIsOurs;
        if (this.#mode === 'fling') {
            this.#emit({ kind: Kind.PanEnd, ...point });
            return this.#startPan(point);
        }
        this.#mode = 'press';
        if (!tapIsOurs) return;
        this.#emit({ kind: Kind.PointerMove, ...point });
        this.#emit({ kind: Kind.PointerDown, ...point });
    }

    move(id, point, time) {
        if (!this.#fingers.has(id)) return;
        this.#fingers.set(id, point);
        if (this.#mode === 'pinch') return this.#pinch();
        if (this.#mode === 'claimed') this.#emit({ kind: Kind.PointerMove, ...point });
        if (this.#mode === 'press' && distance(point, this.#start) > SLOP_PX) {
            if (this.#tapIsOurs) this.#emit({ kind: Kind.PointerCancel, ...point });
            this.#last = point;
            this.#startPan(this.#start);
        } else if (this.#mode === 'pan') {
            this.#emit({ kind: Kind.Pan, ...point, dx: point.x - this.#last.x, dy: point.y - this.#last.y });
        }
        this.#samples.push({ ...point, time });
        this.#samples = this.#samples.slice(-20);
        this.#last = point;
    }

    up(id, point, time) {
        if (!this.#fingers.delete(id)) return;
        const mode = this.#mode;
        if (mode === 'pinch') {
            if (this.#fingers.size < 2) this.#mode = 'none';
            return;
        }
        if (this.#fingers.size > 0) return;
        this.#mode = 'none';
        if (mode === 'pan') return this.#letGo(point, time);
        if ((mode !== 'press' && mode !== 'claimed') || !this.#tapIsOurs) return;
        this.#emit({ kind: Kind.PointerMove, ...point });
        this.#emit({ kind: Kind.PointerUp, ...point });
        this.#emit({ kind: Kind.PointerLeave, ...point });
    }

    cancel(id) {
        if (!this.#fingers.delete(id)) return;
        if (this.#mode === 'pan') this.#emit({ kind: Kind.PanEnd, ...this.#last });
        else if (this.#tapIsOurs) this.#emit({ kind: Kind.PointerCancel, ...this.#last });
        this.#mode = 'none';
    }

    // The pressed thing wants to be dragged; one that was held is pressed again for that.
    claim() {
        if (this.#mode === 'held') {
            this.#emit({ kind: Kind.PointerMove, ...this.#last });
            this.#emit({ kind: Kind.PointerDown, ...this.#last });
        }
        if (this.#mode === 'press' || this.#mode === 'held') this.#mode = 'claimed';
    }

    // Call at the start of each frame. Returns in how many milliseconds it wants the next one, or null.
    step(time) {
        if (this.#mode === 'press' && this.#tapIsOurs) return this.#hold(time);
        if (this.#mode === 'fling') this.#glide(time);
        return this.#mode === 'fling' ? 0 : null;
    }

    #hold(time) {
        const left = this.#start.time + HOLD_MS - time;
        if (left > 0) return left;
        this.#mode = 'held';
        this.#emit({ kind: Kind.PointerCancel, x: this.#start.x, y: this.#start.y });
        this.#emit({ kind: Kind.LongPress, x: this.#start.x, y: this.#start.y });
        return null;
    }

    #startPan(point) {
        this.#mode = 'pan';
        this.#emit({ kind: Kind.PanStart, x: point.x, y: point.y });
    }

    #startPinch() {
        if (this.#mode === 'pan' || this.#mode === 'fling') this.#emit({ kind: Kind.PanEnd, ...this.#last });
        else if (this.#mode !== 'none') this.#emit({ kind: Kind.PointerCancel, ...this.#last });
        this.#mode = 'pinch';
        this.#spread = this.#spreadNow();
    }

    #spreadNow() {
        const [first, second] = [...this.#fingers.values()];
        return Math.max(distance(first, second), 1);
    }

    #pinch() {
        const spread = this.#spreadNow();
        const [first, second] = [...this.#fingers.values()];
        this.#emit({ kind: Kind.Pinch, x: (first.x + second.x) / 2, y: (first.y + second.y) / 2, dy: spread / this.#spread });
        this.#spread = spread;
    }

    #letGo(point, time) {
        const velocity = velocityOf(this.#samples, time);
        if (Math.hypot(velocity.x, velocity.y) < SLOWEST_FLING_PX_PER_MS) {
            this.#emit({ kind: Kind.PanEnd, ...point });
            return;
        }
        this.#mode = 'fling';
        this.#velocity = { ...velocity, time };
    }

    // Speed decays as exp(-t / FRICTION_MS); the way is its integral, whatever the frame rate.
    #glide(time) {
        const elapsed = Math.max(time - this.#velocity.time, 0);
        const rest = Math.exp(-elapsed / FRICTION_MS);
        const way = FRICTION_MS * (1 - rest);
        this.#emit({ kind: Kind.Pan, ...this.#last, dx: this.#velocity.x * way, dy: this.#velocity.y * way });
        this.#velocity = { x: this.#velocity.x * rest, y: this.#velocity.y * rest, time: this.#velocity.time + elapsed };
        if (Math.hypot(this.#velocity.x, this.#velocity.y) >= SLOWEST_PX_PER_MS) return;
        this.#mode = 'none';
        this.#emit({ kind: Kind.PanEnd, ...this.#last });
    }
}
