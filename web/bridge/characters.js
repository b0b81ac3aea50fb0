addToLibrary({
    accanto_characters_read_page: (first, traits, count) =>
        HEAPU8.set(Module.services.characters.readPage(first, count), traits),
    accanto_characters_mark_words__deps: ['$UTF8ToString'],
    accanto_characters_mark_words: (text, size, starts) => {
        for (const at of Module.services.characters.wordStarts(UTF8ToString(text, size))) HEAPU8[starts + at] = 1;
    },
});
