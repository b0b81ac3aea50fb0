addToLibrary({
    accanto_entropy_fill: (target, size) => Module.services.entropy.fill(HEAPU8.subarray(target, target + size)),
});
