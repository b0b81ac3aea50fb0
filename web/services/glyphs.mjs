// The browser as a font rasteriser: one code point, letter or word, or the strokes of one icon, at a time
// (src/platform/glyphs.hpp).
//
// Text stands at fractions of a pixel, so a glyph is painted three times, a third of a pixel apart, and the
// three coverages travel as R, G and B of one picture with A = 0. Emoji have A > 0 and are premultiplied.
import { coverageTriple, EMOJI_INK, isColorful, premultiplied } from './glyph_pixels.mjs';
import { altersPixels, createHiddenPictures } from './hidden_pictures.mjs';

const STEPS = 3;
const CHANNELS = ['#f00', '#0f0', '#00f'];
const EMOJI_FAMILIES = '"Apple Color Emoji","Segoe UI Emoji","Noto Color Emoji",sans-serif';
const FIRST_SIZE_PX = 256;
// At the size of text some engines round each advance to whole pixels; this large, that is nothing.
const MEASURED_PX = 1000;
const NOTHING = { advance: 0, left: 0, top: 0, width: 0, height: 0, isColored: false };

// Joiners, direction marks, variation selectors and skin tones: they change their neighbours, alone they are nothing.
const INVISIBLE = /^[\p{Cc}\p{Cf}\p{Variation_Selector}\u{1F3FB}-\u{1F3FF}]$/u;
// Flags and families begin with an emoji; a selector says what a sign is that can be both.
const EMOJI = new RegExp('^(?!.*\uFE0E)(?:\\p{Emoji_Presentation}|(?=[\u{2600}-\u{1FAFF}])\\p{Extended_Pictographic}'
    + '|\\p{Emoji}[\uFE0F\\p{Emoji_Modifier}])', 'u');
const RIGHT_TO_LEFT = /^[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Of a code point, or of the text of one letter. */
export function classOf(letter) {
    const text = typeof letter === 'number' ? String.fromCodePoint(letter) : letter;
    if (INVISIBLE.test(text)) return 'invisible';
    return EMOJI.test(text) ? 'emoji' : 'text';
}

// Some engines measure nonsense boxes for some fonts: believe only what lies near the line.
export function boxOf(metrics, fontPx) {
    const near = (value, ems) => Math.min(Math.max(value, -fontPx), ems * fontPx);
    const left = Math.floor(-near(metrics.actualBoundingBoxLeft, 1)) - 1;
    const right = Math.ceil(near(metrics.actualBoundingBoxRight, Math.max(12, (metrics.width ?? 0) / fontPx + 1))) + 2;
    const top = -Math.ceil(near(metrics.actualBoundingBoxAscent, 2)) - 1;
    const bottom = Math.ceil(near(metrics.actualBoundingBoxDescent, 1)) + 1;
    return { left, top, width: Math.max(right - left, 0), height: Math.max(bottom - top, 0) };
}

/** A context that is told of a font only when it is another one than before: that is slow. */
function createPen(context) {
    let fontSet = '';
    return {
        context,
        use(weight, px, families, direction = 'ltr') {
            const font = `${weight} ${px}px ${families}`;
            if (font + direction === fontSet) return;
            context.font = font;
            context.direction = direction;
            context.textRendering = 'geometricPrecision';
            context.textAlign = 'left';
            if ('fontKerning' in context) context.fontKerning = 'none';
            fontSet = font + direction;
        },
        forget() { fontSet = ''; },
    };
}

export function createGlyphs({ window, isAltered = altersPixels }) {
    const fonts = window.document.fonts;
    const faces = [];
    const canvas = window.document.createElement('canvas');
    canvas.width = canvas.height = FIRST_SIZE_PX;
    const context = canvas.getContext('2d', { willReadFrequently: true });
    const pen = createPen(context);
    const measuring = createPen(window.document.createElement('canvas').getContext('2d', { willReadFrequently: true }));
    const hidden = isAltered(context) ? createHiddenPictures() : null;
    let ink = '#000';
    let generation = 0;
    let picture = new Uint8Array(0);

    const digits = new Map(); // The width of the widest one, in ems, by font.

    fonts?.addEventListener('loadingdone', () => {
        generation += 1;
        digits.clear();
    });

    function advanceOf(text, weight, fontPx, families, direction) {
        measuring.use(weight, MEASURED_PX, families, direction);
        return (measuring.context.measureText(text).width * fontPx) / MEASURED_PX;
    }

    function widestDigit(weight, families) {
        const font = `${weight} ${families}`;
        if (!digits.has(font)) digits.set(font, Math.max(...[...'0123456789'].map((digit) => advanceOf(digit, weight, 1, families))));
        return digits.get(font);
    }

    function makeRoom(width, height) {
        if (width <= canvas.width && height <= canvas.height) return context.clearRect(0, 0, width, height);
        canvas.width = Math.max(width, canvas.width);
        canvas.height = Math.max(height, canvas.height);
        pen.forget();
    }

    // `paint(x, y)` paints with the pen there.
    function rasterise(box, paint, steps, color = ink) {
        makeRoom(steps * box.width, box.height);
        context.fillStyle = context.strokeStyle = color;
        for (let step = 0; step < steps; step += 1) paint(step * box.width - box.left + step / STEPS, -box.top);
        return context.getImageData(0, 0, steps * box.width, box.height).data;
    }

    // The same on the canvas itself: the coverages are the red, green and blue of what is painted.
    function paintHidden(box, paint, isColored) {
        makeRoom(box.width, box.height);
        context.globalCompositeOperation = 'lighter';
        (isColored ? [ink] : CHANNELS).forEach((color, step) => {
            context.fillStyle = context.strokeStyle = color;
            paint(step / STEPS - box.left, -box.top);
        });
        context.globalCompositeOperation = 'source-over';
    }

    function hide(key, box, paint, isColored) {
        const picture = { width: box.width, height: box.height, isColored, canvas, paint: () => paintHidden(box, paint, isColored) };
        return hidden.keep(key, picture);
    }

    function tripleOf(key, box, paint) {
        if (hidden) return hide(key, box, paint, false);
        return coverageTriple(rasterise(box, paint, STEPS), box.width, box.height);
    }

    // Null when no colour font painted it.
    function colorsOf(key, box, paint) {
        if (hidden) return hide(key, box, paint, true);
        const pixels = rasterise(box, paint, 1, EMOJI_INK);
        return isColorful(pixels) ? premultiplied(pixels) : null;
    }

    function drawText(text, weight, fontPx, families) {
        const direction = RIGHT_TO_LEFT.test(text) ? 'rtl' : 'ltr';
        const advance = advanceOf(text, weight, fontPx, families, direction);
        pen.use(weight, fontPx, families, direction);
        const metrics = context.measureText(text);
        const box = boxOf(metrics, fontPx);
        const isEmpty = metrics.actualBoundingBoxRight + metrics.actualBoundingBoxLeft <= 0;
        if (isEmpty || box.width === 0 || box.height === 0) return { ...NOTHING, advance };
        picture = tripleOf(`${weight} ${fontPx} ${families} ${text}`, box, (x, y) => {
            pen.use(weight, fontPx, families, direction);
            context.fillText(text, x, y);
        });
        return { ...box, advance, isColored: false };
    }

    // Null when these fonts have no coloured picture for it.
    function drawEmoji(text, fontPx, families) {
        pen.use(400, fontPx, families);
        const metrics = context.measureText(text);
        const box = boxOf(metrics, fontPx);
        if (box.width === 0 || box.height === 0) return null;
        const colors = colorsOf(`${fontPx} ${text}`, box, (x, y) => {
            pen.use(400, fontPx, families);
            context.fillText(text, x, y);
        });
        if (!colors) return null;
        picture = colors;
        return { ...box, advance: metrics.width, isColored: true };
    }

    function drawLetter(face, fontPx, text) {
        const { families, weight } = faces[face];
        const kind = classOf(text);
        if (kind === 'invisible') return NOTHING;
        if (kind === 'emoji') {
            const emoji = [...text].length === 1 ? `${text}\uFE0F` : text;
            // As wide as an element is with the fonts of the text, if they find the picture; it can't be seen when it is hidden.
            const drawn = (!hidden && drawEmoji(emoji, fontPx, families)) || drawEmoji(emoji, fontPx, EMOJI_FAMILIES);
            if (drawn) return drawn;
        }
        return drawText(text, weight, fontPx, families);
    }

    return {
        defineFace(face, families, weight) {
            faces[face] = { families, weight };
            fonts?.load(`${weight} 16px ${families}`).catch(() => {});
        },
        lineMetrics(face, fontPx) {
            const { families, weight } = faces[face];
            pen.use(weight, fontPx, families);
            const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText('x');
            return [fontBoundingBoxAscent, fontBoundingBoxDescent, widestDigit(weight, families) * fontPx];
        },
        /** As wide as a letter that is text, without its picture. */
        advance(face, fontPx, text) {
            const { families, weight } = faces[face];
            return classOf(text) === 'invisible' ? 0 : advanceOf(text.normalize('NFC'), weight, fontPx, families, 'ltr');
        },
        draw: (face, fontPx, codePoint) => drawLetter(face, fontPx, String.fromCodePoint(codePoint)),
        // The browser puts marks where they belong, joins the letters of a word, and knows many letters with marks as one.
        drawLetter: (face, fontPx, text) => drawLetter(face, fontPx, text.normalize('NFC')),
        drawPath(path, sizePx, strokeUnits) {
            const side = Math.ceil(sizePx) + 3;
            const box = { left: -1, top: -1, width: side, height: side };
            const scale = sizePx / 24;
            const strokes = new window.Path2D(path);
            picture = tripleOf(`${sizePx} ${strokeUnits} ${path}`, box, (x, y) => {
                context.setTransform(scale, 0, 0, scale, x, y);
                context.lineWidth = strokeUnits;
                context.lineCap = context.lineJoin = 'round';
                context.stroke(strokes);
                context.setTransform(1, 0, 0, 1, 0, 0);
            });
            return { ...box, advance: sizePx, isColored: false };
        },
        takePixels: (bytes) => bytes.fill(0).set(picture.subarray(0, bytes.length)),
        /** Of a browser that alters what is read from a canvas: what must reach the GPU by another way. */
        hidden,
        setLightText(isLight) { ink = isLight ? '#fff' : '#000'; },
        generation: () => generation,
    };
}
