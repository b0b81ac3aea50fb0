// Leaving for what a partner shared. The program has looked at the link already; here it is looked at again, because what
// stands behind it came from somebody else.
const MAIL = /^mailto:[A-Za-z0-9._+-]+@[A-Za-z0-9.-]+$/;
const PHONE = /^tel:\+?[0-9]{6,15}$/;
const HTTPS = /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:[/?#][A-Za-z0-9/?#._~!$&()*+,;=:%-]*)?$/;
const BYTES_MAX = 300;

/** Whether this is a link that may be opened: to a mail program, a phone, or an https page. */
export const isSafeLink = (link) => link.length <= BYTES_MAX && (MAIL.test(link) || PHONE.test(link) || HTTPS.test(link));

/** Opens links on the person's own press: pages in a new tab that learns nothing of this one. */
export function createLinks({ document }) {
    function open(link) {
        if (!isSafeLink(link)) return;
        const anchor = document.createElement('a');
        anchor.href = link;
        anchor.rel = 'noopener noreferrer';
        anchor.referrerPolicy = 'no-referrer';
        if (link.startsWith('https:')) anchor.target = '_blank';
        anchor.click();
    }
    return { open };
}
