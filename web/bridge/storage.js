// Mounts and loads before main: everything stored is there when the program starts.
addToLibrary({
    $accantoStorageAttach__deps: ['$FS', '$IDBFS', '$addRunDependency', '$removeRunDependency'],
    $accantoStorageAttach__postset: () => addAtPreRun('accantoStorageAttach();'),
    $accantoStorageAttach: () => {
        if (!Module.services) return;
        addRunDependency('storage');
        Module.services.storage.attach(FS, IDBFS).finally(() => removeRunDependency('storage'));
    },
    accanto_storage_is_follower__deps: ['$accantoStorageAttach'],
    accanto_storage_is_follower: () => (Module.services.storage.isFollower() ? 1 : 0),
    accanto_storage_is_loaded: () => (Module.services.storage.isLoaded() ? 1 : 0),
    accanto_storage_list: (target, size) => Module.services.storage.list(HEAPU8.subarray(target, target + size)),
    accanto_storage_read__deps: ['$UTF8ToString'],
    accanto_storage_read: (path, pathSize, target, size) =>
        Module.services.storage.read(UTF8ToString(path, pathSize), HEAPU8.subarray(target, target + size)),
    accanto_storage_write__deps: ['$UTF8ToString'],
    accanto_storage_write: (path, pathSize, bytes, size) =>
        (Module.services.storage.write(UTF8ToString(path, pathSize), HEAPU8.subarray(bytes, bytes + size)) ? 1 : 0),
    accanto_storage_remove__deps: ['$UTF8ToString'],
    accanto_storage_remove: (path, pathSize) => Module.services.storage.remove(UTF8ToString(path, pathSize)),
    accanto_storage_sync: () => Module.services.storage.sync(),
    accanto_storage_ask_space: () => { Module.services.storage.askSpace(); },
    accanto_storage_take_over: () => Module.services.storage.takeOver(),
    accanto_storage_next_size: () => Module.services.storage.nextSize(),
    accanto_storage_take: (target, size) => Module.services.storage.take(HEAPU8.subarray(target, target + size)),
});
