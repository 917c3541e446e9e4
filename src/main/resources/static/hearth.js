// What the pages can do besides: leave at once, keep words as they are typed, put the reader where the trouble is. All of it works without.
"use strict";

(() => {
  const SHIFTS = 3, SHIFT_WINDOW = 5000, QUIET = 1500, AGAIN = 5000;

  // Leaving: cover the page at once, then go where the plain link goes.
  const leave = document.getElementById("leave");
  if (leave) {
    const go = () => {
      const cover = document.createElement("div");
      cover.className = "gone";
      document.body.append(cover);
      document.title = "Loading";
      location.replace(leave.href);
    };
    leave.addEventListener("click", event => { event.preventDefault(); go(); });
    let shifts = [];
    document.addEventListener("keyup", event => {
      if (event.key !== "Shift") { shifts = []; return; }
      const now = Date.now();
      shifts = [...shifts.filter(at => now - at < SHIFT_WINDOW), now];
      if (shifts.length >= SHIFTS) go();
    });
  }

  // A form that came back is a page like any other in the history, without what was sent: browsers write that to the disk.
  const back = document.querySelector("main form input[name=page]");
  const asked = back && back.value !== location.pathname + location.search;
  history.replaceState(null, "", asked ? back.value : location.href);

  // What is wrong comes first, then what was said or found.
  const trouble = document.querySelector(".govuk-error-summary[data-focus]") || document.querySelector("[data-focus]");
  if (trouble) trouble.focus();

  // The menu of one's account closes with Escape, and when the reader turns elsewhere.
  const me = document.querySelector(".me");
  if (me) {
    document.addEventListener("keydown", event => {
      if (event.key !== "Escape" || !me.open) return;
      me.open = false;
      me.querySelector("summary").focus();
    });
    document.addEventListener("click", event => { if (!me.contains(event.target)) me.open = false; });
  }

  // Passwords can be looked at while they are typed.
  for (const button of document.querySelectorAll("[data-shows]")) {
    const field = document.getElementById(button.dataset.shows);
    button.hidden = false;
    button.addEventListener("click", () => {
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      button.textContent = hidden ? "Hide" : "Show";
    });
    field.form.addEventListener("submit", () => { field.type = "password"; });
  }

  // A second press of a button does nothing while the first is under way.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    setTimeout(() => delete form.dataset.sent, 8000);
  });

  // Drafts: every field of the form, soon after the last key, and whenever the reader turns away.
  for (const form of document.querySelectorAll("form[data-autosave]")) {
    const said = form.querySelector("[data-saved]");
    const words = () => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));
    let kept = words().toString(), waiting = 0, sending = false;

    const say = (text, failed) => {
      if (!said) return;
      said.textContent = text;
      said.toggleAttribute("data-failed", failed);
    };
    const keep = async () => {
      clearTimeout(waiting);
      const now = words(), text = now.toString();
      if (text === kept || sending || form.dataset.sent) return;
      sending = true;
      try {
        const answer = await fetch(form.dataset.autosave, { method: "POST", body: now, keepalive: text.length < 60000, redirect: "error", headers: { "X-Requested-With": "draft" } });
        if (answer.status === 401 || answer.status === 403) {
          say("You have been signed out. Press save: you will be asked to sign in, and your words are kept.", true);
          return;
        }
        // Newer words are kept from elsewhere, or there are too many: trying again would not help, and saying so does.
        if (answer.status === 409 || answer.status === 413) {
          kept = text;
          say((await answer.text()).slice(0, 200), true);
          return;
        }
        if (!answer.ok) throw new Error(String(answer.status));
        kept = text;
        say((await answer.text()).slice(0, 40), false);
        if (words().toString() !== kept) later(QUIET);
      } catch {
        say("Not saved yet. Trying again.", true);
        later(AGAIN);
      } finally {
        sending = false;
      }
    };
    const later = pause => { clearTimeout(waiting); waiting = setTimeout(keep, pause); };

    form.addEventListener("input", () => later(QUIET));
    form.addEventListener("change", keep);
    form.addEventListener("focusout", keep);
    addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", () => { if (document.hidden) keep(); });
  }

  // A measure by number: within a question, a digit chooses that answer and goes on to the next question.
  const questions = [...document.querySelectorAll("[data-digits] fieldset")];
  document.addEventListener("keydown", event => {
    if (!/^[0-9]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    const at = questions.findIndex(question => question.contains(document.activeElement));
    const answer = at < 0 ? null : questions[at].querySelector(`input[value="${event.key}"]`);
    if (!answer) return;
    event.preventDefault();
    answer.checked = true;
    answer.dispatchEvent(new Event("change", { bubbles: true }));
    const next = questions[at + 1];
    if (!next) return;
    (next.querySelector("input:checked") || next.querySelector("input")).focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
  });

  // A sheet typed in from paper: once a box is full, the next one follows.
  for (const sheet of document.querySelectorAll("[data-boxes]")) {
    const boxes = [...sheet.querySelectorAll("input[maxlength]")];
    sheet.addEventListener("input", event => {
      const box = event.target;
      if (event.isComposing || !box.value || box.value.length < box.maxLength) return;
      const next = boxes[boxes.indexOf(box) + 1];
      if (!next) return;
      next.focus({ preventScroll: true });
      next.select();
      next.scrollIntoView({ block: "center" });
    });
  }
})();
