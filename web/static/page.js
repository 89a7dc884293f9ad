"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const say = (nl, en) => (document.documentElement.lang === "en" ? en : nl);
  const status = $("status"), box = $("box"), report = $("report"), frame = $("frame"), cancel = $("cancel"), bar = $("bar");
  let worker, last, running = false, since = 0;

  // The worker is a blob: it inherits the policy of this page, whatever headers the server sends with scripts.
  function begin() {
    const base = new URL(".", location.href).href;
    const url = URL.createObjectURL(new Blob([`self.bbvBase=${JSON.stringify(base)};importScripts(self.bbvBase+"worker.js")`], { type: "text/javascript" }));
    worker = new Worker(url);
    worker.onmessage = ({ data }) => told(data);
    worker.onerror = (e) => told({ unloaded: e.message || "worker" });
  }

  function told(m) {
    if (m.ready && document.body.dataset.state === "loading") put(m.ready).then(() => document.body.dataset.state === "loading" && ready()); // and not after a restart, or once a check began
    if (m.reading) tell(say("Bezig met lezen en narekenen…", "Reading and checking…"));
    if (m.page) {
      bar.max = m.pages;
      bar.value = m.page;
      tell(m.page < m.pages ? say(`Bladzijde ${m.page} van ${m.pages} gelezen`, `Page ${m.page} of ${m.pages} read`) : say(`Alle ${m.pages} bladzijden gelezen; bezig met narekenen…`, `All ${m.pages} pages read; checking…`));
    }
    if (m.result) show(m.result);
    if (m.failed) fail(m.failed);
    if (m.unloaded) fail(say("het rekenprogramma is niet te laden; vraag de beheerder van deze pagina, of laad haar opnieuw", "the program cannot be loaded; ask the owner of this page, or load it again") + ` (${m.unloaded})`);
    if (m.ended) {
      again();
      if (running) fail(say("het bestand is te groot voor het geheugen van de browser, of het programma liep vast", "the file is too large for the memory of the browser, or the program broke down"));
    }
  }

  function again() {
    worker.terminate();
    begin();
  }

  let announced = 0;
  // tell says how it goes, at most once a second: what a screen reader reads should not run ahead of it.
  function tell(text, now) {
    if (!now && performance.now() - announced < 1000) return;
    announced = performance.now();
    status.textContent = text;
  }

  function ready() {
    tell(say("Klaar om te beginnen.", "Ready."), true);
    document.body.dataset.state = "ready";
  }

  function busy(on) {
    running = on;
    cancel.hidden = bar.hidden = !on;
    box.setAttribute("aria-busy", on);
    if (on) bar.removeAttribute("value");
    document.body.dataset.state = on ? "busy" : "done";
  }

  // check checks files of name and content as one publication. Names that stand twice are told apart.
  function check(files) {
    if (files.length === 0) return;
    if (running) again();
    const seen = new Set();
    last = files.map(({ name, content }) => {
      let unique = name;
      for (let n = 2; seen.has(unique); n++) unique = name.replace(/(\.[^.]*)?$/, ` (${n})$1`);
      seen.add(unique);
      return { name: unique, content };
    });
    since = performance.now();
    busy(true);
    tell(say("Bezig met lezen…", "Reading…"), true);
    worker.postMessage({ files: last, language: document.documentElement.lang });
  }

  let saved;
  function show({ html, errors, warnings, tables, failed }) {
    busy(false);
    const blob = new Blob([html], { type: "text/html" });
    if (saved) URL.revokeObjectURL(saved);
    saved = URL.createObjectURL(blob);
    $("save").href = saved;
    const seconds = ((performance.now() - since) / 1000).toFixed(1); // Intl takes longer to load than a table to check
    const parts = [
      `${errors} × ${say("fout", "error")}`, `${warnings} × ${say("let op", "warning")}`, say(`in ${tables} ${tables === 1 ? "tabel" : "tabellen"}`, `in ${tables} ${tables === 1 ? "table" : "tables"}`),
    ];
    if (failed) parts.push(say(`${failed} niet (geheel) gelezen`, `${failed} not (wholly) read`));
    tell(say(`Klaar na ${seconds.replace(".", ",")} s: `, `Done after ${seconds} s: `) + parts.join(", ") + ". " + say("Het verslag staat hieronder.", "The report is below."), true);
    report.classList.remove("waiting");
    put(html).then(() => {
      document.body.dataset.took = performance.now() - since;
      document.body.dataset.state = "shown";
    });
  }

  // put shows a report in the frame, in which an empty page stands: to load a page there takes longer than the whole check. That
  // page has an address of its own, without which a link to a cell would lead to this page.
  const emptyPage = URL.createObjectURL(new Blob(["<!DOCTYPE html>"], { type: "text/html" }));
  const empty = () => new Promise((resolve) => {
    frame.onload = resolve;
    frame.src = emptyPage;
  });
  async function put(html) {
    if (frame.contentDocument?.URL.split("#")[0] !== emptyPage) await empty(); // not loaded yet, or left by a link
    const inside = frame.contentDocument;
    inside.documentElement.replaceWith(new DOMParser().parseFromString(new TextDecoder().decode(html), "text/html").documentElement);
    seen.disconnect();
    seen.observe(inside.body);
    fit();
  }

  // fit makes the frame as high as the report, so that one page scrolls and not two; also when figures are unfolded in it.
  function fit() {
    const body = frame.contentDocument?.body;
    if (body) frame.style.height = `${body.offsetHeight + 8}px`;
  }
  const seen = new ResizeObserver(fit);

  function fail(text) {
    busy(false);
    tell(say("Niet gelukt: ", "Failed: ") + text, true);
    document.body.dataset.state = "failed";
  }

  const taken = (list) => [...list].map((f) => ({ name: f.name, content: f }));
  const pasted = () => ({ name: say("geplakte tabel", "pasted table"), content: new Blob([$("text").value]) });
  function checkText() {
    if ($("text").value.trim() === "") {
      tell(say("Er staat nog niets in het vak.", "There is nothing in the box yet."), true);
      $("text").focus();
      return;
    }
    check([pasted()]);
  }

  $("file").addEventListener("change", (e) => check(taken(e.target.files)));
  $("check").addEventListener("click", checkText);
  $("text").addEventListener("input", (e) => e.inputType === "insertFromPaste" && checkText());
  $("print").addEventListener("click", () => frame.contentWindow.print());
  cancel.addEventListener("click", () => {
    again();
    busy(false);
    tell(say("Afgebroken.", "Cancelled."), true);
    $("file").focus();
  });

  // A file may be dropped anywhere: dropped beside the box a browser would open it and leave the page.
  let over = 0;
  const drag = (on) => document.body.classList.toggle("over", on);
  addEventListener("dragenter", () => drag(++over > 0));
  addEventListener("dragleave", () => drag(--over > 0));
  addEventListener("dragover", (e) => e.preventDefault());
  addEventListener("drop", (e) => {
    e.preventDefault();
    over = 0;
    drag(false);
    const text = e.dataTransfer.getData("text/plain");
    if (e.dataTransfer.files.length > 0) check(taken(e.dataTransfer.files));
    else if (text && e.target !== $("text")) {
      $("text").value = text;
      checkText();
    }
  });

  function speak(language) {
    document.documentElement.lang = language;
    document.title = say("bbv: klopt de tabel?", "bbv: does the table add up?");
    for (const b of document.querySelectorAll("[data-language]")) b.setAttribute("aria-pressed", b.dataset.language === language);
    if (last && !running) check(last);
    else if (document.body.dataset.state === "ready") ready();
    else if (document.body.dataset.state === "loading") loading();
  }
  for (const b of document.querySelectorAll("[data-language]")) b.addEventListener("click", () => speak(b.dataset.language));

  const loading = () => tell(say("Het rekenprogramma wordt geladen…", "Loading the program…"), true);
  busy(false);
  document.body.dataset.state = "loading";
  loading();
  begin();
})();
