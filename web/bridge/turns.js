addToLibrary({
    accanto_turns_take__deps: ['$getWasmTableEntry'],
    accanto_turns_take: (turn) => Module.services.turns.take(() => getWasmTableEntry(turn)() !== 0),
});
