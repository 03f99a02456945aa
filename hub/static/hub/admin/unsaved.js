/* Saves nothing that nobody has written. Wagtail compares the form with what it was two
   seconds after it was opened; its rich text fields rewrite their values (the same texts,
   as other JSON) when they are ready, which on a slow machine is later. A change before
   any edit is theirs: the form as it is then is what later changes are measured by. */

const EDITS = ['beforeinput', 'change', 'click', 'drop', 'input', 'keydown', 'paste'];

const form = document.querySelector('form[data-edit-form]');
let edited = false;

/* Also without the form: choosers and dialogs write into it. Not tabs: reading is none. */
function noticeEdit(event) {
    if (event.isTrusted && !event.target.closest?.('[role="tablist"]')) edited = true;
}

function keepUnsaved(event) {
    if (edited || event.target !== form || event.detail?.type !== 'edits') return;
    const unsaved = window.wagtail.app.getControllerForElementAndIdentifier(
        form,
        'w-unsaved',
    );
    if (!unsaved || unsaved.forceValue) return; // what was refused is yet to be saved
    event.stopImmediatePropagation();
    event.preventDefault();
    unsaved.clear();
}

if (form) {
    for (const type of EDITS) {
        document.addEventListener(type, noticeEdit, { capture: true, passive: true });
    }
    document.addEventListener('w-unsaved:add', keepUnsaved, { capture: true });
}
