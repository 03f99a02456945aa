/* A video's player is fetched only when the visitor asks for it: without this script
   the facade stays a plain link to the video. */
for (const facade of document.querySelectorAll("a.video__facade[data-player]")) {
  facade.addEventListener("click", (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) return;
    event.preventDefault();
    const frame = document.createElement("iframe");
    const player = new URL(facade.dataset.player);
    player.searchParams.set("autoplay", "1");
    frame.src = player;
    frame.title = facade.dataset.title;
    frame.allow = "autoplay; fullscreen; picture-in-picture; encrypted-media";
    frame.allowFullscreen = true;
    frame.referrerPolicy = "strict-origin-when-cross-origin";
    facade.replaceWith(frame);
    frame.focus();
  });
}
