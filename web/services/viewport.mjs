// Size, scale, safe area and preferences of the window (struct State of src/platform/surface.hpp).

const PREFERENCES = [
    ['(prefers-color-scheme: dark)', 1], ['(prefers-reduced-motion: reduce)', 2], ['(prefers-contrast: more)', 4],
    ['(forced-colors: active)', 8], ['(pointer: coarse)', 16],
];
const HIDDEN = 32;
const MAC = 64;
const CAN_SHARE = 128;
// A keyboard on glass covers at least this much; less is a browser bar on the move.
const KEYBOARD_PX = 80;

function createInsetProbe(document) {
    const probe = document.createElement('div');
    probe.ariaHidden = 'true';
    Object.assign(probe.style, {
        position: 'fixed', visibility: 'hidden', pointerEvents: 'none', width: '0', height: '0',
        paddingTop: 'env(safe-area-inset-top, 0px)', paddingRight: 'env(safe-area-inset-right, 0px)',
        paddingBottom: 'env(safe-area-inset-bottom, 0px)', paddingLeft: 'env(safe-area-inset-left, 0px)',
    });
    document.body.append(probe);
    return () => {
        const style = document.defaultView.getComputedStyle(probe);
        return [style.paddingTop, style.paddingRight, style.paddingBottom, style.paddingLeft].map((text) => parseFloat(text) || 0);
    };
}

function canShare(window) {
    try {
        return window.navigator.canShare?.({ files: [new window.File(['{}'], 'a.txt', { type: 'text/plain' })] }) === true;
    } catch {
        return false;
    }
}

export function createViewport({ window, canvas, onChange }) {
    const document = window.document;
    const insets = createInsetProbe(document);
    let devicePixels = null;

    function observeSize() {
        const observer = new window.ResizeObserver(([entry]) => {
            const box = entry.devicePixelContentBoxSize?.[0];
            devicePixels = box ? [box.inlineSize, box.blockSize, canvas.clientWidth, canvas.clientHeight] : null;
            onChange();
        });
        try { observer.observe(canvas, { box: 'device-pixel-content-box' }); } catch { observer.observe(canvas); }
    }
    function observeScale() {
        const query = window.matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
        query.addEventListener('change', () => { observeScale(); onChange(); }, { once: true });
    }
    function sizePx(scale) {
        const [width, height] = [canvas.clientWidth, canvas.clientHeight];
        const rounded = [Math.round(width * scale), Math.round(height * scale)];
        const isCurrent = devicePixels && devicePixels[2] === width && devicePixels[3] === height;
        // Where another screen is only played, the box is still that of the real one.
        const isNear = isCurrent && rounded.every((px, side) => Math.abs(px - devicePixels[side]) <= 1);
        return isNear ? devicePixels.slice(0, 2) : rounded;
    }
    // What a keyboard on glass covers.
    function keyboardHeight() {
        const visible = window.visualViewport;
        const covered = visible?.scale === 1 ? document.documentElement.clientHeight - visible.height : 0;
        return covered > KEYBOARD_PX ? covered : 0;
    }
    const sharing = canShare(window) ? CAN_SHARE : 0;
    function preferences() {
        const bits = PREFERENCES.reduce((sum, [query, bit]) => sum | (window.matchMedia(query).matches ? bit : 0), 0);
        const mac = /^(Mac|iP)/.test(window.navigator.platform ?? '') ? MAC : 0;
        return bits | sharing | (document.visibilityState === 'hidden' ? HIDDEN : 0) | mac;
    }

    return {
        listen() {
            observeSize();
            observeScale();
            for (const [query] of PREFERENCES) window.matchMedia(query).addEventListener('change', onChange);
            document.addEventListener('visibilitychange', onChange);
            window.visualViewport?.addEventListener('resize', onChange);
        },
        write(ints, floats) {
            const scale = window.devicePixelRatio || 1;
            floats.set([canvas.clientWidth, canvas.clientHeight], 0);
            ints.set([...sizePx(scale), preferences()], 2);
            floats.set([...insets(), scale, keyboardHeight()], 5);
        },
    };
}
