// check.mjs EXPORT - reads each FIT file of an export with a decoder that others wrote, and compares
// sets and push-ups with sessions.csv. Ends with 1 and the file that is not as it should be.
import fs from "node:fs";
import path from "node:path";
import fitFileParser from "fit-file-parser";

const FitParser = fitFileParser.default ?? fitFileParser;
const folder = process.argv[2];

/** The rows of a table of ours: no cell of these columns has a comma or a quotation mark. */
function sessions() {
  const [header, ...lines] = fs.readFileSync(path.join(folder, "sessions.csv"), "utf8").trim().split("\r\n");
  const names = header.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, i) => [names[i], cell])));
}

function parse(file) {
  return new Promise((resolve, reject) => {
    const parser = new FitParser({ force: false, mode: "list" });
    parser.parse(fs.readFileSync(file), (error, data) => (error ? reject(new Error(error)) : resolve(data)));
  });
}

function need(isRight, what) {
  if (!isRight) {
    console.error(`fit-test: ${what}`);
    process.exit(1);
  }
}

let sets = 0;
let pushUps = 0;
const files = fs.readdirSync(path.join(folder, "fit"));
const due = sessions().filter(
  (s) => s.complete === "true" && s.clock_trusted === "true" && Number(s.push_ups) > 0,
);
need(due.length > 0, "no session to compare");
need(files.length === due.length, `${files.length} files of ${due.length} sessions`);
for (const session of due) {
  const name = files.find((file) => file.endsWith(`-${session.session.slice(0, 8)}.fit`));
  need(name, `no file of session ${session.session}`);
  const { messages } = await parse(path.join(folder, "fit", name));
  const active = messages.set.filter((set) => set.set_type === "active");
  const counted = active.reduce((sum, set) => sum + set.repetitions, 0);
  need(counted === Number(session.push_ups), `${name}: ${counted} push-ups, not ${session.push_ups}`);
  need(active.length === Number(session.sets), `${name}: ${active.length} sets, not ${session.sets}`);
  need(
    active.every((set) => set.category[0] === "calf_raise" && set.duration > 0),
    `${name}: a set that is no calf raise or takes no time`,
  );
  const [whole] = messages.session;
  need(whole.sport === "training" && whole.sub_sport === "strength_training", `${name}: ${whole.sport}`);
  need(
    Math.abs(new Date(whole.start_time) - new Date(session.started)) < 1000,
    `${name}: starts ${whole.start_time}, not ${session.started}`,
  );
  need(Math.abs(whole.total_elapsed_time - Number(session.duration_s)) < 0.01, `${name}: length`);
  sets += active.length;
  pushUps += counted;
}
console.log(`${files.length} files, ${sets} sets, ${pushUps} push-ups: as in sessions.csv`);
