// Says when meetings are where the reader lives. Every page is complete without it.
"use strict";

for (const line of document.querySelectorAll(".yours[data-start]")) {
  const start = new Date(line.dataset.start);
  const end = new Date(start.getTime() + 60000 * Number(line.dataset.minutes));
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const day = new Intl.DateTimeFormat("en-GB", { weekday: "long", day: "numeric", month: "long" });
  const clock = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
  line.textContent = `Where you are: ${day.format(start)}, ${clock.format(start)}–${clock.format(end)} (${zone})`;
  line.hidden = false;
}
