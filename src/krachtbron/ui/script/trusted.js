// htmx puts our own HTML into the page; scripts and script addresses can never be made from text.
if (window.trustedTypes && !trustedTypes.defaultPolicy) {
  trustedTypes.createPolicy("default", { createHTML: (html) => html });
}
