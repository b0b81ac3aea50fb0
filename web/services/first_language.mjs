// Which language a visit begins with: its texts are fetched together with the program, before any stored setting is read.
const REMEMBERED = 'accanto-language';

const primary = (tag) => tag.toLowerCase().split('-')[0];

/** `tags` are the languages of this program, the first is for those who speak none of them. `storage` may be missing or refuse. */
export function createFirstLanguage({ tags, languages, storage = () => window.localStorage }) {
    const spoken = primary(languages[0] ?? '');
    const usual = tags.includes(spoken) ? spoken : tags[0];

    function remembered() {
        try { return storage().getItem(REMEMBERED); } catch { return null; }
    }

    return {
        tag: () => (tags.includes(remembered()) ? remembered() : usual),
        /** The page speaks this from now on. What the browser says anyway needs no remembering. */
        remember(tag) {
            try {
                if (tag === usual) storage().removeItem(REMEMBERED);
                else storage().setItem(REMEMBERED, tag);
            } catch { /* The next visit begins in the browser's language and changes then. */ }
        },
    };
}
