/* Tells the hub that a search was shown and that a result was opened, once each and
   without cookies. Nothing of it is needed to search. */

const results = document.querySelector("[data-count]");

function send(what) {
  fetch(results.dataset.count, {
    method: "POST",
    body: new URLSearchParams({ what, token: results.dataset.token }),
    credentials: "omit",
    keepalive: true,
  }).catch(() => {});
}

function shown() {
  // A page that one comes back to, or loads again, is no new search.
  const [how] = performance.getEntriesByType("navigation");
  if (results.dataset.first && how?.type === "navigate") send("search");
}

if (results?.dataset.token) {
  if (document.prerendering) {
    document.addEventListener("prerenderingchange", shown, { once: true });
  } else {
    shown();
  }
  let opened = false;
  const open = (event) => {
    if (opened || event.button > 1 || !event.target.closest("h3 a")) return;
    opened = true;
    send("click");
  };
  results.addEventListener("click", open);
  results.addEventListener("auxclick", open);
}
