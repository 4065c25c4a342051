import type { Random } from "../random";
import { equal, limit, ratio, soft, type Rule } from "../rules";
import { HUYEN_ROWS } from "./huyen-rows";
import {
  partOf,
  put,
  putFreeRate,
  putRate,
  rowsOf,
  sizeOf,
  splitOf,
  type Draft,
  type FilledList,
} from "./list-form";

/**
 * What variant H must abide by (domain.md b.1), typed a second time. H33, which a true list breaks, is kept by every list
 * drawn and held against none.
 */
const RULES: readonly Rule[] = [
  ratio("H1", "1.2", ["1.2.2"], ["1.2.1"]),
  limit("H2", ["1.2.2"], ["1.2.1"]),
  limit("H3", ["1.3.3"], ["1.3.2"]),
  ratio("H3", "1.3.4", ["1.3.3"], ["1.3.2"]),
  limit("H5", ["1.4.2", "1.4.3", "1.4.4"], ["1.4.1"]),
  limit("H6", ["2.2.1b"], ["2.2.1a"]),
  limit("H6", ["2.2.1a"], ["2.2"]),
  ratio("H6", "2.2.1", ["2.2.1b"], ["2.2.1a"]),
  limit("H7", ["2.3.2b"], ["2.3.2a"]),
  limit("H7", ["2.3.2a"], ["2.3.1"]),
  ratio("H7", "2.3.2", ["2.3.2b"], ["2.3.2a"]),
  equal("H8", ["3.1.4"], ["3.1.4a", "3.1.4b"]),
  limit("H10", ["3.2.1"], ["3.1.4"]),
  limit("H10", ["3.2.2"], ["3.1.4"]),
  limit("H10", ["3.2.3"], ["3.1.4"]),
  limit("H11", ["3.3.1b"], ["3.3.1a"]),
  ratio("H11", "3.3.1", ["3.3.1b"], ["3.3.1a"]),
  limit("H12", ["3.3.2b"], ["3.3.2a"]),
  ratio("H12", "3.3.2", ["3.3.2b"], ["3.3.2a"]),
  limit("H13", ["3.4.2"], ["3.4.1"]),
  ratio("H13", "3.4", ["3.4.2"], ["3.4.1"]),
  soft(limit("H14", ["4.5.2"], ["4.5.1"])),
  soft(limit("H14", ["4.6.1"], ["4.6 (lần 2)"])),
  limit("H19", ["6.1.2"], ["6.1.1"]),
  ratio("H19", "6.1", ["6.1.2"], ["6.1.1"]),
  equal("H20", ["6.2.3"], ["6.2.3a", "6.2.3b", "6.2.3c"]),
  equal("H21", ["4.3"], ["6.2.1", "6.2.2", "6.2.3", "6.2.4"]),
  limit("H24", ["7.2.1c"], ["7.2.1b"]),
  limit("H24", ["7.2.1b"], ["7.2.1a"]),
  ratio("H24", "7.2.1", ["7.2.1b"], ["7.2.1a"]),
  limit("H25", ["7.2.2c"], ["7.2.2b"]),
  limit("H25", ["7.2.2b"], ["7.2.2a"]),
  ratio("H25", "7.2.2", ["7.2.2b"], ["7.2.2a"]),
  equal("H27", ["7.2.3a"], ["7.2.1b", "7.2.2b"]),
  limit("H28", ["7.2.3b"], ["7.2.3a"]),
  ratio("H28", "7.2.3", ["7.2.3b"], ["7.2.3a"]),
  limit("H29", ["7.2.1b", "7.2.2b"], ["3.1.4"]),
  limit("H30", ["7.2.4b"], ["7.2.4a"]),
  ratio("H30", "7.2.4", ["7.2.4b"], ["7.2.4a"]),
  limit("H32", ["7.2.5b"], ["7.2.5a"]),
  ratio("H32", "7.2.5", ["7.2.5b"], ["7.2.5a"]),
];

/** The list of a district, filled in whole. 6.2.3, printed without a unit, holds its sum in two of three lists. */
export function filledHuyen(random: Random): FilledList {
  const draft: Draft = { figures: new Map(), random };
  fillOne(draft);
  fillTwo(draft);
  const procedures = fillThree(draft);
  fillStaff(draft);
  fillMoney(draft);
  fillOnline(draft, procedures);
  return {
    layout: "list",
    form: "huyen",
    title: "PHỤ LỤC\nTHỐNG KÊ SỐ LIỆU KẾT QUẢ THỰC HIỆN CẢI CÁCH HÀNH CHÍNH",
    rows: rowsOf(HUYEN_ROWS).map((row) => (row.code === "6.2.3" ? { ...row, kind: "count" } : row)),
    rules: RULES,
    figures: draft.figures,
    notes: notesOf(draft),
  };
}

/** What the last column says of a figure, as the notes of a real list do (H9, H26, H31, H18, H22). */
function notesOf(draft: Draft): ReadonlyMap<string, string> {
  const parted = (code: string, pieces: number): readonly string[] =>
    splitOf(draft, valueAt(draft, code), pieces).map(String);
  const [whole = "", partly = "", told = ""] = parted("3.1.4a", 3);
  const [district = "", commune = ""] = parted("7.2.1b", 2);
  const [first = "", second = ""] = parted("7.2.4a", 2);
  const [office = "", school = ""] = parted("5.4.3", 2);
  return new Map([
    ["3.1.4a", `Toàn trình = ${whole}; một phần = ${partly}; cung cấp thông tin = ${told}`],
    ["7.2.1b", `Huyện = ${district} Xã = ${commune}`],
    ["7.2.4a", `Một phần = ${first}; toàn trình = ${second}.`],
    ["5.4.3", `${office} công chức + ${school} viên chức`],
  ]);
}

function valueAt({ figures }: Draft, code: string): number {
  return Number(figures.get(code)?.units ?? 0n);
}

function fillOne(draft: Draft): void {
  const { random } = draft;
  put(draft, "1.1", random.between(5, 90));
  const planned = put(draft, "1.2.1", random.between(12, 140));
  putRate(draft, "1.2", put(draft, "1.2.2", partOf(draft, planned)), planned);
  put(draft, "1.3.1", random.between(2, 14));
  const problems = put(draft, "1.3.2", random.once(10) ? 0 : random.between(3, 60));
  putRate(draft, "1.3.4", put(draft, "1.3.3", partOf(draft, problems)), problems);
  const tasks = put(draft, "1.4.1", sizeOf(random, 3));
  const [onTime = 0, late = 0, open = 0] = splitOf(draft, partOf(draft, tasks), 3);
  put(draft, "1.4.2", onTime);
  put(draft, "1.4.3", late);
  put(draft, "1.4.4", open);
  put(draft, "1.5.1", sizeOf(random, 3));
}

function fillTwo(draft: Draft): void {
  const { random } = draft;
  put(draft, "2.1", random.between(2, 60));
  const checked = put(draft, "2.2", random.between(5, 90));
  const toMend = put(draft, "2.2.1a", random.once(6) ? 0 : partOf(draft, checked));
  putRate(draft, "2.2.1", put(draft, "2.2.1b", partOf(draft, toMend)), toMend);
  const reviewed = put(draft, "2.3.1", random.between(8, 140));
  const found = put(draft, "2.3.2a", random.once(6) ? 0 : partOf(draft, reviewed));
  putRate(draft, "2.3.2", put(draft, "2.3.2b", partOf(draft, found)), found);
}

function fillThree(draft: Draft): number {
  const { random } = draft;
  put(draft, "3.1.1", random.between(0, 30));
  put(draft, "3.1.2", random.between(0, 80));
  put(draft, "3.1.3", random.between(0, 60));
  const own = put(draft, "3.1.4a", random.between(180, 420));
  const communes = put(draft, "3.1.4b", random.between(90, 260));
  const procedures = put(draft, "3.1.4", own + communes);
  for (const code of ["3.2.1", "3.2.2", "3.2.3"]) put(draft, code, random.between(0, procedures));
  const district = put(draft, "3.3.1a", sizeOf(random, random.between(3, 5)));
  putRate(draft, "3.3.1", put(draft, "3.3.1b", mostOf(random, district)), district);
  const commune = put(draft, "3.3.2a", sizeOf(random, random.between(4, 5)));
  putRate(draft, "3.3.2", put(draft, "3.3.2b", mostOf(random, commune)), commune);
  const letters = put(draft, "3.4.1", random.once(5) ? 0 : random.between(2, 60));
  putRate(draft, "3.4", put(draft, "3.4.2", partOf(draft, letters)), letters);
  return procedures;
}

function mostOf(random: Random, total: number): number {
  return total - random.between(0, Math.floor(total / 12));
}

function fillStaff(draft: Draft): void {
  const { figures, random } = draft;
  put(draft, "4.1", random.between(10, 13));
  put(draft, "4.2", random.between(0, 6));
  putFreeRate(draft, "4.4", 1);
  const quota = put(draft, "4.5.1", random.between(70, 180));
  const present = put(draft, "4.5.2", quota - random.between(0, 9));
  put(draft, "4.5.3", random.between(0, 15));
  put(draft, "4.5.4", random.between(0, 5));
  putFreeRate(draft, "4.5.5", 1);
  const places = put(draft, "4.6 (lần 2)", random.between(500, 2400));
  const filled = put(draft, "4.6.1", places - random.between(0, 60));
  put(draft, "4.6.2", random.between(0, 20));
  putFreeRate(draft, "4.6.3", 1);
  putRate(draft, "5.1.1", present - random.between(0, 3), present);
  putRate(draft, "5.1.2", filled - random.between(0, 9), filled);
  for (const code of ["5.2.1", "5.2.2", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.3.6"]) {
    put(draft, code, random.between(0, 30));
  }
  for (const code of ["5.4.1", "5.4.2", "5.4.3"]) put(draft, code, random.between(0, 6));
  const [a = 0, b = 0, c = 0] = [0, 1, 2].map(() => random.between(0, 12));
  put(draft, "6.2.3a", a);
  put(draft, "6.2.3b", b);
  put(draft, "6.2.3c", c);
  const full = put(draft, "6.2.1", random.between(0, 4));
  const running = put(draft, "6.2.2", random.between(0, 8));
  const funded = put(draft, "6.2.4", random.between(10, 60));
  put(draft, "4.3", full + running + a + b + c + funded);
  put(draft, "6.2.5", random.between(0, 2));
  if (!random.once(3)) figures.set("6.2.3", { units: BigInt(a + b + c), places: 0 });
}

function fillMoney(draft: Draft): void {
  const plan = put(draft, "6.1.1", sizeOf(draft.random, draft.random.between(5, 7)));
  putRate(draft, "6.1", put(draft, "6.1.2", partOf(draft, plan)), plan);
}

function fillOnline(draft: Draft, procedures: number): void {
  const { random, figures } = draft;
  put(draft, "7.1", sizeOf(random, 4));
  putFreeRate(draft, "7.1a");
  putFreeRate(draft, "7.1b");
  const offered = ["7.2.1", "7.2.2"].map((code) => {
    const fit = put(draft, `${code}a`, random.between(20, Math.floor(procedures / 2)));
    const served = put(draft, `${code}b`, partOf(draft, fit));
    put(draft, `${code}c`, partOf(draft, served));
    putRate(draft, code, served, fit);
    return served;
  });
  const online = put(
    draft,
    "7.2.3a",
    offered.reduce((sum, one) => sum + one, 0),
  );
  putRate(draft, "7.2.3", put(draft, "7.2.3b", partOf(draft, online)), online);
  const resolved = ["3.3.1a", "3.3.2a"].reduce(
    (sum, code) => sum + Number(figures.get(code)?.units ?? 0n),
    0,
  );
  const received = put(draft, "7.2.4a", resolved + random.between(0, 900));
  putRate(
    draft,
    "7.2.4",
    put(draft, "7.2.4b", random.between(Math.floor(received / 9), received)),
    received,
  );
  const paid = put(draft, "7.2.5a", random.once(6) ? 0 : random.between(5, 120));
  putRate(draft, "7.2.5", put(draft, "7.2.5b", partOf(draft, paid)), paid);
}
