// htmx notes the path of every page in sessionStorage, whatever its settings say. On a shared telephone that stays
// readable, so it goes as soon as htmx has started, and again when the page is left.
const forget = () => { try { sessionStorage.removeItem("htmx-current-path-for-history"); } catch { /* no storage, no trace */ } };
document.addEventListener("DOMContentLoaded", forget);
document.addEventListener("htmx:afterSettle", forget);
addEventListener("pagehide", forget);
