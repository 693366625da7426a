// A page that was asked for on paper opens the browser's own print window once.
addEventListener("load", () => { if (document.querySelector("[data-print-now]")) print(); }, { once: true });
