import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ask } from "./ask";
import { caseOf } from "./cases";
import { FORMS, LISTS } from "./forms";
import { PLAIN } from "./look";
import { DEVELOPMENT_SEED, HELD_OUT_SEED, kindAt, KINDS } from "./plan";
import { seedOf } from "./random";
import { outcomeOf, type Outcome } from "./score";
import { scoreText } from "./table";
import { checkingTime } from "./timing";
import { caseText, worstOf } from "./worst";

const HELP = `npm run corpus -- [--seed N] [--count N] [--kind KIND] [--form FORM] [--case SEED] [--dump DIR] [--held-out]
  --kind      one of: ${KINDS.join(", ")}
  --form      one of: ${FORMS.join(", ")}
  --plain     a plain look in every file
  --case      one case by the seed printed with it (with --kind)
  --dump      writes each workbook and what is true of it
  --worst N   how many of the worst cases are printed (10)
  --held-out  the seed whose figures count; its cases are never printed
`;

const { values } = parseArgs({
  options: {
    seed: { type: "string" },
    count: { type: "string", default: "900" },
    kind: { type: "string" },
    form: { type: "string" },
    plain: { type: "boolean", default: false },
    case: { type: "string" },
    dump: { type: "string" },
    worst: { type: "string", default: "10" },
    "held-out": { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

void main();

async function main(): Promise<void> {
  if (values.help) {
    process.stdout.write(HELP);
    return;
  }
  const heldOut = values["held-out"];
  const outcomes = await allOutcomes();
  process.stdout.write(scoreText(outcomes));
  if (heldOut) return;
  const worst = worstOf(outcomes, Number(values.worst));
  if (worst.length > 0) {
    process.stdout.write(`\nthe worst cases\n\n${worst.map(caseText).join("\n\n")}\n`);
  }
}

async function allOutcomes(): Promise<readonly Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), "soat-corpus-cases-"));
  const outcomes: Outcome[] = [];
  try {
    const seed = values["held-out"] ? HELD_OUT_SEED : Number(values.seed ?? DEVELOPMENT_SEED);
    const count = values.case === undefined ? Number(values.count) : 1;
    for (let index = 0; index < count; index++) {
      const own = values.case === undefined ? seedOf(seed, index) : Number(values.case);
      const outcome = await oneOutcome(own, index, folder);
      if (outcome !== null) outcomes.push(outcome);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return outcomes;
}

/** Null where the form that was asked for has no place for the kind: no row of a list is copied from the one above. */
async function oneOutcome(seed: number, index: number, folder: string): Promise<Outcome | null> {
  const kind = KINDS.find((one) => one === values.kind) ?? kindAt(index);
  const form = FORMS.find((one) => one === values.form) ?? null;
  if (kind === "copied" && form !== null && LISTS.includes(form)) return null;
  const { truth, bytes } = await caseOf(seed, kind, form, values.plain ? PLAIN : null);
  const path = join(folder, "case.xlsx");
  writeFileSync(path, bytes);
  const said = await ask(path);
  const outcome = outcomeOf(truth, said, await timeOf(bytes));
  if (values.dump !== undefined && !values["held-out"]) {
    mkdirSync(values.dump, { recursive: true });
    const name = join(values.dump, `${kind}-${seed}`);
    writeFileSync(`${name}.xlsx`, bytes);
    writeFileSync(`${name}.json`, plainJson({ ...truth, layout: undefined }));
    writeFileSync(`${name}.said.json`, plainJson(said));
  }
  return outcome;
}

function plainJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Nothing where the file cannot be checked at all: that is counted elsewhere. */
async function timeOf(bytes: Uint8Array): Promise<number> {
  try {
    return await checkingTime(bytes);
  } catch {
    return 0;
  }
}
