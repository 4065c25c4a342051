import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writingOf } from "../../../src/core/plan/doing";
import { emptyPlan, type OwnSheet, type Plan } from "../../../src/core/plan/plan";
import { placesOf } from "../../../src/core/plan/places";
import type { Content, Writing } from "../../../src/core/plan/writing";
import type { ClassRule } from "../../../src/core/rank/rank-table";
import { addressOf } from "../../../src/core/sheet/address";
import type { CellValue, Snapshot } from "../../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../../src/host/file/workbook-file";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { workbookBytes } from "../../corpus/xlsx";
import { convertWithLibreOffice, describeWith } from "../../second-opinion";
import { ownCellsOf, randomUnits, scoredTwice } from "./live-scored";
import { plannedCells, plannedTwice, shownValue } from "./live-plans";
import { liveTable, tableShapes, type TableShape } from "./live-tables";

const MINUTES = 8 * 60_000;
const folder = mkdtempSync(join(tmpdir(), "live-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A writing whose formulas come without their results, so that whoever shows one has worked it out. */
function withoutResults(writing: Writing): Writing {
  const bare = (content: Content | null): Content | null =>
    content?.kind === "formula" ? { kind: "formula", formula: content.formula } : content;
  return {
    ...writing,
    blocks: writing.blocks.map((block) => ({
      ...block,
      cells: block.cells.map((row) =>
        row.map((cell) => (cell === null ? null : { ...cell, content: bare(cell.content) })),
      ),
    })),
  };
}

/** A table to be ranked, and by what. */
interface Case {
  readonly shape: TableShape;
  readonly rule: ClassRule;
}

interface Planned {
  readonly sheet: string;
  readonly plan: Plan;
}

/** Plans the ranking of every table as formulas, writes them into one workbook and has LibreOffice work them out. */
async function workedOut(
  name: string,
  cases: readonly Case[],
): Promise<{
  readonly planned: readonly Planned[];
  readonly read: (sheet: string) => Promise<ReadonlyMap<string, CellValue>>;
}> {
  const tables = cases.map(({ shape }) => liveTable(shape));
  const bytes = await workbookBytes(tables, "Times New Roman");
  const workbook = await openWorkbookFile(bytes);
  const planned: Planned[] = [];
  for (const { shape, rule } of cases) {
    const before = { ...shape, seed: shape.seed + 1, units: shape.units - 1, name: "Trước" };
    const earlier = await openWorkbookFile(await workbookBytes([liveTable(before)], "Arial"));
    const snapshot = await workbook.read(shape.name);
    const { live } = plannedTwice(snapshot, rule, await earlier.read("Trước"));
    planned.push({ sheet: shape.name, plan: live.plan });
  }
  const all = { ...emptyPlan("rank"), blocks: planned.flatMap(({ plan }) => plan.blocks) };
  const standing = await workbook.inspect(placesOf(all));
  await workbook.write(withoutResults(writingOf(all, standing, [])));
  const file = join(folder, `${name}.xlsx`);
  const out = join(folder, `${name}-out`);
  writeFileSync(file, await workbook.save());
  convertWithLibreOffice([file], "xlsx", out);
  const opened = await openWorkbookFile(readFileSync(join(out, `${name}.xlsx`)));
  return {
    planned,
    read: async (sheet) => cellsByAddress(await opened.read(sheet)),
  };
}

/** Puts sheets of scored units into one workbook, no formula with its result, and has LibreOffice work them out. */
async function scoredWorkedOut(
  sheets: readonly OwnSheet[],
): Promise<(sheet: string) => Promise<ReadonlyMap<string, CellValue>>> {
  const [shape] = tableShapes(1);
  if (shape === undefined) throw new Error("no table to put them beside");
  const workbook = await openWorkbookFile(await workbookBytes([liveTable(shape)], "Arial"));
  const plan = { ...emptyPlan("rank"), adds: sheets.map(unresolved) };
  await workbook.write(writingOf(plan, await workbook.inspect(placesOf(plan)), []));
  const file = join(folder, "scored.xlsx");
  writeFileSync(file, await workbook.save());
  const out = join(folder, "scored-out");
  convertWithLibreOffice([file], "xlsx", out);
  const opened = await openWorkbookFile(readFileSync(join(out, "scored.xlsx")));
  return async (sheet) => cellsByAddress(await opened.read(sheet));
}

function unresolved(sheet: OwnSheet): OwnSheet {
  return {
    ...sheet,
    rows: sheet.rows.map((row) =>
      row.map((cell) =>
        cell.formula === undefined ? cell : { ...cell, value: { kind: "blank" } as const },
      ),
    ),
  };
}

function cellsByAddress({ rows }: Snapshot): ReadonlyMap<string, CellValue> {
  return new Map(
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [addressOf(row, column), value] as const),
    ),
  );
}

async function differences(
  name: string,
  cases: readonly Case[],
): Promise<{
  readonly compared: number;
  readonly reasons: number;
  readonly differing: readonly unknown[];
}> {
  const { planned, read } = await workedOut(name, cases);
  let compared = 0;
  let reasons = 0;
  const differing: unknown[] = [];
  for (const { sheet, plan } of planned) {
    const cells = await read(sheet);
    for (const [address, content] of plannedCells(plan)) {
      if (content.kind !== "formula") continue;
      compared += 1;
      const worked = shownValue(cells.get(address) ?? { kind: "blank" });
      const meant = shownValue(content.shows);
      if (meant.kind === "text" && SAID.test(meant.text)) reasons += 1;
      if (JSON.stringify(worked) !== JSON.stringify(meant)) {
        differing.push({ sheet, address, formula: content.formula, meant, worked });
      }
    }
  }
  return { compared, reasons, differing };
}

/** How a reason begins that says something. */
const SAID = /^(?:Xếp vào nhóm|Văn bản chưa quy định xếp loại khi)/;

const RULE: ClassRule = { profile: HAI_DUONG_XA_2022, choices: [] };

/** Every rule that formulas can say, beside the usual one. */
const RULES: readonly ClassRule[] = [
  { ...RULE, standing: { by: "published", ties: "competition", breaks: [] } },
  {
    ...RULE,
    standing: {
      ...{ by: "exact", ties: "competition" },
      breaks: [
        { by: "field", field: "Chính quyền số" },
        { by: "field", field: "Cải cách tài chính công" },
      ],
    },
  },
  {
    ...RULE,
    standing: {
      ...{ by: "published", ties: "competition" },
      breaks: [{ by: "field", field: "Chính quyền số" }],
    },
  },
  { ...RULE, profile: { ...HAI_DUONG_XA_2022, compares: "exact" } },
  {
    ...RULE,
    choices: [
      { question: "gap-50-65", class: "Hoàn thành nhiệm vụ", basis: "Công văn 1" },
      { question: "exactly-80", class: "Hoàn thành tốt nhiệm vụ", basis: "Công văn 2" },
      { question: "two-classes", fall: "to-floor", basis: "Công văn 3" },
    ],
  },
  ...[false, true].flatMap((isPublished): readonly ClassRule[] => {
    const by = isPublished ? "published" : "exact";
    const breaks = [
      { by: "field", field: "Chính quyền số" },
      { by: "field", field: "Cải cách tài chính công" },
    ] as const;
    return [
      { ...RULE, standing: { by, ties: "dense", breaks: [] } },
      { ...RULE, standing: { by, ties: "dense", breaks } },
    ];
  }),
  {
    ...RULE,
    sanctions: [
      { unit: 'Xã "số" 1', effect: { kind: "lowest" }, reason: "Kỷ luật" },
      { unit: 'Xã "số" 2', effect: { kind: "one-class-down" }, reason: "Chậm báo cáo" },
      {
        unit: 'Xã "số" 3',
        effect: { kind: "at-most", class: "Hoàn thành tốt nhiệm vụ" },
        reason: "Có đơn thư",
      },
    ],
  },
];

const SIZES: readonly TableShape[] = [23, 170, 3321].map((units, at) => ({
  ...{ name: `${units} đơn vị`, units, seed: 7 + at, groups: "scattered", maxima: "row" },
  ...{ addsTo100: false, places: 2, hasTotal: false },
}));

describeWith(
  "soffice",
  "LibreOffice, given formulas without results, comes to what each shows",
  () => {
    test(
      "over tables of every layout, by every rule that formulas can say",
      async () => {
        const usual = tableShapes(32).map((shape) => ({ shape, rule: RULE }));
        const others = RULES.flatMap((rule, at) =>
          tableShapes(12).map((shape, place) => ({
            ...{
              shape: {
                ...{ ...shape, name: `${shape.name}, quy tắc ${at + 1}` },
                hasBesides: place % 3 === 0,
              },
              rule,
            },
          })),
        );
        const { compared, reasons, differing } = await differences("many", [...usual, ...others]);
        expect(differing).toEqual([]);
        expect(reasons).toBeGreaterThan(300);
        expect(compared).toBeGreaterThan(7000);
      },
      MINUTES,
    );

    test(
      "over units scored by a set, with bonus, penalty and maxima of their own",
      async () => {
        const sheets = [RULE, ...RULES].flatMap((rule, at) =>
          [1, 2].map(
            (seed) =>
              scoredTwice(`Điểm ${at + 1}.${seed}`, randomUnits(10 * at + seed, 25), rule).sheet,
          ),
        );
        const read = await scoredWorkedOut(sheets);
        let compared = 0;
        const differing: unknown[] = [];
        for (const sheet of sheets) {
          const cells = await read(sheet.name);
          for (const { row, column, cell } of ownCellsOf(sheet)) {
            if (cell.formula === undefined) continue;
            compared += 1;
            const worked = shownValue(cells.get(addressOf(row, column)) ?? { kind: "blank" });
            const meant = shownValue(cell.value);
            if (JSON.stringify(worked) !== JSON.stringify(meant)) {
              differing.push({ sheet: sheet.name, formula: cell.formula, meant, worked });
            }
          }
        }
        expect(differing).toEqual([]);
        expect(compared).toBeGreaterThanOrEqual(2000);
      },
      MINUTES,
    );

    test(
      "over tables of 23, 170 and 3321 units, their groups scattered",
      async () => {
        const cases = SIZES.map((shape) => ({ shape, rule: RULE }));
        const { compared, differing } = await differences("sizes", cases);
        expect(differing).toEqual([]);
        expect(compared).toBeGreaterThan(4.5 * 3514);
      },
      MINUTES,
    );
  },
);
