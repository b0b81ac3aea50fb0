addToLibrary({
    accanto_locale_languages__deps: ['$accantoWriteText'],
    accanto_locale_languages: (target, capacity) => accantoWriteText(Module.services.locale.languages(), target, capacity),
    accanto_locale_date__deps: ['$accantoWriteText', '$UTF8ToString'],
    accanto_locale_date: (ms, style, isDay, tag, tagSize, target, capacity) =>
        accantoWriteText(Module.services.locale.date(ms, style, isDay !== 0, UTF8ToString(tag, tagSize)), target, capacity),
    accanto_locale_relative__deps: ['$accantoWriteText', '$UTF8ToString'],
    accanto_locale_relative: (amount, unit, tag, tagSize, target, capacity) =>
        accantoWriteText(Module.services.locale.relative(amount, unit, UTF8ToString(tag, tagSize)), target, capacity),
    accanto_locale_number__deps: ['$accantoWriteText', '$UTF8ToString'],
    accanto_locale_number: (value, decimals, tag, tagSize, target, capacity) =>
        accantoWriteText(Module.services.locale.number(value, decimals, UTF8ToString(tag, tagSize)), target, capacity),
    accanto_locale_time_zone__deps: ['$accantoWriteText'],
    accanto_locale_time_zone: (target, capacity) => accantoWriteText(Module.services.locale.timeZone(), target, capacity),
    accanto_locale_utc_offset: (ms) => Module.services.locale.utcOffset(ms),
});
