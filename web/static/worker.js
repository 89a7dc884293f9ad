// The worker: the checker, and what it asks of pdf.js. It is started from a blob, so that the policy of the page holds for it on
// any web server; base is the folder of the page.
"use strict";
const base = self.bbvBase;
importScripts(base + "memory.js");
globalThis.fs = memory.fs;
globalThis.process = { pid: 1, ppid: 1, umask: () => 0, cwd: () => "/", getuid: () => 0, getgid: () => 0, geteuid: () => 0, getegid: () => 0, getgroups: () => [], chdir: () => {}, hrtime: () => [0, 0] };
importScripts(base + "wasm_exec.js");

// unpacked is the program, whether or not the server unpacks it on its way.
async function unpacked(response) {
  const [first, rest] = response.body.tee();
  const reader = first.getReader();
  const { value } = await reader.read();
  reader.cancel();
  const stream = value[0] === 0x1f && value[1] === 0x8b ? rest.pipeThrough(new DecompressionStream("gzip")) : rest;
  return new Response(stream, { headers: { "Content-Type": "application/wasm" } });
}

async function start() {
  const response = await fetch(base + "bbv.wasm.gzip");
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const go = new Go();
  const { instance } = await WebAssembly.instantiateStreaming(unpacked(response), go.importObject);
  const ready = new Promise((resolve) => (globalThis.bbvReady = resolve));
  go.run(instance).finally(() => self.postMessage({ ended: true }));
  await ready;
  return warm();
}

// warm checks tables as they are pasted, so that the first one of a user finds all lists read and the program translated: cells
// parted by tabs, columns as a page has them, and every cell on a line of its own. The last report is for the page to lay out.
async function warm() {
  const head = "Programma 1 Bestuur\n(bedragen x € 1.000)\n\n";
  const rows = [
    ["", "Rekening 2023", "Begroting 2024", "Rekening 2024", "Afwijking"], ["Burgerzaken", "-1.250", "-1.300", "-1.275", "25"], ["Openbare orde", "-2.408", "-2.512", "-2.550", "-38"],
    ["Totaal lasten", "-3.658", "-3.812", "-3.825", "-13"], ["Totaal baten", "412", "455", "460", "5"], ["Saldo van baten en lasten", "-3.246", "-3.357", "-3.356", "-8"],
  ];
  const columns = rows.map(([label, ...figures]) => label.padEnd(30) + figures.map((f) => f.padStart(16)).join(""));
  const texts = [rows.map((r) => r.join("\t")).join("\n"), columns.join("\n"), rows.map((r) => r.join("\n\n")).join("\n\n")];
  let result;
  for (const text of [...texts, ...texts]) {
    memory.files.set("warm", new TextEncoder().encode(head + text + "\n"));
    result = await globalThis.bbvCheck(["warm"], "nl");
  }
  memory.files.clear();
  return result.html;
}

let pdfjs; // loaded with the first PDF, and tried again with the next where that failed
async function pdf() {
  try {
    globalThis.pdfjsWorker ??= await import(base + "pdf.worker.min.mjs");
    return (pdfjs ??= await import(base + "pdf.min.mjs"));
  } catch (e) {
    throw Object.assign(new Error(String(e?.message ?? e)), { name: "Unloaded" });
  }
}

// What stands between a text and the one before it, as package words has it.
const none = 0, apart = 1, blank = 2;

// texts are those of a page with what stands before each: pdf.js says so with texts of a blank, without width where the file
// has the blank, and with the ends of lines.
function texts(items) {
  const list = [];
  let gap = apart;
  for (const item of items) {
    if (item.str.trim() !== "") {
      list.push({ ...item, gap });
      gap = none;
    } else if (item.str === " ") gap = item.width === 0 ? blank : Math.max(gap, apart);
    if (item.hasEOL) gap = apart;
  }
  return list;
}

// drawn reports whether a page without text has anything on it. Pictures take time to unpack, so that after a few pages the
// others are taken for such; one that cannot be unpacked is one.
const fewPages = 5;
async function drawn(page, before) {
  if (before >= fewPages) return true;
  return page.getOperatorList().then((list) => list.fnArray.length > 0, () => true);
}

// sheet is what stands on a page: numbers in one list, texts in another.
async function sheet(page, pictures) {
  const view = page.getViewport({ scale: 1 });
  const list = texts((await page.getTextContent()).items);
  const picture = list.length === 0 && (await drawn(page, pictures));
  page.cleanup();
  return {
    view: Float64Array.from(view.transform), width: view.width, height: view.height, picture, damaged: false,
    numbers: Float64Array.from(list.flatMap((item) => [...item.transform, item.width, item.height, item.gap])),
    texts: list.map((item) => item.str.replaceAll("\0", "\ufffd")).join("\0"),
  };
}

// bbvWords opens a PDF: how many pages it has, and what stands on each.
globalThis.bbvWords = async (data) => {
  const lib = await pdf();
  const task = lib.getDocument({ data, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, verbosity: 0 });
  const file = await task.promise;
  let pictures = 0;
  return {
    pages: file.numPages,
    close: () => task.destroy(),
    async page(number) {
      let read = { damaged: true };
      try {
        read = await sheet(await file.getPage(number), pictures);
      } catch (e) {
        console.warn(`page ${number}: ${e}`);
      }
      if (read.picture) pictures++;
      self.postMessage({ page: number, pages: file.numPages });
      return read;
    },
  };
};

const started = start();
started.then((report) => self.postMessage({ ready: report }), (e) => self.postMessage({ unloaded: String(e?.message ?? e) }));

self.onmessage = async ({ data: { files, language } }) => {
  if (!(await started.then(() => true, () => false))) return self.postMessage({ unloaded: "WebAssembly" });
  try {
    memory.files.clear();
    for (const { name, content } of files) memory.files.set(name, new Uint8Array(await content.arrayBuffer()));
    self.postMessage({ reading: true });
    const result = await globalThis.bbvCheck(files.map((f) => f.name), language);
    self.postMessage({ result }, [result.html.buffer]);
  } catch (e) {
    self.postMessage({ failed: String(e?.message ?? e) });
  } finally {
    memory.files.clear();
  }
};
