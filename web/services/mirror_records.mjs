// The flat form of a frame's semantic tree, written by src/platform/web/mirror.cpp. Words are 32 bit, little endian.
export const WORDS = 24;
const Word = {
    Id: 0, Parent: 1, Kind: 2, Flags: 3, Hash: 4, X: 5, Y: 6, Width: 7, Height: 8, TextAt: 9, Lengths: 10,
    Position: 16, SetSize: 17, Minimum: 18, Maximum: 19, Now: 20, FontPx: 21, LinePx: 22, LettersMax: 23,
};
const TEXTS = ['name', 'value', 'description', 'placeholder', 'href', 'language'];

/** As accanto::a11y::Role has them, in its order. */
export const Role = Object.fromEntries([
    'Group', 'Region', 'Banner', 'Navigation', 'Main', 'Complementary', 'ContentInfo', 'Form', 'Dialog',
    'Heading', 'Text', 'Image', 'Separator',
    'Button', 'Link', 'Checkbox', 'Switch', 'Radio', 'RadioGroup', 'Tab', 'TabList', 'TabPanel', 'Menu', 'MenuItem',
    'Combobox', 'Listbox', 'Option',
    'TextField', 'TextArea', 'SearchField', 'Slider', 'SpinButton',
    'List', 'ListItem', 'OrderedList', 'Table', 'Row', 'Cell', 'ColumnHeader', 'RowHeader', 'Grid', 'GridCell',
    'Progress', 'Meter', 'Log', 'Article', 'Status', 'Alert',
].map((name, index) => [name, index]));

/** As accanto::a11y::Flag has them. */
export const Flag = Object.fromEntries([
    'disabled', 'checked', 'mixed', 'expanded', 'collapsed', 'selected', 'current', 'required', 'invalid', 'modal',
    'live', 'focusable', 'pressed', 'busy', 'popup', 'hiddenName', 'password', 'scrollRegion', 'focusNow',
    'released', 'accent', 'quiet', 'selectable',
].map((name, bit) => [name, 1 << bit]));

/** What somebody did, as accanto::a11y::Action::Kind has them. */
export const Action = { Activate: 0, Focus: 1, Blur: 2, Input: 3, Submit: 4, Escape: 5, SetValue: 6 };

const decoder = new TextDecoder();

/** Views over one commit; numbers are read where they lie, texts only when asked for. */
export function readCommit(recordBytes, textBytes) {
    const count = recordBytes.byteLength / (WORDS * 4);
    const words = new Uint32Array(recordBytes.buffer, recordBytes.byteOffset, count * WORDS);
    const floats = new Float32Array(recordBytes.buffer, recordBytes.byteOffset, count * WORDS);
    return {
        count,
        id: (index) => words[index * WORDS + Word.Id],
        parent: (index) => words[index * WORDS + Word.Parent],
        role: (index) => words[index * WORDS + Word.Kind] & 0xff,
        level: (index) => (words[index * WORDS + Word.Kind] >> 8) & 0xff,
        flags: (index) => words[index * WORDS + Word.Flags],
        hash: (index) => words[index * WORDS + Word.Hash],
        rect: (index) => floats.subarray(index * WORDS + Word.X, index * WORDS + Word.Height + 1),
        node: (index) => nodeAt(words, floats, textBytes, index * WORDS),
    };
}

function nodeAt(words, floats, textBytes, at) {
    const kind = words[at + Word.Kind];
    const node = {
        id: words[at + Word.Id], role: kind & 0xff, level: (kind >> 8) & 0xff, weight: kind >>> 16, flags: words[at + Word.Flags],
        position: words[at + Word.Position] | 0, setSize: words[at + Word.SetSize] | 0,
        minimum: floats[at + Word.Minimum], maximum: floats[at + Word.Maximum], now: floats[at + Word.Now],
        fontPx: floats[at + Word.FontPx], linePx: floats[at + Word.LinePx], lettersMax: words[at + Word.LettersMax] | 0,
    };
    let from = words[at + Word.TextAt];
    TEXTS.forEach((text, index) => {
        const length = words[at + Word.Lengths + index];
        node[text] = length ? decoder.decode(textBytes.subarray(from, from + length)) : '';
        from += length;
    });
    return node;
}
