addToLibrary({
    accanto_files_pick__deps: ['$UTF8ToString'],
    accanto_files_pick: (accept, size) => Module.services.files.pick(UTF8ToString(accept, size)),
    accanto_files_download__deps: ['$UTF8ToString'],
    accanto_files_download: (name, nameSize, type, typeSize, bytes, size) =>
        Module.services.files.download(UTF8ToString(name, nameSize), UTF8ToString(type, typeSize), HEAPU8.subarray(bytes, bytes + size)),
    accanto_files_share__deps: ['$UTF8ToString'],
    accanto_files_share: (name, nameSize, type, typeSize, bytes, size) =>
        Module.services.files.share(UTF8ToString(name, nameSize), UTF8ToString(type, typeSize), HEAPU8.subarray(bytes, bytes + size)),
    accanto_files_next_size: () => Module.services.files.nextSize(),
    accanto_files_take: (target, size) => Module.services.files.take(HEAPU8.subarray(target, target + size)),
});
