/* The translator's desk: saves by itself what was written, and goes from text to text by
   the keyboard. Without it the form is saved by its button. */

const form = document.querySelector('[data-desk]');
const status = form.querySelector('[data-desk-status]');
const revision = form.elements.revision;
const PAUSE = 1500; // ms without a key, before it is saved
const AGAIN = 5000; // ms, after the server did not answer

const waiting = new Set(); // to be saved
const refused = new Set(); // sent again when somebody says so
let timer;
let saving = false;

const rowOf = (element) => element.closest('[data-desk-row]');
const rowOfKey = (key) => form.querySelector(`[data-desk-row="${CSS.escape(key)}"]`);
const textOf = (row) => row.querySelector('textarea');
const hidden = (row, name) => form.elements[`${name}|${row.dataset.deskRow}`];

function say(text, trouble = false) {
    status.textContent = text;
    status.classList.toggle('error-message', trouble);
}

function changed(row) {
    waiting.add(row.dataset.deskRow);
    refused.delete(row.dataset.deskRow);
    length(row);
    saveSoon(PAUSE);
}

function saveSoon(pause) {
    clearTimeout(timer);
    timer = setTimeout(save, pause);
}

function length(row) {
    const shown = row.querySelector('[data-desk-length]');
    if (!shown) return;
    const { value, dataset } = textOf(row);
    shown.textContent = value.length;
    shown.parentElement.classList.toggle('is-over', value.length > dataset.deskLongest);
}

function settled() {
    const boxes = form.querySelectorAll('[name="settled"]:checked');
    return [...boxes].map((box) => box.value);
}

/* What was written is right now, and what is ticked is. */
function data(keys) {
    const sent = new FormData();
    sent.set('csrfmiddlewaretoken', form.elements.csrfmiddlewaretoken.value);
    sent.set('revision', revision.value);
    for (const key of new Set([...keys, ...settled()])) {
        const row = rowOfKey(key);
        sent.set(`text|${key}`, textOf(row).value);
        for (const name of ['source', 'target']) {
            sent.set(`${name}|${key}`, hidden(row, name).value);
        }
    }
    for (const key of keys) sent.append('wrote', key);
    for (const key of settled()) sent.append('settled', key);
    return sent;
}

async function save() {
    if (saving) return saveSoon(PAUSE);
    const keys = [...waiting];
    saving = true;
    waiting.clear();
    say(form.dataset.deskSaving);
    try {
        const answer = await fetch(form.action || location.href, {
            method: 'POST',
            body: data(keys),
            headers: { Accept: 'application/json' },
        });
        if (!answer.ok || answer.redirected) throw answer;
        tell(await answer.json());
    } catch (error) {
        keys.forEach((key) => waiting.add(key));
        if (error instanceof Response) return say(form.dataset.deskRefused, true);
        say(form.dataset.deskFailed, true);
        saveSoon(AGAIN);
    } finally {
        saving = false;
    }
}

function tell(answer) {
    if (answer.revision) revision.value = answer.revision;
    say(answer.message, answer.trouble > 0);
    document.querySelector('[data-desk-left]').textContent = answer.left;
    for (const [key, told] of Object.entries(answer.rows)) {
        const row = rowOfKey(key);
        if (!row) continue;
        if (told.refused && !waiting.has(key)) refused.add(key);
        row.dataset.deskState = told.state;
        hidden(row, 'source').value = told.source;
        hidden(row, 'target').value = told.target;
        if (told.source_html !== null) {
            row.querySelector('.hub-desk__source').innerHTML = told.source_html;
        }
        const notes = row.querySelector('[data-desk-notes]');
        const focused = notes.contains(document.activeElement);
        notes.innerHTML = told.notes;
        enhance(notes);
        if (focused) textOf(row).focus();
    }
}

/* Buttons that need this script are shown by it. */
function enhance(within) {
    within
        .querySelectorAll('[data-desk-use], [data-desk-take]')
        .forEach((button) => button.removeAttribute('hidden'));
}

function put(row, text) {
    const field = textOf(row);
    field.value = text;
    field.focus();
    changed(row);
}

function go(row, step) {
    let next = row;
    do next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
    while (next && !next.matches('[data-desk-row]'));
    (next ? textOf(next) : form.querySelector('[type="submit"]'))?.focus();
}

/* The source's first mark that the text has not, around what is selected. */
function putMark(row) {
    const field = textOf(row);
    const source = row.querySelector('[data-desk-source]').dataset.deskSource;
    const marks = [...source.matchAll(/<([a-z]+\d+)(\/?)>/g)];
    const mark = marks.find(([, name]) => !field.value.includes(`<${name}`));
    if (!mark) return;
    const { selectionStart: start, selectionEnd: end } = field;
    const inside = field.value.slice(start, end);
    const text = mark[2] ? mark[0] : `${mark[0]}${inside}</${mark[1]}>`;
    field.setRangeText(text, start, end, 'end');
    if (!mark[2] && !inside) {
        field.selectionEnd = field.selectionStart = start + mark[0].length;
    }
    changed(row);
}

function settle(row) {
    const box = row.querySelector('[name="settled"]');
    if (!box) return;
    box.checked = !box.checked;
    saveSoon(PAUSE);
}

const KEYS = {
    KeyC: (row) => put(row, row.querySelector('[data-desk-source]').dataset.deskSource),
    KeyM: putMark,
    KeyR: settle,
};

form.addEventListener('input', (event) => {
    if (event.target.matches('textarea')) changed(rowOf(event.target));
    else if (event.target.matches('[name="settled"]')) saveSoon(PAUSE);
});

form.addEventListener('keydown', (event) => {
    const row = rowOf(event.target);
    if (!row) return;
    const letter = event.altKey && event.shiftKey && KEYS[event.code];
    const step =
        (event.ctrlKey || event.metaKey) && event.key === 'Enter'
            ? 1
            : event.altKey && { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!letter && !step) return;
    event.preventDefault();
    if (letter) letter(row);
    else go(row, step);
});

form.addEventListener('click', (event) => {
    const row = rowOf(event.target);
    if (event.target.closest('[data-desk-use]')) {
        const match = event.target.closest('.hub-desk__match');
        put(row, match.querySelector('[data-desk-match]').textContent);
    } else if (event.target.closest('[data-desk-take]')) {
        put(row, row.querySelector('[data-desk-theirs]').innerText);
    }
});

form.addEventListener('submit', (event) => {
    if (event.submitter?.name) return; // asks for something else than saving
    event.preventDefault();
    clearTimeout(timer);
    refused.forEach((key) => waiting.add(key));
    refused.clear();
    save();
});

window.addEventListener('beforeunload', (event) => {
    if (waiting.size || refused.size) event.preventDefault();
});

enhance(form);
/* A list names a field or a block: its first text. */
const wanted = decodeURIComponent(location.hash.slice(1));
const rows = [...form.querySelectorAll('[data-desk-row]')];
const there = wanted && rows.find(({ id }) => id === wanted || id.startsWith(`${wanted}:`));
if (there) {
    there.scrollIntoView();
    textOf(there).focus();
}
