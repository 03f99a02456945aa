/* Notices of what is stale: each beside its block, a button that brings a missing block,
   and the way to the text that a list asked for (?work=ar.body.<id>). Without it the
   notices stand below their field, and the boxes in them are saved with the form. */

function blockElement(notice) {
    const id = notice.dataset.hubBlock;
    if (!id || !notice.hasAttribute('data-hub-stale')) return null;
    const field = notice.closest('.hub-field') ?? document;
    return field.querySelector(`[data-contentpath="${CSS.escape(id)}"]`);
}

/* The container's own children are replaced after each saving; those that stand beside
   their blocks then are of before. */
function place(box) {
    const field = box.closest('.hub-field');
    for (const old of field?.querySelectorAll('.hub-stale[data-hub-placed]') ?? []) {
        old.remove();
    }
    for (const notice of [...box.querySelectorAll('.hub-stale')]) {
        const block = blockElement(notice);
        if (!block) continue;
        notice.dataset.hubPlaced = '';
        block.prepend(notice);
    }
}

function boundWidget(name) {
    return window.wagtail?.editHandler?.getPanelByName?.(name)?.getBoundWidget?.();
}

/* Behind the nearest block before it that the translation has too. */
function placeFor(id, source, target) {
    const before = source.slice(0, source.findIndex((block) => block.id === id));
    const ids = target.map((block) => block.id);
    const at = before.map((block) => ids.indexOf(block.id)).filter((found) => found >= 0);
    return at.length ? at.at(-1) + 1 : 0;
}

function insertBlock(event) {
    const button = event.target.closest('[data-hub-insert]');
    if (!button) return;
    const { hubInsert: id, hubFrom: from, hubTo: to } = button.dataset;
    const source = boundWidget(from)?.getState() ?? [];
    const target = boundWidget(to);
    const block = source.find((each) => each.id === id);
    if (!block || !target) return;
    target.insert(block, placeFor(id, source, target.getState()), { focus: true });
    button.closest('.hub-stale').remove();
    document
        .querySelector('form[data-edit-form]')
        ?.dispatchEvent(new Event('change', { bubbles: true }));
}

function goToWork() {
    const wanted = new URLSearchParams(location.search).get('work');
    if (!wanted) return;
    const language = wanted.split('.')[0];
    const name = wanted.slice(language.length + 1).split('.')[0];
    document
        .querySelector(`[role="tab"][data-hub-tab="${CSS.escape(language)}"]`)
        ?.click();
    const notice = document.querySelector(`[data-hub-key="${CSS.escape(wanted)}"]`);
    // Of a text that is not stale: the block itself.
    const block = document.querySelector(
        `#tab-${CSS.escape(language)} [data-contentpath="${CSS.escape(wanted.split('.')[2] ?? name)}"]`,
    );
    const input =
        notice?.querySelector('[data-hub-insert]') ??
        notice?.closest('[data-hub-placed]')?.parentElement.querySelector(EDITABLE) ??
        notice?.closest('.hub-field')?.querySelector(EDITABLE) ??
        document.getElementById(`id_${name}_${language}`) ??
        block?.querySelector(EDITABLE);
    // The tab opens, and Wagtail scrolls to it, first.
    setTimeout(() => {
        input?.focus({ preventScroll: true });
        (notice ?? input ?? block)?.scrollIntoView({ block: 'center', behavior: 'instant' });
    });
}

const EDITABLE =
    '[contenteditable="true"], input:not([type=hidden], [type=checkbox]), textarea';

function start() {
    const boxes = document.querySelectorAll('[data-hub-staleness]');
    for (const box of boxes) {
        place(box);
        new MutationObserver((changes) => {
            // Taking notices out of it is a change too, of this script's own.
            if (changes.some((change) => change.addedNodes.length)) place(box);
        }).observe(box, { childList: true });
    }
    document.addEventListener('click', insertBlock);
    goToWork();
}

if (document.readyState === 'complete') start();
else window.addEventListener('load', start);
