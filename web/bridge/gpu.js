addToLibrary({
    accanto_gpu_start: () => (Module.services.gpu.start() ? 1 : 0),
    accanto_gpu_generation: () => Module.services.gpu.generation(),
    accanto_gpu_texture_size_max: () => Module.services.gpu.textureSizeMax(),
    accanto_gpu_create_texture: (width, height) => Module.services.gpu.createTexture(width, height),
    accanto_gpu_destroy_texture: (texture) => Module.services.gpu.destroyTexture(texture),
    accanto_gpu_update_texture: (texture, x, y, width, height, pixels, imageWidth) => {
        const bytes = HEAPU8.subarray(pixels, pixels + 4 * ((height - 1) * imageWidth + width));
        Module.services.gpu.updateTexture(texture, x, y, width, height, bytes, imageWidth);
    },
    accanto_gpu_draw: (width, height, scale, whiteU, whiteV, background, vertices, vertexBytes, indices, indexCount,
                       instances, instanceBytes, commands, commandCount) =>
        Module.services.gpu.draw({
            width, height, scale, whiteU, whiteV,
            background: background >>> 0,
            vertices: HEAPU8.subarray(vertices, vertices + vertexBytes),
            indices: HEAPU32.subarray(indices >> 2, (indices >> 2) + indexCount),
            instances: HEAPU32.subarray(instances >> 2, (instances + instanceBytes) >> 2),
            commands: HEAP32.subarray(commands >> 2, (commands >> 2) + 8 * commandCount),
        }),
});
