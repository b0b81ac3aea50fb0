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
    accanto_locale_plural__deps: ['$UTF8ToString'],
    accanto_locale_plural: (count, tag, tagSize) => Module.services.locale.plural(count, UTF8ToString(tag, tagSize)).charCodeAt(0),
    accanto_locale_list__deps: ['$accantoWriteText', '$UTF8ToString'],
    accanto_locale_list: (items, size, tag, tagSize, target, capacity) =>
        accantoWriteText(Module.services.locale.list(UTF8ToString(items, size), UTF8ToString(tag, tagSize)), target, capacity),
    accanto_locale_time_zone__deps: ['$accantoWriteText'],
    accanto_locale_time_zone: (target, capacity) => accantoWriteText(Module.services.locale.timeZone(), target, capacity),
    accanto_locale_utc_offset: (ms) => Module.services.locale.utcOffset(ms),
});
