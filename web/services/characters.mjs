// What this browser's tables of Unicode say about characters (src/platform/characters.hpp).

// In the order of the bits.
const TRAITS = [
    // What UAX #29 calls Extend, ZWJ and SpacingMark.
    /[\p{Grapheme_Extend}\p{Mc}\p{Emoji_Modifier}\u0E33\u0EB3\u200D]/u,
    /\p{Extended_Pictographic}/u,
    /\p{L}/u,
    /\p{Nd}/u,
    /[\p{Ps}\p{Pi}]/u,
    /[\p{Pe}\p{Pf}]/u,
];

export function traitsOf(codePoint) {
    const text = String.fromCodePoint(codePoint);
    return TRAITS.reduce((traits, pattern, bit) => traits | (pattern.test(text) ? 1 << bit : 0), 0);
}

export function createCharacters({ Intl: intl = Intl } = {}) {
    // Firefox has it since 125. Costly to make, and of use in few languages.
    let words;
    const segmenter = () => { words ??= intl.Segmenter && new intl.Segmenter([], { granularity: 'word' }); return words; };
    const encoder = new TextEncoder();

    return {
        readPage: (first, count) => Uint8Array.from({ length: count }, (_, index) => traitsOf(Math.min(first + index, 0x10FFFF))),
        /** Where words begin, in bytes of UTF-8. */
        wordStarts(text) {
            let end = 0;
            return Array.from(segmenter()?.segment(text) ?? [], ({ segment }) => {
                const start = end;
                end += encoder.encode(segment).length;
                return start;
            });
        },
    };
}
