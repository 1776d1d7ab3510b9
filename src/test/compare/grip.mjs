// Hands signals to @hangtime/grip-connect's activity check, which has no repetitions but tells when
// a load goes above a threshold and back. Its wait of some milliseconds is cut, as time here is that
// of the recording. Reads {threshold, signals: [[times], [loads]]...}, prints {spans, seconds, version}.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const home = process.argv[2];
const folder = join(home, "node_modules", "@hangtime", "grip-connect");
const { Progressor } = await import(pathToFileURL(join(folder, "dist", "index.js")));
const { version } = createRequire(import.meta.url)(join(folder, "package.json"));
globalThis.setTimeout = (run) => queueMicrotask(run);

const { threshold, signals } = JSON.parse(readFileSync(0, "utf8"));
const spans = [];
let used = 0;
for (const [times, loads] of signals) {
  const device = new Progressor();
  let now = 0;
  let since = 0;
  const found = [];
  device.active(
    (isActive) => {
      if (isActive) {
        since = now;
      } else {
        found.push([since, now]);
      }
    },
    { threshold, duration: 0 },
  );
  const began = process.cpuUsage();
  for (let i = 0; i < times.length; i++) {
    now = times[i];
    await device.activityCheck(loads[i]);
  }
  const cpu = process.cpuUsage(began);
  used += (cpu.user + cpu.system) / 1e6;
  spans.push(found);
}
process.stdout.write(JSON.stringify({ spans, seconds: used, version }));
