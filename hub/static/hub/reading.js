/* Tells the hub that the page was shown, once and without cookies. Nothing of it is
   needed to read. */

const main = document.querySelector('[data-read]');

function shown() {
    // A page that one comes back to, or loads again, was read already.
    const [how] = performance.getEntriesByType('navigation');
    if (how?.type !== 'navigate') return;
    fetch(main.dataset.readAt, {
        method: 'POST',
        body: new URLSearchParams({ token: main.dataset.read }),
        credentials: 'omit',
        keepalive: true,
    }).catch(() => {});
}

if (main) {
    if (document.prerendering) {
        document.addEventListener('prerenderingchange', shown, { once: true });
    } else {
        shown();
    }
}
