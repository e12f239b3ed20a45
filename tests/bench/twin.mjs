// The TypeScript engine against answers of the Python one: one JSON document a line on standard input, each a
// block of questions with their answers; at the end, the number of questions and of differences.
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const engine = await import(pathToFileURL(process.argv[2]).href);
let calendars = [];
let asked = 0;
let different = 0;
let spent = 0;

for await (const line of createInterface({ input: process.stdin })) {
  const block = JSON.parse(line);
  if (block.calendars) calendars = block.calendars.map((raw) => new engine.Calendar(raw));
  const began = performance.now();
  const answers = block.cases.map(([calendar, start, numerator, denominator, unit, pauses]) =>
    engine.due(start, { numerator, denominator }, unit, calendars[calendar], pauses),
  );
  spent += performance.now() - began;
  block.cases.forEach(([calendar, start, , , , , at, sentence, words], nth) => {
    asked += 1;
    const answer = answers[nth];
    const said = engine.leftInWords(start, answer.at, calendars[calendar], "vi");
    if (answer.at !== at || said !== words || (sentence !== null && answer.sentence !== sentence)) {
      different += 1;
      process.stderr.write(`differs: ${JSON.stringify(block.cases[nth])}\n  twin ${answer.at} ${said}\n`);
    }
  });
}
process.stdout.write(JSON.stringify({ asked, different, milliseconds: spent }));
