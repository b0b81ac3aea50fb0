// What tests wait for and ask. Only with `?test=1`; without it the program's reports go nowhere.
const POLL_MS = 16;
const STEADY_POLLS = 3;

/** `isWhole()`: every part of the program is here. */
export function createSettle({ wake, window, isTest, isWhole = () => true }) {
    const now = { frames: 0, isWanted: true, saves: 0 };
    let stateHash = () => '';
    let tellPainted;
    const painted = new Promise((resolve) => { tellPainted = resolve; });
    let offsetMs = 0;

    const pause = () => new Promise((resolve) => { window.setTimeout(resolve, POLL_MS); });
    const isBusy = () => now.isWanted || now.saves > 0 || !isWhole();

    /** Resolves when no frame is wanted and no save is under way, and that stayed so for a while. */
    async function settled() {
        for (let steady = 0, frames = -1; steady < STEADY_POLLS;) {
            await pause();
            steady = !isBusy() && frames === now.frames ? steady + 1 : 0;
            frames = now.frames;
        }
    }

    if (isTest) {
        const port = {
            settled,
            get frames() { return now.frames; },
            stateHash: () => stateHash(),
            /** The clock of the program shows this moment from now on, and goes on from there. */
            now(ms) { offsetMs = ms - Date.now(); wake(); },
            route: () => window.location.hash,
        };
        Object.defineProperty(window, 'accanto', { value: Object.freeze(port) });
    }

    return {
        isTest: () => isTest,
        report(frames, isWanted, saves) {
            Object.assign(now, { frames, isWanted, saves });
            tellPainted();
        },
        /** Resolves with the first picture. */
        painted: () => painted,
        setStateHash(hash) { stateHash = hash; },
        clockOffset: () => offsetMs,
    };
}
