// Two permanent regions that screen readers watch. Clear, then set: a text that repeats is spoken again.
const SET_AFTER_MS = 50;
const HELD_BACK = '\u00a0';

export function createLiveRegions(document, parent, later = setTimeout) {
    const polite = makeRegion(document, parent, 'polite', 'status');
    const assertive = makeRegion(document, parent, 'assertive', 'alert');
    return {
        announce(text, isAssertive) {
            const region = isAssertive ? assertive : polite;
            region.waiting.push(text);
            if (region.waiting.length > 1) return;
            region.element.textContent = '';
            later(() => speak(region), SET_AFTER_MS);
        },
    };
}

function makeRegion(document, parent, liveness, role) {
    const element = document.createElement('div');
    element.classList.add('live');
    element.setAttribute('role', role);
    element.setAttribute('aria-live', liveness);
    element.setAttribute('aria-atomic', 'true');
    parent.append(element);
    return { element, waiting: [], last: '' };
}

// What came within the pause is spoken as one, without repeats.
function speak(region) {
    const text = [...new Set(region.waiting)].join(' ');
    region.waiting.length = 0;
    const spoken = text === region.last ? text + HELD_BACK : text;
    region.last = spoken;
    region.element.textContent = spoken;
}
