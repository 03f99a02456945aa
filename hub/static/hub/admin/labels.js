/* Names the rich text editors for screen readers. Wagtail's labels are of the hidden
   fields behind them, and name nothing that one types into. */

const EDITOR = '.public-DraftEditor-content';

function nameOf(editor) {
    const own = editor.closest('[data-contentpath]');
    const panel = editor.closest('[data-panel]');
    const label =
        own?.querySelector(':scope > .w-field__label')?.firstChild ??
        panel?.querySelector('.c-sf-block__type') ?? // its heading is what it says
        panel?.querySelector('[data-panel-heading-text]');
    return label?.textContent.trim();
}

function nameEditors(within) {
    const found = [...within.querySelectorAll(EDITOR)];
    for (const editor of within.matches(EDITOR) ? [within, ...found] : found) {
        const name = nameOf(editor);
        if (name) editor.ariaLabel = name;
    }
}

const tabs = document.querySelector('[data-hub-tabs]');

if (tabs) {
    nameEditors(tabs);
    new MutationObserver((changes) => {
        for (const { addedNodes } of changes) {
            for (const node of addedNodes) {
                if (node instanceof Element) nameEditors(node);
            }
        }
    }).observe(tabs, { childList: true, subtree: true });
}
