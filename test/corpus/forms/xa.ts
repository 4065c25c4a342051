import type { Random } from "../random";
import { equal, limit, soft, type Rule } from "../rules";
import {
  partOf,
  put,
  putFreeRate,
  rowsOf,
  sizeOf,
  splitOf,
  type Draft,
  type FilledList,
} from "./list-form";
import { XA_ROWS } from "./xa-rows";

const CHANNELS = ["a", "b", "c", "d"] as const;

/**
 * What variant X must abide by (domain.md b.2), typed a second time. X11, which carried-over work breaks on a true list,
 * is kept by every list drawn and held against none.
 */
const RULES: readonly Rule[] = [
  limit("X1", ["1.1.2"], ["1.1.1"]),
  limit("X2", ["1.3.2"], ["1.3.1"]),
  limit("X3", ["1.4.2", "1.4.3"], ["1.4.1"]),
  limit("X6", ["2.5"], ["2.4"]),
  limit("X6", ["2.4"], ["2.2", "2.3"]),
  limit("X7", ["3.2.2"], ["3.1.3"]),
  limit("X7", ["3.2.3"], ["3.1.3"]),
  limit("X7", ["3.2.4"], ["3.1.3"]),
  equal(
    "X8",
    ["3.3.1"],
    CHANNELS.map((channel) => `3.3.1${channel}`),
  ),
  equal(
    "X9",
    ["3.3.2"],
    CHANNELS.map((channel) => `3.3.2${channel}`),
  ),
  soft(limit("X10", ["3.3.2"], ["3.3.1"])),
  limit("X12", ["3.3.3", "3.3.4"], ["3.3.2"]),
  limit("X13", ["3.4.1"], ["3.3.2"]),
  limit("X13", ["3.4.2"], ["3.3.2"]),
  limit("X14", ["4.1.1", "4.1.2"], ["4.2.2"]),
  limit("X14", ["4.1.3"], ["4.2.4"]),
  soft(limit("X15", ["4.2.2"], ["4.2.1"])),
  soft(limit("X15", ["4.2.4"], ["4.2.3"])),
  limit("X17", ["7.5.1", "7.5.2"], ["3.1.3"]),
];

/** Places of a commune that only 0 or 1 may stand in (X18). */
const ONE_COMMUNE: ReadonlySet<string> = new Set(["7.2", "7.6.1"]);

/** The list of a commune, filled in whole; the heading 1.3 stays empty. */
export function filledXa(random: Random): FilledList {
  const draft: Draft = { figures: new Map(), random };
  const rows = rowsOf(XA_ROWS).map((row) =>
    row.code === "1.3"
      ? { ...row, kind: "heading" as const }
      : ONE_COMMUNE.has(row.code)
        ? { ...row, kind: "coded" as const, answers: [0, 1] }
        : row,
  );
  fillOffice(draft);
  fillDossiers(draft);
  fillPeople(draft);
  for (const { code, kind, answers } of rows) {
    if (kind === "coded" && answers.length > 0) put(draft, code, random.pick(answers));
  }
  // An ISO system kept up (7.6.2) is one that is applied (7.6.1).
  if (draft.figures.get("7.6.2")?.units === 1n) put(draft, "7.6.1", 1);
  const title = "PHỤ LỤC\nTHỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH CỦA UBND CẤP XÃ";
  return { layout: "list", form: "xa", title, rows, rules: RULES, figures: draft.figures };
}

function fillOffice(draft: Draft): void {
  const { random } = draft;
  put(draft, "1.1.2", partOf(draft, put(draft, "1.1.1", random.between(8, 60))));
  put(draft, "1.2", random.between(3, 40));
  put(draft, "1.3.2", partOf(draft, put(draft, "1.3.1", random.between(0, 25))));
  const [onTime = 0, late = 0] = splitOf(
    draft,
    partOf(draft, put(draft, "1.4.1", sizeOf(random, 3))),
    2,
  );
  put(draft, "1.4.2", onTime);
  put(draft, "1.4.3", late);
  put(draft, "1.5.1", sizeOf(random, 3));
  put(draft, "2.1", random.between(1, 30));
  const checked = put(draft, "2.2", random.between(2, 40));
  const reviewed = put(draft, "2.3", random.between(2, 60));
  put(draft, "2.5", partOf(draft, put(draft, "2.4", partOf(draft, checked + reviewed))));
  const procedures = put(draft, "3.1.3", random.between(140, 290));
  put(draft, "3.1.1", procedures);
  put(draft, "3.1.2", random.between(0, 50));
  put(draft, "3.2.1", random.between(100, 400));
  for (const code of ["3.2.2", "3.2.3", "3.2.4"]) put(draft, code, random.between(0, procedures));
  putFreeRate(draft, "3.2.5");
  putFreeRate(draft, "3.2.6");
  const [partly = 0, wholly = 0] = splitOf(draft, partOf(draft, procedures), 2);
  put(draft, "7.5.1", partly);
  put(draft, "7.5.2", wholly);
}

function fillDossiers(draft: Draft): void {
  const { random } = draft;
  const received = CHANNELS.map((channel) =>
    put(draft, `3.3.1${channel}`, channel === "a" ? sizeOf(random, 4) : sizeOf(random, 3)),
  );
  const onTime = received.map((count, at) =>
    put(draft, `3.3.2${CHANNELS[at] ?? ""}`, partOf(draft, count)),
  );
  put(draft, "3.3.1", total(received));
  const resolved = put(draft, "3.3.2", total(onTime));
  const [land = 0, building = 0] = splitOf(draft, Math.floor(partOf(draft, resolved) / 2), 2);
  put(draft, "3.3.3", land);
  put(draft, "3.3.4", building);
  put(draft, "3.4.1", partOf(draft, resolved));
  put(draft, "3.4.2", partOf(draft, resolved));
  put(draft, "3.4.3", random.between(0, 90));
  put(draft, "3.5", random.between(0, 8));
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, one) => sum + one, 0);
}

function fillPeople(draft: Draft): void {
  const { random } = draft;
  const quota = put(draft, "4.2.1", random.between(18, 25));
  const present = put(draft, "4.2.2", quota - random.between(0, 3));
  const [officials = 0, clerks = 0] = splitOf(draft, random.between(0, Math.min(6, present)), 2);
  put(draft, "4.1.1", officials);
  put(draft, "4.1.2", clerks);
  const partTime = put(draft, "4.2.3", random.between(8, 14));
  const there = put(draft, "4.2.4", partTime - random.between(0, 3));
  put(draft, "4.1.3", random.between(0, there));
  put(draft, "4.2.5", random.between(0, 3));
  for (const code of ["5.1.1", "5.1.2", "5.2.1", "5.3.1", "5.3.2"])
    put(draft, code, random.between(0, 4));
  put(draft, "7.3", sizeOf(random, 4));
  put(draft, "7.3.2", 100);
  put(draft, "7.3.3", sizeOf(random, 4));
  putFreeRate(draft, "7.3.3a");
  putFreeRate(draft, "7.3.3b");
  put(draft, "7.4.2", 100);
}
