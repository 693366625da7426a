// Sending twice sends once; nothing is switched off, so the pressed button and every word go along. Another button of
// the same form is something else to do: after a file was made, the page still stands there.
const sent = new WeakMap();
document.addEventListener("submit", (event) => {
  const before = sent.get(event.target);
  if (before && before.button === event.submitter && Date.now() - before.at < 8000) event.preventDefault();
  else if (!event.target.closest("[hx-post],[hx-get],[hx-put],[hx-delete],[hx-boost]")) sent.set(event.target, { button: event.submitter, at: Date.now() });
});
addEventListener("pageshow", (event) => { if (event.persisted) document.querySelectorAll("form").forEach((form) => sent.delete(form)); });

// The number of signs left shows itself only near the maximum.
document.addEventListener("input", ({ target }) => {
  const { most, near, left, over } = target.dataset;
  if (!most) return;
  const length = [...target.value].length;
  let note = target.parentNode.querySelector(".field__near");
  if (!note) {
    note = document.createElement("p");
    note.className = "field__near";
    note.setAttribute("role", "status");
    target.after(note);
  }
  const many = length > most;
  note.textContent = length < near ? "" : (many ? over : left).replace("{n}", Math.abs(most - length));
  note.classList.toggle("field__near--over", many);
});
