addToLibrary({
    accanto_mirror_commit: (records, recordsSize, texts, textsSize) =>
        Module.services.mirror.commit(HEAPU8.subarray(records, records + recordsSize), HEAPU8.subarray(texts, texts + textsSize)),
    accanto_mirror_announce__deps: ['$UTF8ToString'],
    accanto_mirror_announce: (text, size, isAssertive) =>
        Module.services.mirror.announce(UTF8ToString(text, size), isAssertive !== 0),
    accanto_mirror_set_theme: (isDark) => Module.services.mirror.setTheme(isDark !== 0),
    accanto_mirror_set_text_scale: (scale) => Module.services.mirror.setTextScale(scale),
    accanto_mirror_is_shown: () => (Module.services.mirror.isText ? 1 : 0),
    accanto_mirror_next_size: () => Module.services.mirror.nextSize(),
    accanto_mirror_take: (target, size) => Module.services.mirror.take(HEAPU8.subarray(target, target + size)),
});
