// Extras only: every journey works without this file.
document.addEventListener("click", (event) => {
  const quit = event.target.closest("[data-quit]");
  if (quit) {
    // The page left behind must not be one « back » away (A18).
    event.preventDefault();
    location.replace(quit.href);
  }
});

document.addEventListener("submit", (event) => {
  // A double click sends once; the server would say « déjà fait » anyway. What htmx sends stands in a queue of its own.
  if (event.target.matches("[data-keeps]")) return;
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 4000);
});

const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();

// The composer: dragging is an extra beside its buttons, and says like them what moves and beside what it is to stand.
function place(form, moved, into, next) {
  form.querySelector("[name=moved]").value = moved;
  form.querySelector("[name=into]").value = into;
  form.querySelector("[name=before]").value = next;
  form.querySelector("[data-place]").click(); // htmx sends the name of a button that was pressed only
}

function letDrag() {
  const sections = document.querySelector("[data-sections]");
  // One answer settles several times, once for each part it swaps: a second list over the first would hold every section where it is.
  if (!sections || !window.Sortable || Sortable.get(sections)) return;
  const form = sections.closest("form");
  const numberOf = (element, name) => (element && element.dataset[name]) || 0;
  sections.querySelectorAll(".handle").forEach((handle) => handle.removeAttribute("hidden"));
  Sortable.create(sections, { handle: "header .handle", draggable: ".block", animation: 120, forceFallback: true, ghostClass: "is-moving", onEnd: ({ item, oldIndex, newIndex }) => {
    if (oldIndex !== newIndex) place(form, "s-" + item.dataset.section, 0, numberOf(item.nextElementSibling, "section"));
  } });
  sections.querySelectorAll("[data-entries]").forEach((list) =>
    Sortable.create(list, { handle: ".handle", draggable: ".entry", group: "entries", animation: 120, forceFallback: true, ghostClass: "is-moving", onEnd: ({ item, from, to, oldIndex, newIndex }) => {
      if (from === to && oldIndex === newIndex) return;
      place(form, "e-" + item.dataset.entry, to.closest("[data-section]").dataset.section, numberOf(item.nextElementSibling, "entry"));
    } }));
}
letDrag();

// After a press the focus stays: on the button, else on its neighbour, else on the next row, else on the heading.
let pressed = [];
document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (!target.matches("[data-keeps]")) return;
  const button = document.activeElement;
  const row = button.closest(".entry, .block");
  if (!button.closest("#composition") || !row) {
    pressed = [];
    return;
  }
  const next = row.nextElementSibling || row.previousElementSibling;
  pressed = [button, ...row.querySelectorAll(".moves button, header button"), ...(next ? next.querySelectorAll(".moves button, header button") : [])]
    .map((each) => each.id).filter(Boolean);
});
document.addEventListener("htmx:afterSettle", ({ detail }) => {
  if (!detail.target || detail.target.id !== "composition") return;
  letDrag();
  if (!pressed.length || document.getElementById(document.activeElement.id || "-")) return;
  const there = pressed.map((id) => document.getElementById(id)).find(Boolean);
  (there || document.getElementById("contenu-du-numero")).focus();
});

// The mail beside the composer is looked at again once the presses pause.
let looking;
document.addEventListener("composed", () => {
  clearTimeout(looking);
  looking = setTimeout(() => document.querySelectorAll(".preview iframe").forEach((frame) => { frame.src = frame.src; }), 800);
});

// What the server refuses is sent again as a page would send it: the answer is the page that keeps all that was typed.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  const form = detail.requestConfig && detail.requestConfig.elt;
  if (detail.xhr.status < 400 || !form || !form.matches("[data-keeps]")) return;
  const button = document.createElement("input");
  button.type = "hidden";
  button.name = "do";
  button.value = detail.requestConfig.parameters.do || "save";
  form.append(button);
  HTMLFormElement.prototype.submit.call(form);
});

// A dialog where the browser knows popovers, otherwise the link's own page.
document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-popover]");
  const dialog = link && document.getElementById(link.dataset.popover);
  if (dialog && dialog.showPopover) {
    event.preventDefault();
    dialog.showPopover();
  }
});

// The proof of work of public forms (org.relais.door): begins when the form is first touched. Where it cannot be done, the form
// leaves without it and the server asks for a press instead.
const arrived = performance.now();
const NOBODY_TYPES_FASTER = 2100;
const proofs = new WeakMap();

function prove(field) {
  if (!proofs.has(field)) {
    proofs.set(field, new Promise((done) => {
      const worker = new Worker(field.dataset.door);
      worker.onerror = () => done();
      worker.onmessage = ({ data }) => {
        worker.terminate();
        if (data !== null) field.value = [data, field.dataset.target, field.dataset.signature].join(".");
        done();
      };
      worker.postMessage({ ...field.dataset });
    }));
  }
  return proofs.get(field);
}

const guarded = (form) => form && form.querySelector("[data-door]");
["focusin", "input"].forEach((touch) => document.addEventListener(touch, (event) => {
  const field = guarded(event.target.form);
  if (field) prove(field);
}));

document.addEventListener("submit", (event) => {
  const form = event.target;
  const field = guarded(form);
  if (!field || form.dataset.proved) return;
  event.preventDefault();
  event.stopPropagation();
  if (form.dataset.proving) return;
  form.dataset.proving = "yes";
  const says = form.querySelector("[data-door-says]");
  says.textContent = says.dataset.wait;
  const patience = new Promise((done) => setTimeout(done, NOBODY_TYPES_FASTER - (performance.now() - arrived)));
  Promise.all([prove(field), patience]).then(() => {
    form.dataset.proved = "yes";
    form.requestSubmit(event.submitter);
  });
}, true);

// The contribution form: what is left of a short text, and a toolbar that types Markdown. Extras: the text area is the field.
document.querySelectorAll("[data-count]").forEach((field) => {
  const area = field.querySelector("textarea");
  const says = document.createElement("p");
  says.className = "small";
  const count = () => { says.textContent = field.dataset.count - area.value.length + " " + field.dataset.countSays; };
  area.after(says);
  area.addEventListener("input", count);
  count();
});

const MARKS = [["**", "**"], ["*", "*"], ["\n## ", "\n"], ["\n- ", ""], ["[", "](https://)"]];
document.querySelectorAll("[data-marks]").forEach((field) => {
  const area = field.querySelector("textarea");
  const bar = document.createElement("p");
  bar.className = "actions mb-2";
  field.dataset.marks.split(",").forEach((name, at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "btn btn-secondary btn-sm";
    button.textContent = name;
    button.addEventListener("click", () => {
      const { selectionStart: from, selectionEnd: to, value } = area;
      area.setRangeText(MARKS[at][0] + value.slice(from, to) + MARKS[at][1], from, to, "end");
      area.focus();
    });
    bar.append(button);
  });
  area.before(bar);
});
