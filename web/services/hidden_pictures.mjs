// Some browsers return other pixels than were painted, so that nobody is known again by them (Firefox with
// resistFingerprinting, Brave). What is painted then goes from its canvas to the GPU without passing the program: in
// the program's copy of the texture a picture is one texel, the number by which it is painted again.
const SIDE_PX = 32;
const FILL = [51, 102, 170, 255];
const MARK = 1; // The alpha of a number; all else there is clear or opaque.

/** Whether this canvas, which is at least 32 pixels wide and high, returns what was painted. */
export function altersPixels(context) {
    const read = () => context.getImageData(0, 0, SIDE_PX, SIDE_PX).data;
    context.fillStyle = `rgb(${FILL.slice(0, 3)})`;
    context.fillRect(0, 0, SIDE_PX, SIDE_PX);
    const isFilled = read().every((value, at) => value === FILL[at % 4]);
    context.clearRect(0, 0, SIDE_PX, SIDE_PX);
    context.fillStyle = '#000';
    context.fillText('Accanto', 1, SIDE_PX / 2);
    const isBlack = read().every((value, at) => at % 4 === 3 || value === 0);
    context.clearRect(0, 0, SIDE_PX, SIDE_PX);
    return !isFilled || !isBlack;
}

export function createHiddenPictures() {
    const pictures = [];
    const numbers = new Map();

    return {
        /** Keeps a picture in place of an earlier one with the same key; returns what stands for it: one texel. */
        keep(key, picture) {
            const number = numbers.get(key) ?? pictures.length;
            numbers.set(key, number);
            pictures[number] = picture;
            return Uint8Array.of(number, number >> 8, number >> 16, MARK);
        },
        /** Calls `body(x, y, picture)` for each picture that begins in a rectangle of an RGBA8 image. */
        each({ pixels, width, height, imageWidth }, body) {
            for (let y = 0; y < height; y += 1) {
                for (let x = 0; x < width; x += 1) {
                    const at = 4 * (y * imageWidth + x);
                    const picture = pictures[pixels[at] | pixels[at + 1] << 8 | pixels[at + 2] << 16];
                    if (pixels[at + 3] === MARK && picture) body(x, y, picture);
                }
            }
        },
    };
}
