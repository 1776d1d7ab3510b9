// Opens reports as their reader would and looks for what would stop somebody: faults that axe-core
// calls serious or critical, a page wider than its screen, a page that is large or slow to open.
// Makes pictures of each.
//   node check.mjs CHROMIUM PAGES PICTURES
// PAGES has a folder for each page, with heelbeat/report.html in it. Exit status: 0 all well, 1 not.
import { readFileSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import puppeteer from "puppeteer-core";

const [chromium, pages, pictures] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const PHONE = 390;
const DESKTOP = 1200;
const MOST_BYTES = 2_000_000;
const MOST_MS = 1000;
const TIMES_OPENED = 5;
const A4_PX = 794; // 210 mm at 96 pixels an inch

let failures = 0;

function expect(holds, words) {
  console.log(`${holds ? "ok  " : "FAIL"} ${words}`);
  failures += holds ? 0 : 1;
}

async function opened(browser, address, width, scheme, media = "screen") {
  const page = await browser.newPage();
  // The page forbids every script; axe-core is one.
  await page.setBypassCSP(true);
  await page.setViewport({ width, height: 900 });
  // Both at once: each of the library's own calls forgets the other.
  const session = await page.createCDPSession();
  const features = [{ name: "prefers-color-scheme", value: scheme }];
  await session.send("Emulation.setEmulatedMedia", { media, features });
  await page.goto(address);
  return page;
}

async function openingMs(browser, address) {
  const times = [];
  for (let i = 0; i < TIMES_OPENED; i++) {
    const page = await opened(browser, address, DESKTOP, "light");
    times.push(
      await page.evaluate(
        () => performance.getEntriesByType("navigation")[0].domContentLoadedEventEnd));
    await page.close();
  }
  return times.sort((a, b) => a - b)[TIMES_OPENED >> 1];
}

/** Folded and unfolded: what is folded axe-core does not see. */
async function faults(page) {
  const found = [];
  for (const isOpen of [false, true]) {
    if (isOpen) {
      await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
    }
    const { violations } = await page.evaluate(`${axe}; axe.run()`);
    for (const { id, impact, help, nodes } of violations) {
      console.log(`     ${impact}: ${id}: ${help}: ${nodes[0].html.slice(0, 120)}`);
      found.push(impact);
    }
  }
  return found.filter((impact) => impact === "serious" || impact === "critical").length;
}

const browser = await puppeteer.launch({
  executablePath: chromium,
  args: ["--no-sandbox", "--disable-gpu"],
});
for (const name of readdirSync(pages)) {
  const file = join(pages, name, "heelbeat", "report.html");
  const address = `file://${file}`;
  const bytes = statSync(file).size;
  expect(bytes <= MOST_BYTES, `${name}: ${bytes} bytes`);
  const ms = await openingMs(browser, address);
  expect(ms <= MOST_MS, `${name}: ready after ${Math.round(ms)} ms, the median of ${TIMES_OPENED}`);
  for (const width of [PHONE, DESKTOP]) {
    for (const scheme of ["light", "dark"]) {
      const page = await opened(browser, address, width, scheme);
      const picture = join(pictures, `${name}-${width}-${scheme}.png`);
      await page.screenshot({ path: picture, fullPage: true });
      expect((await faults(page)) === 0, `${name}, ${width} px, ${scheme}: axe-core`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide <= width, `${name}, ${width} px, ${scheme}: ${wide} px wide, unfolded`);
      await page.close();
    }
  }
  const paper = await opened(browser, address, A4_PX, "dark", "print");
  await paper.screenshot({ path: join(pictures, `${name}-print.png`), fullPage: true });
  await paper.pdf({ path: join(pictures, `${name}.pdf`), format: "A4" });
  await paper.close();
}

// What the pages of the site show.
for (const [name, width, height] of [["report", DESKTOP, 1180], ["report-phone", PHONE, 844]]) {
  const address = `file://${join(pages, "month", "heelbeat", "report.html")}`;
  const page = await opened(browser, address, width, "light");
  const clip = { x: 0, y: 0, width, height };
  await page.screenshot({ path: join(pictures, `${name}.png`), clip });
  await page.close();
}
await browser.close();
process.exitCode = failures === 0 ? 0 : 1;
