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
