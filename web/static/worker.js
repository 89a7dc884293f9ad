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
}

let pdfjs; // loaded with the first PDF
function pdf() {
  pdfjs ??= (async () => {
    globalThis.pdfjsWorker = await import(base + "pdf.worker.min.mjs");
    return import(base + "pdf.min.mjs");
  })();
  return pdfjs;
}

// bbvWords opens a PDF: how many pages it has, and what stands on each.
globalThis.bbvWords = async (data) => {
  const lib = await pdf();
  const task = lib.getDocument({ data, isEvalSupported: false, useSystemFonts: false, disableFontFace: true, useWorkerFetch: false, verbosity: 0 });
  const file = await task.promise;
  return {
    pages: file.numPages,
    close: () => task.destroy(),
    async page(number) {
      const page = await file.getPage(number);
      const view = page.getViewport({ scale: 1 });
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => item.str.trim() !== "");
      page.cleanup();
      self.postMessage({ page: number, pages: file.numPages });
      return {
        view: Float64Array.from(view.transform), width: view.width, height: view.height,
        numbers: Float64Array.from(texts.flatMap((item) => [...item.transform, item.width, item.height])),
        texts: texts.map((item) => item.str.replaceAll("\0", "\ufffd")).join("\0"),
      };
    },
  };
};

const started = start();
started.then(() => self.postMessage({ ready: true }), (e) => self.postMessage({ failed: String(e.message ?? e) }));

self.onmessage = async ({ data: { files, language } }) => {
  try {
    await started;
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
