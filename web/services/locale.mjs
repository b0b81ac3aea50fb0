// What the browser knows about languages: dates, times, numbers, time zones. Formatters are costly, so they are kept.
const dateStyles = [
    { day: 'numeric', month: 'short' },                                       // Short: 7 Oct
    { day: 'numeric', month: 'long', year: 'numeric' },                       // Long: 7 October 2025
    { weekday: 'short', day: 'numeric', month: 'short' },                     // Weekday: Tue 7 Oct
    { weekday: 'long', day: 'numeric', month: 'long' },                       // Full: Tuesday 7 October
    { month: 'long', year: 'numeric' },                                       // Month: October 2025
    { weekday: 'long' },                                                      // WeekdayName: Tuesday
    { weekday: 'short' },                                                     // WeekdayShort: Tue
    { hour: 'numeric', minute: '2-digit' },                                   // Time: 18:30
    { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' },   // ShortWithTime: 7 Oct, 18:30
    { month: 'long' },                                                        // MonthName: October
];
const categoryLetters = { zero: 'z', one: '1', two: '2', few: 'f', many: 'm', other: 'o' };
const units = ['minute', 'hour', 'day', 'week', 'month', 'year'];

export function createLocale({ languages = ['en'], Intl: intl = Intl } = {}) {
    const kept = new Map();
    // Somebody in Britain and somebody in America read English, and write dates in two ways.
    const regional = (tag) => languages.find((spoken) => spoken !== tag && spoken.toLowerCase().split('-')[0] === tag) ?? tag;
    const formatter = (Kind, language, options) => {
        const tag = regional(language);
        const key = `${Kind} ${tag} ${JSON.stringify(options)}`;
        if (!kept.has(key)) kept.set(key, make(intl[Kind], tag, options));
        return kept.get(key);
    };

    return {
        languages: () => languages.join(','),
        /** `isDay`: the moment stands for a calendar day in UTC, not for an instant in somebody's time zone. */
        date(ms, style, isDay, tag) {
            const options = { ...(dateStyles[style] ?? dateStyles[0]), ...(isDay ? { timeZone: 'UTC' } : {}) };
            return formatted(() => formatter('DateTimeFormat', tag, options).format(ms));
        },
        /** "2 days ago", "tomorrow"; negative amounts are past. */
        relative: (amount, unit, tag) => formatted(() =>
            formatter('RelativeTimeFormat', tag, { numeric: 'auto' }).format(amount, units[unit] ?? 'day')),
        number: (value, decimals, tag) => formatted(() => formatter('NumberFormat', tag,
            { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value)),
        /** The letter of the plural category, as packs write it (cmake/generate_texts.py). */
        plural: (count, tag) => categoryLetters[formatter('PluralRules', tag, {}).select(count)],
        /** `items`, each ended by a line end, as "Ada, Grace and Elif". */
        list: (items, tag) => formatter('ListFormat', tag, { type: 'conjunction' }).format(items.split('\n').slice(0, -1)),
        timeZone: () => formatter('DateTimeFormat', 'en', {}).resolvedOptions().timeZone ?? 'UTC',
        /** Minutes east of UTC at that moment. */
        utcOffset: (ms) => -new Date(ms).getTimezoneOffset(),
    };
}

function make(Formatter, tag, options) {
    try { return new Formatter(tag, options); } catch { return new Formatter('en', options); }
}

// A moment that no calendar has is shown as nothing.
function formatted(run) {
    try { return run(); } catch { return ''; }
}
