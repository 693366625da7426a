// After a swap by htmx a new summary takes the focus, as autofocus does when a page loads.
const within = (node) => (node.matches?.("[data-summary]") ? node : node.querySelector?.("[data-summary]"));
document.addEventListener("htmx:afterSettle", (event) => within(event.target)?.focus());
within(document)?.focus();
