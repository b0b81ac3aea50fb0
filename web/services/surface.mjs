// The window as the app sees it: frames on demand, size and preferences, pointers, wheel and keys.
import { createEventQueue, Kind, Pointer } from './event_queue.mjs';
import { Gestures } from './gestures.mjs';
import { characterOf, isForTheApp, keyNumber, modifiersOf, shouldPreventDefault } from './keys.mjs';
import { createViewport } from './viewport.mjs';

const CURSORS = ['default', 'pointer', 'text', 'move', 'ew-resize', 'ns-resize', 'not-allowed', 'grab', 'grabbing'];
const POINTERS = { mouse: Pointer.Mouse, touch: Pointer.Touch, pen: Pointer.Pen };
const BUTTONS = [0, 2, 1];  // the DOM's left, middle, right
const LINE_PX = 18;
const PINCH_PX = 240;  // the wheel goes so far for a factor of e

function createFrames(window, onFrame) {
    let wanted = 0;
    let timer = 0;
    let deadline = Infinity;
    const run = (now) => {
        wanted = 0;
        window.clearTimeout(timer);
        deadline = Infinity;
        onFrame(now);
    };
    const request = () => {
        if (wanted === 0) wanted = window.requestAnimationFrame(run);
    };
    const after = (ms) => {
        const at = window.performance.now() + ms;
        if (at >= deadline) return;
        deadline = at;
        window.clearTimeout(timer);
        timer = window.setTimeout(request, Math.max(ms, 0));
    };
    return { request, after };
}

function wheelPixels(event, viewportHeight) {
    const unit = [1, LINE_PX, viewportHeight][event.deltaMode] ?? 1;
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    return event.shiftKey && dx === 0 ? { dx: dy, dy: 0 } : { dx, dy };
}

const isInside = ({ x, y }, area) => x >= area.x && x < area.x + area.width && y >= area.y && y < area.y + area.height;

/** With `isText` the page is text that the browser scrolls and points at: the app hears of keys alone. */
export function createSurface({ window, canvas, mirror = window.document.getElementById('mirror'), isText = false }) {
    const document = window.document;
    let frame = null;
    let cursor = -1;
    let pinchArea = { x: 0, y: 0, width: 0, height: 0 };
    const keysDown = new Set();
    const frames = createFrames(window, (now) => {
        const wait = gestures.step(now);
        if (wait !== null) frames.after(wait);
        frame?.(now);
    });
    const queue = createEventQueue(frames.request);
    const gestures = new Gestures((event) => queue.push(event));
    const viewport = createViewport({ window, canvas, onChange: () => queue.push({ kind: Kind.StateChanged }) });

    const place = (event) => {
        const box = canvas.getBoundingClientRect();
        return { x: event.clientX - box.left, y: event.clientY - box.top };
    };
    const isOurs = (target) => target === canvas;
    const isMirrored = (target) => Boolean(mirror?.contains?.(target));
    const listen = (target, type, body, options) => target.addEventListener(type, body, options);

    function pointerDown(event) {
        const touch = event.pointerType === 'touch';
        if (touch && (isOurs(event.target) || (isMirrored(event.target) && event.target !== document.activeElement))) {
            gestures.down(event.pointerId, place(event), event.timeStamp, isOurs(event.target));
            frames.request();
        }
        if (!isOurs(event.target)) return;
        try { canvas.setPointerCapture(event.pointerId); } catch { /* a pointer that is already gone */ }
        if (touch) return;
        const pointer = POINTERS[event.pointerType] ?? Pointer.Mouse;
        queue.push({ kind: Kind.PointerMove, pointer, ...place(event), modifiers: modifiersOf(event) });
        queue.push({ kind: Kind.PointerDown, pointer, ...place(event), code: BUTTONS[event.button] ?? 2, modifiers: modifiersOf(event) });
    }
    function pointerMove(event) {
        if (event.pointerType === 'touch') return gestures.move(event.pointerId, place(event), event.timeStamp);
        if (!isOurs(event.target) && !isMirrored(event.target)) return;
        queue.push({ kind: Kind.PointerMove, pointer: POINTERS[event.pointerType] ?? 0, ...place(event), modifiers: modifiersOf(event) });
    }
    function pointerUp(event) {
        if (event.pointerType === 'touch') {
            gestures.up(event.pointerId, place(event), event.timeStamp);
            return frames.request();
        }
        if (!isOurs(event.target)) return;
        queue.push({ kind: Kind.PointerUp, pointer: POINTERS[event.pointerType] ?? 0, ...place(event), code: BUTTONS[event.button] ?? 2,
                     modifiers: modifiersOf(event) });
    }
    function pointerGone(event) {
        if (event.pointerType === 'touch') return gestures.cancel(event.pointerId);
        queue.push({ kind: Kind.PointerCancel, pointer: POINTERS[event.pointerType] ?? 0, ...place(event) });
    }
    // A pinch on a touchpad comes as this, too.
    function pinch(event) {
        event.preventDefault();
        queue.push({ kind: Kind.Pinch, ...place(event), dy: Math.exp(-wheelPixels(event, canvas.clientHeight).dy / PINCH_PX) });
    }
    function wheel(event) {
        const typing = event.target === document.activeElement && event.target.tagName === 'TEXTAREA';
        if (!typing && (event.ctrlKey || event.metaKey) && isInside(place(event), pinchArea)) return pinch(event);
        if (event.ctrlKey || typing || !(isOurs(event.target) || isMirrored(event.target))) return;
        event.preventDefault();
        queue.push({ kind: Kind.Wheel, ...place(event), ...wheelPixels(event, canvas.clientHeight), modifiers: modifiersOf(event) });
    }
    function keyDown(event) {
        if (!isForTheApp(event)) return;
        if (shouldPreventDefault(event, { isText })) event.preventDefault();
        keysDown.add(event.code);
        queue.push({ kind: Kind.KeyDown, code: keyNumber(event), modifiers: modifiersOf(event), character: characterOf(event) });
    }
    function keyUp(event) {
        if (!keysDown.delete(event.code)) return;
        queue.push({ kind: Kind.KeyUp, code: keyNumber(event), modifiers: modifiersOf(event) });
        // macOS sends no keyup for a letter while Cmd is held.
        if (event.key === 'Meta') loseFocus();
    }
    function loseFocus() {
        keysDown.clear();
        queue.push({ kind: Kind.FocusLost });
        if (document.hasFocus()) queue.push({ kind: Kind.FocusGained });
    }
    function listenToPointers() {
        listen(window, 'pointerdown', pointerDown);
        listen(window, 'pointermove', pointerMove);
        listen(window, 'pointerup', pointerUp);
        listen(window, 'pointercancel', pointerGone);
        listen(document.documentElement, 'pointerleave', (event) =>
            event.pointerType !== 'touch' && queue.push({ kind: Kind.PointerLeave, ...place(event) }));
        listen(window, 'wheel', wheel, { passive: false });
        listen(canvas, 'contextmenu', (event) => event.preventDefault());
    }
    function listenToAll() {
        if (!isText) listenToPointers();
        listen(window, 'keydown', keyDown);
        listen(window, 'keyup', keyUp);
        listen(window, 'blur', loseFocus);
        listen(window, 'focus', () => queue.push({ kind: Kind.FocusGained }));
        listen(canvas, 'webglcontextrestored', frames.request);
        if (document.fonts) listen(document.fonts, 'loadingdone', frames.request);
        viewport.listen();
    }

    return {
        start(onFrame) {
            frame = onFrame;
            listenToAll();
            queue.push({ kind: Kind.StateChanged });
        },
        requestFrame: frames.request,
        wakeAfter: frames.after,
        writeState: viewport.write,
        takeEvents: (ints, floats) => queue.take(ints, floats),
        claimTouch: () => gestures.claim(),
        setPinchArea: (area) => { pinchArea = area; },
        setCursor(next) {
            if (next !== cursor) canvas.style.cursor = CURSORS[next] ?? 'default';
            cursor = next;
        },
        languages: () => (window.navigator.languages ?? [window.navigator.language]).join(','),
    };
}
