addToLibrary({
    accanto_surface_start__deps: ['$getWasmTableEntry'],
    accanto_surface_start: (frame) => Module.services.surface.start((nowMs) => getWasmTableEntry(frame)(nowMs)),
    accanto_surface_request_frame: () => Module.services.surface.requestFrame(),
    accanto_surface_wake_after: (ms) => Module.services.surface.wakeAfter(ms),
    accanto_surface_state: (state) =>
        Module.services.surface.writeState(HEAP32.subarray(state >> 2, (state >> 2) + 11),
                                           HEAPF32.subarray(state >> 2, (state >> 2) + 11)),
    accanto_surface_take_events: (events, capacity) =>
        Module.services.surface.takeEvents(HEAP32.subarray(events >> 2, (events >> 2) + 9 * capacity),
                                           HEAPF32.subarray(events >> 2, (events >> 2) + 9 * capacity)),
    accanto_surface_claim_touch: () => Module.services.surface.claimTouch(),
    accanto_surface_set_pinch_area: (x, y, width, height) => Module.services.surface.setPinchArea({ x, y, width, height }),
    accanto_surface_set_cursor: (cursor) => Module.services.surface.setCursor(cursor),
    accanto_surface_languages__deps: ['$stringToUTF8', '$lengthBytesUTF8'],
    accanto_surface_languages: (text, capacity) => {
        const languages = Module.services.surface.languages();
        stringToUTF8(languages, text, capacity);
        return Math.min(lengthBytesUTF8(languages), capacity - 1);
    },
});
