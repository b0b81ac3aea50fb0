addToLibrary({
    accanto_glyphs_define_face__deps: ['$UTF8ToString'],
    accanto_glyphs_define_face: (face, families, size, weight) =>
        Module.services.glyphs.defineFace(face, UTF8ToString(families, size), weight),
    accanto_glyphs_line_metrics: (face, fontPx, metrics) =>
        HEAPF32.set(Module.services.glyphs.lineMetrics(face, fontPx), metrics >> 2),
    $accantoWriteDrawn: (drawn, at) => {
        HEAPF32[at >> 2] = drawn.advance;
        HEAP32.set([drawn.left, drawn.top, drawn.width, drawn.height, drawn.isColored ? 1 : 0], (at >> 2) + 1);
    },
    accanto_glyphs_draw__deps: ['$accantoWriteDrawn'],
    accanto_glyphs_draw: (face, fontPx, codePoint, drawn) =>
        accantoWriteDrawn(Module.services.glyphs.draw(face, fontPx, codePoint), drawn),
    accanto_glyphs_draw_text__deps: ['$accantoWriteDrawn', '$UTF8ToString'],
    accanto_glyphs_draw_text: (face, fontPx, text, size, drawn) =>
        accantoWriteDrawn(Module.services.glyphs.drawLetter(face, fontPx, UTF8ToString(text, size)), drawn),
    accanto_glyphs_draw_path__deps: ['$accantoWriteDrawn', '$UTF8ToString'],
    accanto_glyphs_draw_path: (path, size, sizePx, strokeUnits, drawn) =>
        accantoWriteDrawn(Module.services.glyphs.drawPath(UTF8ToString(path, size), sizePx, strokeUnits), drawn),
    accanto_glyphs_take_pixels: (rgba, size) => Module.services.glyphs.takePixels(HEAPU8.subarray(rgba, rgba + size)),
    accanto_glyphs_set_light_text: (isLight) => Module.services.glyphs.setLightText(isLight !== 0),
    accanto_glyphs_rehearse: (isOn) => Module.services.glyphs.rehearse(isOn !== 0),
    accanto_glyphs_paint_noted: () => (Module.services.glyphs.paintNoted() ? 1 : 0),
    accanto_glyphs_generation: () => Module.services.glyphs.generation(),
});
