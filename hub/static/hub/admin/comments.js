/* Comments in the tabs of languages. Wagtail shows those of the open tab alone, and counts
   all: say where the others are, and lead there. A comment that is asked for (by a mail's
   ?comment=3, or by a click here) opens its tab. */

const app = window.comments?.commentApp;
const tabs = document.querySelector('[data-hub-tabs]');

const tabOf = (panel) => tabs.querySelector(`[role="tab"][href="#${CSS.escape(panel)}"]`);

/* Those that Wagtail has put beside a field of this form. */
function open() {
    const { comments } = app.store.getState().comments;
    return [...comments.values()].filter(
        (each) => each.annotation?.getTab() && !each.deleted && !each.resolved,
    );
}

const isHidden = (comment) =>
    document.getElementById(comment.annotation.getTab())?.hidden;

function lead(comment) {
    if (isHidden(comment)) tabOf(comment.annotation.getTab())?.click();
    // The tab opens, Wagtail scrolls to it and shows its comments, first.
    setTimeout(() => {
        app.store.dispatch(
            app.actions.setFocusedComment(comment.localId, {
                updatePinnedComment: true,
                forceFocus: true,
            }),
        );
        const field = comment.annotation.getAnchorNode(true);
        field.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
}

/* --- the comment that was asked for ------------------------------------------------- */

let followed = null;

function follow() {
    const { comments: kept, settings } = app.store.getState();
    const comment = kept.comments.get(kept.focusedComment);
    // All of them are put in anew after each saving, with other numbers.
    if (settings.isReloading || (comment && !comment.annotation)) return;
    const asked = comment?.remoteId ?? kept.focusedComment;
    if (asked === followed) return;
    followed = asked;
    if (comment && isHidden(comment)) lead(comment);
}

/* --- where the others are ----------------------------------------------------------- */

const list = document.createElement('ul');

function button(panel, comments) {
    const made = document.createElement('button');
    made.type = 'button';
    made.className = 'button button-small button-secondary';
    const name = tabOf(panel).firstElementChild;
    const language = document.createElement('bdi');
    language.textContent = (name?.lang ? name : tabOf(panel).firstChild).textContent.trim();
    made.append(language, ` (${comments.length})`);
    made.addEventListener('click', () => lead(comments[0]));
    return made;
}

function tell() {
    const { currentTab } = app.store.getState().settings;
    const elsewhere = Map.groupBy(
        open().filter((each) => each.annotation.getTab() !== currentTab),
        (each) => each.annotation.getTab(),
    );
    const now = JSON.stringify([...elsewhere].map(([tab, found]) => [tab, found.length]));
    if (list.dataset.told === now) return;
    list.dataset.told = now;
    list.parentElement.hidden = !elsewhere.size;
    list.replaceChildren(
        ...[...elsewhere].map(([panel, found]) => {
            const item = document.createElement('li');
            item.append(button(panel, found));
            return item;
        }),
    );
}

function start() {
    const place = document.getElementById('comments');
    if (!place) return;
    const box = document.createElement('nav');
    box.className = 'hub-elsewhere';
    box.hidden = true;
    box.dataset.annotation = ''; // a click elsewhere is, for Wagtail, away from comments
    box.ariaLabel = tabs.dataset.hubCommentsElsewhere;
    const heading = document.createElement('p');
    heading.textContent = tabs.dataset.hubCommentsElsewhere;
    box.append(heading, list);
    place.before(box);
    app.store.subscribe(() => {
        follow();
        tell();
    });
    follow();
    tell();
}

if (app && tabs) {
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start);
}
