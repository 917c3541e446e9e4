// Passkeys: asks the browser for one, puts its answer into the form and sends that. What the answer is worth the server decides.
"use strict";

(() => {
  const FAILED = "No passkey was used, and nothing has changed. Try again, or choose another way.";
  const KNOWN = "This device has a passkey of yours already.";

  const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0));
  const text = buffer => buffer && btoa(Array.from(new Uint8Array(buffer), byte => String.fromCharCode(byte)).join("")).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
  const named = list => (list || []).map(one => ({ ...one, id: bytes(one.id) }));

  const make = asked => navigator.credentials.create({ publicKey: {
    ...asked, challenge: bytes(asked.challenge), user: { ...asked.user, id: bytes(asked.user.id) }, excludeCredentials: named(asked.excludeCredentials) } });
  const show = asked => navigator.credentials.get({ publicKey: {
    ...asked, challenge: bytes(asked.challenge), allowCredentials: named(asked.allowCredentials) } });
  const written = ({ id, rawId, type, authenticatorAttachment, response }) => JSON.stringify({
    id, rawId: text(rawId), type, authenticatorAttachment, clientExtensionResults: {},
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      transports: response.getTransports ? response.getTransports() : undefined,
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      userHandle: text(response.userHandle),
    } });

  if (!window.PublicKeyCredential || !navigator.credentials) return;
  for (const instead of document.querySelectorAll("[data-without-passkey]")) instead.hidden = true;

  for (const part of document.querySelectorAll("[data-passkey]")) {
    const form = part.querySelector("form"), said = part.querySelector("[data-said]");
    let busy = false;
    part.hidden = false;
    form.addEventListener("submit", async event => {
      event.preventDefault();
      if (busy) return;
      busy = true;
      said.textContent = "";
      try {
        const answer = await fetch(part.dataset.asked, { method: "POST", body: new URLSearchParams(new FormData(form)), redirect: "manual" });
        // The form itself is answered with what is wrong.
        if (!answer.ok) { form.submit(); return; }
        const asked = await answer.json();
        form.elements.credential.value = written(await (part.dataset.passkey === "make" ? make(asked) : show(asked)));
        form.submit();
      } catch (trouble) {
        said.textContent = trouble.name === "InvalidStateError" ? KNOWN : FAILED;
        busy = false;
        delete form.dataset.sent;
      }
    });
  }
})();
