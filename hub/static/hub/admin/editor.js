/* The page editor's languages: the tab that one works in, copying the source, and the
   question which languages to publish. Without it all of them are still there: the
   tabs by Wagtail's own script, the languages to publish as a panel below the form. */

const ASKING =
    'button[name="action-publish"], button[name="action-submit"], button[name="action-restart-workflow"]';

/* --- tabs ------------------------------------------------------------------------ */

const tabs = document.querySelector('[data-hub-tabs]');
const storage = tabs && `hub.tab.${tabs.dataset.hubTabs}`;

const tabOf = (name) =>
    tabs?.querySelector(`[role="tab"][data-hub-tab="${CSS.escape(name)}"]`);

function rememberTab(event) {
    const tab = event.target.closest('[role="tab"][data-hub-tab]');
    if (!tab) return;
    try {
        localStorage.setItem(storage, tab.dataset.hubTab);
    } catch {
        /* A browser that keeps nothing shows the first tab again. */
    }
}

function rememberedTab() {
    try {
        return localStorage.getItem(storage);
    } catch {
        return null;
    }
}

function openTab() {
    const panel = document.querySelector(
        '[role="tabpanel"] .w-field--error, [role="tabpanel"] .w-field__errors .error-message',
    )?.closest('[role="tabpanel"]');
    if (panel) {
        document.getElementById(panel.getAttribute('aria-labelledby'))?.click();
        return;
    }
    const name = rememberedTab();
    const asked = new URLSearchParams(location.search).has('comment'); // comments.js
    if (name && !asked && !location.hash) tabOf(name)?.click();
}

function goTo(event) {
    const link = event.target.closest('[data-hub-goto]');
    if (!link) return;
    event.preventDefault();
    dialog?.close();
    tabOf(link.dataset.hubGoto)?.click();
    const id = link.getAttribute('href').slice(1);
    const name = id.replace(/^id_/, '');
    const field =
        document.getElementById(id) ??
        document.querySelector(`[data-contentpath="${CSS.escape(name)}"]`);
    const wrapper = field?.closest('[data-panel]') ?? field;
    wrapper?.scrollIntoView({ block: 'center' });
    const input = field?.matches('input:not([type=hidden]), textarea')
        ? field
        : wrapper?.querySelector(
              'input:not([type=hidden]), textarea, [contenteditable="true"], button.c-sf-add-button',
          );
    input?.focus({ preventScroll: true });
}

/* --- copying the source ------------------------------------------------------------ */

function boundWidget(name) {
    return window.wagtail?.editHandler?.getPanelByName?.(name)?.getBoundWidget?.();
}

function targetIsEmpty(name, input) {
    if (input?.draftailEditor) {
        return !input.draftailEditor.getEditorState().getCurrentContent().hasText();
    }
    if (input && input.type !== 'hidden') return !input.value.trim();
    return (boundWidget(name)?.getState?.() ?? []).length === 0;
}

function copy(from, to) {
    const source = document.querySelector(`[name="${CSS.escape(from)}"]`);
    const target = document.querySelector(`[name="${CSS.escape(to)}"]`);
    if (source?.draftailEditor && target?.draftailEditor) {
        target.draftailEditor.onChange(source.draftailEditor.getEditorState());
    } else if (source && target && target.type !== 'hidden') {
        target.value = source.value;
        for (const type of ['input', 'change', 'keyup']) {
            target.dispatchEvent(new Event(type, { bubbles: true }));
        }
    } else {
        // A StreamField: its state carries the blocks' ids.
        boundWidget(to).setState(boundWidget(from).getState());
        document
            .querySelector('form[data-edit-form]')
            .dispatchEvent(new Event('change', { bubbles: true }));
    }
}

function copySource(event) {
    const button = event.target.closest('[data-hub-copy]');
    if (!button) return;
    const { hubCopy: from, hubCopyTo: to } = button.dataset;
    const input = document.querySelector(`[name="${CSS.escape(to)}"]`);
    if (!targetIsEmpty(to, input) && !window.confirm(button.dataset.hubConfirm)) return;
    copy(from, to);
    const label = button.querySelector('[data-hub-copy-label]');
    label.textContent = button.dataset.hubCopied;
    label.setAttribute('role', 'status');
    button.closest('.hub-field').querySelector('[data-hub-text]').scrollIntoView({
        block: 'nearest',
    });
}

/* --- publishing ------------------------------------------------------------------- */

const panel = document.querySelector('[data-hub-publish]');
const confirmButton = panel?.querySelector('[data-hub-publish-confirm]');
let dialog = null;

function makeDialog() {
    dialog = document.createElement('dialog');
    dialog.className = 'hub-dialog';
    dialog.setAttribute('aria-labelledby', 'hub-publish-title');
    panel.replaceWith(dialog);
    dialog.append(panel);
    panel.querySelector('[data-hub-publish-actions]').hidden = false;
    panel
        .querySelector('[data-hub-publish-cancel]')
        .addEventListener('click', () => dialog.close());
    confirmButton.addEventListener('click', publish);
    if (panel.querySelector('.error-message')) dialog.showModal();
}

function ask(event) {
    const button = event.target.closest(ASKING);
    if (!button || !dialog) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    confirmButton.dataset.action = button.name;
    confirmButton.querySelector('[data-w-progress-target="label"]').textContent =
        button.textContent.trim();
    dialog.showModal();
}

/* No submit button: Enter in a text field would press the form's first one. */
function publish() {
    const form = panel.closest('form');
    const action = document.createElement('input');
    Object.assign(action, { type: 'hidden', name: confirmButton.dataset.action, value: '1' });
    panel.append(action);
    form.requestSubmit();
}

/* --- the languages in the form ------------------------------------------------------ */

function returnHere(event) {
    // A page just created by autosave has another address than the form was loaded by.
    const here = event.target.querySelector('[data-hub-here]');
    if (here) here.value = location.pathname + location.search;
}

if (tabs) {
    if (panel) makeDialog();
    document.addEventListener('click', ask, { capture: true });
    document.addEventListener('click', rememberTab);
    document.addEventListener('click', goTo);
    document.addEventListener('click', copySource);
    document.getElementById('hub-languages')?.addEventListener('submit', returnHere);
    if (document.readyState === 'complete') openTab();
    else window.addEventListener('load', openTab);
}
