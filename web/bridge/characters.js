addToLibrary({
    accanto_characters_read_page: (first, traits, count) =>
        HEAPU8.set(Module.services.characters.readPage(first, count), traits),
});
