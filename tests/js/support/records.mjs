// Both ends of the flat forms, from the program's side.
import { Flag, Role, WORDS } from '../../../web/services/mirror_records.mjs';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** A commit of the mirror: nodes as {id, parent, role: 'Button', name, flags: ['focusable'], rect: [x, y, w, h], …}. */
export function commitOf(nodes) {
    const words = new Uint32Array(nodes.length * WORDS);
    const floats = new Float32Array(words.buffer);
    let texts = [];
    nodes.forEach((node, index) => {
        const at = index * WORDS;
        const flags = (node.flags ?? []).reduce((bits, name) => bits | Flag[name], 0);
        const kind = Role[node.role] | ((node.level ?? 0) << 8) | (400 << 16);
        const all = ['name', 'value', 'description', 'placeholder', 'href', 'language'].map((key) => encoder.encode(node[key] ?? ''));
        words.set([node.id, node.parent ?? 0, kind, flags, hashOf(node)], at);
        floats.set(node.rect ?? [0, 0, 0, 0], at + 5);
        words.set([texts.length, ...all.map((text) => text.length), node.position ?? 0, node.setSize ?? 0], at + 9);
        floats.set([node.minimum ?? 0, node.maximum ?? 0, node.now ?? 0, node.fontPx ?? 0, node.linePx ?? 0], at + 18);
        words[at + 23] = node.lettersMax ?? 0;
        for (const text of all) texts = [...texts, ...text];
    });
    return [new Uint8Array(words.buffer), Uint8Array.from(texts)];
}

function hashOf({ rect, flags = [], ...rest }) {
    const text = JSON.stringify([rest, flags.filter((name) => name !== 'focusNow')]);
    return [...text].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619) >>> 0, 2166136261);
}

/** Everything in a service's inbox, each read by `read(reader)`; the reader has kind, u32, f64, bytes, text. */
export function takeAll(service, read) {
    const taken = [];
    for (let size = service.nextSize(); size >= 0; size = service.nextSize()) {
        const bytes = new Uint8Array(size);
        service.take(bytes);
        taken.push(read(readerOf(bytes)));
    }
    return taken;
}

export function readerOf(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    let at = 0;
    const move = (size) => { at += size; return at - size; };
    const reader = {
        kind: () => view.getUint8(move(1)),
        u32: () => view.getUint32(move(4), true),
        f64: () => view.getFloat64(move(8), true),
        bytes() { const size = reader.u32(); return bytes.slice(move(size), at); },
        text: () => decoder.decode(reader.bytes()),
        isAtEnd: () => at === bytes.length,
    };
    return reader;
}

/** The mirror's actions as "Activate 5" or "Input 7 text". */
export const actionsOf = (mirror) => takeAll(mirror, (reader) => {
    const name = ['Activate', 'Focus', 'Blur', 'Input', 'Submit', 'Escape', 'SetValue'][reader.kind()];
    const [id, text, value] = [reader.u32(), reader.text(), reader.f64()];
    return [name, id, text, name === 'SetValue' ? value : ''].filter((part) => part !== '').join(' ');
});
