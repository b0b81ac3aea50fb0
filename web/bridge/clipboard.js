addToLibrary({
    accanto_clipboard_copy__deps: ['$UTF8ToString'],
    accanto_clipboard_copy: (text, size) => { Module.services.clipboard.copy(UTF8ToString(text, size)); },
    accanto_clipboard_next_size: () => Module.services.clipboard.nextSize(),
    accanto_clipboard_take: (target, size) => Module.services.clipboard.take(HEAPU8.subarray(target, target + size)),
});
