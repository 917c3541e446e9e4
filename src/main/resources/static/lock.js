// Locks a page that nobody uses. The server locks too, whatever happens here: this covers what is in view, hands what was typed to the
// server and goes to the page that asks who it is. All pages of one browser are used, and locked, together.
"use strict";

(() => {
  const AGAIN = "/sign-in/again?to=", HERE = "/account/here", NOBODY = "/account/nobody-here";
  const LOOK = 5000, TELL = 60000, LOCKED = 423, OPEN = 204, OUT = 401;
  const others = "BroadcastChannel" in window ? new BroadcastChannel("hearth") : null;
  const tellOthers = word => { if (others) others.postMessage(word); };

  // The page that asks: once somebody has shown on another page that it is them, this one goes on too.
  const asking = document.querySelector("script[data-goes-on]");
  if (asking) {
    if (others) others.onmessage = event => { if (event.data === "here") location.replace(asking.dataset.goesOn); };
    return;
  }

  const body = document.body, idle = Number(body.dataset.idle) * 1000, page = body.dataset.page;
  const csrf = document.querySelector("input[name=_csrf]");
  if (!idle || !csrf) return;

  const token = csrf.value;
  const forms = [...document.querySelectorAll("form[method=post]")].filter(form => form.elements.who);
  const words = form => new URLSearchParams([...new FormData(form)].filter(([name, value]) => typeof value === "string" && form.elements[name]?.type !== "password"));
  const atFirst = new Map(forms.map(form => [form, words(form).toString()]));
  const typedIn = () => forms.filter(form => words(form).toString() !== atFirst.get(form) || form.querySelector(".govuk-error-message"));

  let used = Date.now(), told = Date.now(), telling = 0, cover = null;

  const send = async (path, fields) => {
    const answer = await fetch(path, { method: "POST", body: fields, redirect: "error", headers: { "X-Requested-With": "draft" } });
    return answer.status;
  };
  const justMe = () => new URLSearchParams({ _csrf: token });

  const hide = () => {
    if (cover) return;
    cover = { content: document.createDocumentFragment(), title: document.title, at: window.scrollY, focused: document.activeElement };
    cover.content.append(...body.childNodes);
    document.title = "Locked";
    const room = document.createElement("main"), heading = document.createElement("h1"), why = document.createElement("p");
    room.className = "locked";
    heading.textContent = "Locked while nobody was here";
    why.setAttribute("role", "status");
    room.append(heading, why);
    body.append(room);
    cover.says = text => { why.textContent = text; };
    cover.says("What you typed is kept.");
  };
  const show = () => {
    const was = cover;
    cover = null;
    used = Date.now();
    body.replaceChildren(was.content);
    document.title = was.title;
    window.scrollTo(0, was.at);
    if (was.focused && was.focused !== body) was.focused.focus({ preventScroll: true });
  };

  // Every form that was typed in, one after the other; the server holds the words and says whether it is locked.
  const nobody = async () => {
    const kept = typedIn();
    if (kept.length === 0) return send(NOBODY, justMe());
    let answer = OPEN;
    for (const form of kept) {
      const fields = words(form);
      fields.set("_sent_to", form.getAttribute("action"));
      answer = await send(NOBODY, fields);
      if (answer !== LOCKED) return answer;
    }
    return answer;
  };
  // Signed out meanwhile: a form sent now does nothing but have its words kept until its writer has signed in.
  const signedOut = () => {
    const form = typedIn()[0];
    if (!form) { location.replace("/sign-in"); return; }
    form.hidden = true;
    body.append(form);
    HTMLFormElement.prototype.submit.call(form);
  };
  const lock = async () => {
    if (cover) return;
    hide();
    for (;;) {
      try {
        const answer = await nobody();
        if (answer === LOCKED) { tellOthers("locked"); location.replace(AGAIN + encodeURIComponent(page)); return; }
        if (answer === OPEN) { show(); return; }
        if (answer === OUT) { signedOut(); return; }
      } catch { /* The line is down: what was typed stays here, covered, until it is up again. */ }
      cover.says("What you typed is kept here. Hearth cannot be reached just now; this page goes on trying.");
      await new Promise(later => setTimeout(later, LOOK));
    }
  };

  const tell = async () => {
    telling = 0;
    if (cover) return;
    told = Date.now();
    try {
      const answer = await send(HERE, justMe());
      if (answer === OPEN) tellOthers("here");
      if (answer === LOCKED) lock();
    } catch { /* The next use tells it. */ }
  };
  const use = () => {
    if (cover) return;
    const now = Date.now();
    if (now - used >= idle) { lock(); return; }
    if (now - used > 1000) tellOthers("used");
    used = now;
    if (!telling) telling = setTimeout(tell, Math.max(0, told + TELL - now));
  };
  const look = () => { if (!cover && Date.now() - used >= idle) lock(); };

  for (const sign of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input"]) addEventListener(sign, use, { passive: true, capture: true });
  for (const sign of ["focus", "visibilitychange"]) addEventListener(sign, look, true);
  setInterval(look, LOOK);

  // A page the browser had put aside and brings back: nothing of it is seen before the server says that it may be.
  addEventListener("pageshow", async event => {
    if (!event.persisted) return;
    hide();
    let answer = 0;
    try { answer = await send(HERE, justMe()); } catch { /* Then it is fetched anew. */ }
    if (answer === OPEN) show(); else location.reload();
  });

  if (others) others.onmessage = event => {
    if (event.data === "locked") lock(); else used = Date.now();
  };
  tellOthers("here");
})();
