// From what a canvas returns to the texels the shader expects.

// Three pictures side by side, each `width` wide, become one whose R, G and B are their alphas.
export function coverageTriple(rgba, width, height) {
    const texels = new Uint8Array(4 * width * height);
    for (let y = 0; y < height; y += 1) {
        for (let x = 0; x < width; x += 1) {
            const to = 4 * (y * width + x);
            for (let step = 0; step < 3; step += 1) texels[to + step] = rgba[4 * (3 * y * width + step * width + x) + 3];
        }
    }
    return texels;
}

export function premultiplied(rgba) {
    const texels = new Uint8Array(rgba.length);
    for (let at = 0; at < rgba.length; at += 4) {
        const alpha = rgba[at + 3];
        for (let channel = 0; channel < 3; channel += 1) texels[at + channel] = Math.round((rgba[at + channel] * alpha) / 255);
        texels[at + 3] = alpha;
    }
    return texels;
}

// What emoji are painted with; a colour font takes no notice of it, and has no picture that is nothing else.
export const EMOJI_INK = '#f0f';

// Whether any well visible pixel has another colour than that ink: a colour font painted it.
export function isColorful(rgba) {
    for (let at = 0; at < rgba.length; at += 4) {
        if (rgba[at + 3] > 64 && 255 - rgba[at] + rgba[at + 1] + 255 - rgba[at + 2] > 48) return true;
    }
    return false;
}
