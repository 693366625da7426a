// Passkeys need the browser: their forms show themselves only where it can do this.
(() => {
  if (!window.PublicKeyCredential || !window.allauth) return;
  for (const form of document.querySelectorAll("[data-passkey]")) {
    const button = form.querySelector("button");
    const credential = form.elements.credential;
    const fault = form.querySelector("[data-passkey-fault]");
    button.id = "passkey-button";
    credential.id = "passkey-credential";
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault()); // allauth sends it once the key has answered
    button.addEventListener("click", () => { fault.hidden = true; });
    document.addEventListener("allauth.error", (event) => { event.preventDefault(); fault.hidden = false; });
    const names = { login: button.id, authenticate: button.id, add: button.id, credential: credential.id };
    if (document.getElementById("passkey-data")) names.data = "passkey-data";
    if (form.elements.passwordless) {
      // allauth reads from a tick whether the key must be able to sign in by itself; here it always must.
      const tick = Object.assign(document.createElement("input"), { type: "checkbox", checked: true, hidden: true, id: "passkey-itself" });
      form.append(tick);
      names.passwordless = tick.id;
    }
    window.allauth.webauthn.forms[form.dataset.passkey]({ ids: names });
  }
})();
