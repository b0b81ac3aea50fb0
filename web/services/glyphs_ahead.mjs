// Painting the letters of the first picture takes as long as a hundred later frames. So its frame is built twice: at first
// only what it shows is noted, then that is painted a few letters at a time, and the second build finds it painted.
const SLICE_MS = 10;

/** `glyphs` (glyphs.mjs) with `rehearse` and `paintNoted`. */
export function createGlyphsAhead(glyphs, now = () => performance.now()) {
    const noted = new Map(); // By what is drawn: how.
    const painted = new Map(); // By the same: {drawn, pixels}.
    let isRehearsal = false;
    let rehearsals = 0;
    let taken = null;

    function paint(draw) {
        const drawn = draw();
        const pixels = new Uint8Array(4 * drawn.width * drawn.height);
        glyphs.takePixels(pixels);
        return { drawn, pixels };
    }

    function drawOrNote(key, draw, advance) {
        if (isRehearsal) {
            noted.set(key, draw);
            return { advance: advance(), left: 0, top: 0, width: 0, height: 0, isColored: false };
        }
        taken = painted.get(key) ?? null;
        painted.delete(key);
        return taken ? taken.drawn : draw();
    }

    const drawLetter = (face, fontPx, text) =>
        drawOrNote(`${face} ${fontPx} ${text}`, () => glyphs.drawLetter(face, fontPx, text), () => glyphs.advance(face, fontPx, text));

    return {
        ...glyphs,
        /** Until the next call with false nothing is painted, and what is measured goes stale with it. */
        rehearse(isOn) {
            // Where pictures are altered they are kept unpainted anyway.
            isRehearsal = isOn && !glyphs.hidden;
            if (!isOn) rehearsals += 1;
        },
        /** Paints for a moment; true when there is more. */
        paintNoted() {
            const end = now() + SLICE_MS;
            for (const [key, draw] of noted) {
                if (now() >= end) break;
                painted.set(key, paint(draw));
                noted.delete(key);
            }
            return noted.size > 0;
        },
        draw: (face, fontPx, codePoint) => drawLetter(face, fontPx, String.fromCodePoint(codePoint)),
        drawLetter,
        drawPath: (path, sizePx, strokeUnits) =>
            drawOrNote(`${sizePx} ${strokeUnits} ${path}`, () => glyphs.drawPath(path, sizePx, strokeUnits), () => sizePx),
        takePixels(bytes) {
            if (taken) bytes.set(taken.pixels.subarray(0, bytes.length));
            else glyphs.takePixels(bytes);
        },
        setLightText(isLight) {
            painted.clear();
            glyphs.setLightText(isLight);
        },
        generation: () => glyphs.generation() + rehearsals,
    };
}
