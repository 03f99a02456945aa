/* A text that somebody else changed too is not saved until one has chosen: do not let it
   go unasked. And lead to the question, once it stands in the page. */

let leaving = false;

document.addEventListener('submit', () => {
    leaving = true;
});

window.addEventListener('beforeunload', (event) => {
    if (!leaving && document.querySelector('[data-hub-conflicts]')) event.preventDefault();
});

document.getElementById('hub-conflicts-title')?.focus();
