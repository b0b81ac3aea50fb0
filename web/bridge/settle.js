addToLibrary({
    accanto_settle_is_test: () => (Module.services.settle.isTest() ? 1 : 0),
    accanto_settle_report: (frames, isWanted, saves) => Module.services.settle.report(frames, isWanted !== 0, saves),
    accanto_settle_set_state_hash__deps: ['$getWasmTableEntry', '$UTF8ToString'],
    accanto_settle_set_state_hash: (hash) =>
        Module.services.settle.setStateHash(() => UTF8ToString(getWasmTableEntry(hash)())),
    accanto_settle_clock_offset: () => Module.services.settle.clockOffset(),
});
