// Finds words on this site, with the lists that stand in the folder 'search'.
"use strict";

const meetSearch = (() => {
  const root = document.currentScript.dataset.root;
  let all = [];
  const shelves = new Map();
  const waiting = new Map();

  // The words of a text as the lists have them.
  const wordsOf = (text) =>
    text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replaceAll("ς", "σ")
      .match(/[\p{L}\p{N}]+/gu) || [];

  const shelfOf = (word) => {
    const first = word.codePointAt(0);
    return first < 128 ? word[0] : "u" + (first >> 8).toString(16).padStart(2, "0");
  };

  // Loads a list; one that is not there has no words.
  const load = (name) => {
    if (!waiting.has(name)) {
      waiting.set(name, new Promise((done) => {
        const script = document.createElement("script");
        script.src = root + "search/" + name + ".js";
        script.onload = script.onerror = done;
        document.head.append(script);
      }));
    }
    return waiting.get(name);
  };

  const numbers = (steps) => {
    let last = 0;
    return steps.split(" ").map((step) => (last += parseInt(step, 36)));
  };

  // Everything that has a word which begins so.
  const found = (word) => {
    const hits = new Set();
    for (const [key, steps] of Object.entries(shelves.get(shelfOf(word)) || {})) {
      if (key.startsWith(word)) for (const number of numbers(steps)) hits.add(number);
    }
    return hits;
  };

  const search = async (text) => {
    const words = wordsOf(text).filter((word) => word.length > 1);
    await Promise.all([load("entries"), ...words.map((word) => load(shelfOf(word)))]);
    if (words.length === 0) return [];
    const hits = words.map(found);
    const both = [...hits[0]].filter((number) => hits.every((set) => set.has(number)));
    const inTitle = (number) => {
      const title = wordsOf(all[number][1]);
      return words.every((word) => title.some((other) => other.startsWith(word))) ? 0 : 1;
    };
    return both.sort((a, b) => inTitle(a) - inTitle(b) || a - b).map((number) => all[number]);
  };

  const most = 50;

  const show = (entries, list, status) => {
    list.replaceChildren(...entries.slice(0, most).map(([address, title, kind, date]) => {
      const item = document.createElement("li");
      const link = document.createElement("a");
      link.href = root + address;
      link.textContent = title;
      const about = document.createElement("span");
      about.className = "id";
      about.textContent = [kind, date].filter(Boolean).join(", ");
      item.append(link, " ", about);
      return item;
    }));
    status.textContent = entries.length > most
      ? `${entries.length} found, the first ${most} are shown`
      : entries.length === 1 ? "1 found" : `${entries.length} found`;
  };

  document.addEventListener("DOMContentLoaded", () => {
    const form = document.querySelector("form[role=search]");
    if (!form) return;
    const field = form.querySelector("input");
    const list = document.querySelector("#found");
    const status = document.querySelector("#count");
    form.hidden = false;
    let last = 0;
    const run = async () => {
      const number = ++last;
      const entries = await search(field.value);
      // An answer to something that was typed before comes too late.
      if (number === last) show(entries, list, status);
    };
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      history.replaceState(null, "", "?q=" + encodeURIComponent(field.value));
      run();
    });
    field.addEventListener("input", run);
    field.value = new URLSearchParams(location.search).get("q") || "";
    if (field.value) run();
  });

  return {
    entries: (list) => { all = list; },
    words: (shelf, list) => { shelves.set(shelf, list); },
  };
})();
