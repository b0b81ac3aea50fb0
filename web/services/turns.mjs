// Long work in turns, each a task of its own. By messages and not by timers: a hidden page's timers wait a second each, and
// nested ones four milliseconds anywhere.

export function createTurns({ MessageChannel = globalThis.MessageChannel } = {}) {
    let turn = null;
    let channel = null;

    function run() {
        const taken = turn;
        turn = null;  // A turn that throws is the last.
        if (!taken?.()) return;
        turn = taken;
        channel.port2.postMessage(0);
    }

    return {
        /** Calls it until it returns false. */
        take(next) {
            if (turn) return;
            turn = next;
            if (!channel) {
                channel = new MessageChannel();
                channel.port1.onmessage = run;
            }
            channel.port2.postMessage(0);
        },
    };
}
