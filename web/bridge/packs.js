addToLibrary({
    accanto_packs_load__deps: ['$UTF8ToString'],
    accanto_packs_load: (tag, size) => { Module.services.packs.load(UTF8ToString(tag, size)); },
    accanto_packs_next_size: () => Module.services.packs.nextSize(),
    accanto_packs_take: (target, size) => Module.services.packs.take(HEAPU8.subarray(target, target + size)),
});
