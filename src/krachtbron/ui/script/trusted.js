// htmx puts our own HTML into the page; scripts and script addresses can never be made from text.
if (window.trustedTypes && !trustedTypes.defaultPolicy) {
  const worker = (url) => (new URL(url, location).pathname === "/zonder-net/werker.js" ? url : null); // and no other
  trustedTypes.createPolicy("default", { createHTML: (html) => html, createScriptURL: worker });
}
