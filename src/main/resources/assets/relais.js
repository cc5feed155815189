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
  // A double click sends once; the server would say « déjà fait » anyway.
  if (event.target.dataset.sent) {
    event.preventDefault();
    return;
  }
  event.target.dataset.sent = "yes";
  setTimeout(() => delete event.target.dataset.sent, 4000);
});

const summary = document.querySelector("[data-focus]");
if (summary) summary.focus();

// The composer: dragging is an extra beside its buttons; the new order goes through the same form.
function orderOf(sections) {
  return [...sections.querySelectorAll("[data-section]")]
    .map((section) => section.dataset.section + ":" + [...section.querySelectorAll("[data-entry]")].map((entry) => entry.dataset.entry).join(","))
    .join(";");
}

const sections = document.querySelector("[data-sections]");
if (sections && window.Sortable) {
  const form = sections.closest("form");
  const done = (moved) => {
    if (moved.oldIndex === moved.newIndex && moved.from === moved.to) return;
    form.querySelector("[data-order]").value = orderOf(sections);
    form.requestSubmit(form.querySelector("[data-order-button]"));
  };
  sections.querySelectorAll(".handle").forEach((handle) => handle.removeAttribute("hidden"));
  Sortable.create(sections, { handle: "header .handle", draggable: ".block", animation: 120, onEnd: done });
  sections.querySelectorAll("[data-entries]").forEach((list) =>
    Sortable.create(list, { handle: ".handle", draggable: ".entry", group: "entries", animation: 120, ghostClass: "is-moving", onEnd: done }));
}

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
