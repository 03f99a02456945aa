/* Instant results: an editable combobox with a list (WAI-ARIA Authoring Practices).
   Without this script the field is that of a plain form. */

const PAUSE = 180; // milliseconds without a key before the server is asked
const SHORTEST = 2; // characters

let boxes = 0;

class Combobox {
  constructor(input) {
    this.input = input;
    this.active = -1;
    this.options = [];
    this.asked = "";
    const id = `suggestions-${++boxes}`;

    this.list = document.createElement("div");
    this.list.id = id;
    this.list.className = "suggestions";
    this.list.setAttribute("role", "listbox");
    this.list.setAttribute("aria-label", input.dataset.suggestLabel);
    this.list.hidden = true;

    this.status = document.createElement("div");
    this.status.className = "hidden-text";
    this.status.setAttribute("role", "status");

    const box = input.closest(".search-box");
    box.append(this.list, this.status);

    for (const [name, value] of Object.entries({
      role: "combobox",
      "aria-autocomplete": "list",
      "aria-expanded": "false",
      "aria-controls": id,
      autocomplete: "off",
    })) {
      input.setAttribute(name, value);
    }

    input.addEventListener("input", (event) => {
      if (!event.isComposing) this.wait();
    });
    input.addEventListener("compositionend", () => this.wait());
    input.addEventListener("keydown", (event) => this.press(event));
    input.addEventListener("blur", () => this.close());
    // The field keeps the focus, so that the list is still there for the click.
    this.list.addEventListener("mousedown", (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.list.hidden;
  }

  wait() {
    clearTimeout(this.timer);
    this.request?.abort();
    this.choose(-1);
    if (this.input.value.trim().length < SHORTEST) {
      this.asked = "";
      this.show("");
      return;
    }
    this.timer = setTimeout(() => this.ask(), PAUSE);
  }

  async ask() {
    const text = this.input.value.trim();
    if (text === this.asked && this.options.length) {
      this.open();
      return;
    }
    this.request = new AbortController();
    const url = new URL(this.input.dataset.suggest, document.baseURI);
    url.searchParams.set("q", text);
    try {
      const answer = await fetch(url, {
        signal: this.request.signal,
        credentials: "same-origin",
      });
      if (!answer.ok) throw new Error(answer.statusText);
      const html = await answer.text();
      this.asked = text;
      this.show(html);
    } catch (error) {
      // The form still works: no list is better than a wrong one.
      if (error.name !== "AbortError") this.show("");
    }
  }

  show(html) {
    this.list.innerHTML = html;
    const announce = this.list.querySelector("[data-announce]");
    const words = announce?.textContent.trim() ?? "";
    announce?.remove();
    this.options = [...this.list.querySelectorAll('[role="option"]')];
    this.options.forEach((option, index) => {
      option.id = `${this.list.id}-${index}`;
    });
    this.choose(-1);
    this.status.textContent = words;
    if (this.options.length && document.activeElement === this.input) this.open();
    else this.close();
  }

  open() {
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
  }

  choose(index) {
    this.options[this.active]?.setAttribute("aria-selected", "false");
    this.active = index;
    const option = this.options[index];
    if (option) {
      option.setAttribute("aria-selected", "true");
      option.scrollIntoView({ block: "nearest" });
      this.input.setAttribute("aria-activedescendant", option.id);
    } else {
      this.input.removeAttribute("aria-activedescendant");
    }
  }

  /* From the field (-1) to the last option and round again. */
  move(step) {
    const places = this.options.length + 1;
    this.choose(((this.active + 1 + step + places) % places) - 1);
  }

  press(event) {
    if (event.isComposing || event.ctrlKey || event.metaKey) return;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp":
        if (!this.options.length) {
          if (event.key === "ArrowDown") this.wait();
          return;
        }
        event.preventDefault();
        if (!this.isOpen) {
          this.open();
          if (event.altKey) return;
        }
        this.move(event.key === "ArrowDown" ? 1 : -1);
        return;
      case "Enter":
        if (this.isOpen && this.active >= 0) {
          event.preventDefault();
          this.options[this.active].click();
        }
        return;
      case "Escape":
        // The first closes the list, the next empties the field.
        if (this.isOpen) {
          event.preventDefault();
          this.close();
        } else if (this.input.value) {
          event.preventDefault();
          this.input.value = "";
          this.wait();
        }
        return;
      case "Home":
      case "End":
      case "ArrowLeft":
      case "ArrowRight":
        // Back in the text, where the key moves the caret.
        this.choose(-1);
    }
  }
}

for (const input of document.querySelectorAll("input[data-suggest]")) {
  new Combobox(input);
}
