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
