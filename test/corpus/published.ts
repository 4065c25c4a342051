import type { SaidFinding } from "./ask";
import { Paper } from "./printed";
import { workbookBytes } from "./xlsx";

/** What must be said of published figures. */
export type Expected =
  /** Nothing may be called an error or a warning. */
  | { readonly end: "nothing" }
  /** One cell is named with certainty, with its value. */
  | { readonly end: "one-cell"; readonly cell: string; readonly proposed: string }
  /** Each of these cells could be at fault, and which is not decided. */
  | { readonly end: "several"; readonly cells: readonly string[] }
  /** No one cell explains it: the difference is shown for each of these cells. */
  | { readonly end: "none"; readonly cells: readonly string[]; readonly shown: readonly RegExp[] }
  /** The difference and what the sheet does not say; no cell is named with certainty, no value offered as proved. */
  | {
      readonly end: "unclear";
      readonly cells: readonly string[];
      readonly shown: readonly RegExp[];
    };

/** One of the checks on published figures (peers-and-style.md, section 0), laid out as a clerk would. */
export interface Published {
  readonly name: string;
  readonly grid: readonly (readonly string[])[];
  readonly expected: Expected;
}

const RESOLVED = ["Cấp", "Đã giải quyết", "", "", ""];
const IN_TIME = ["", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn"];
const NUMBERED = ["(1)", "(2)=(3)+(4)+(5)", "(3)", "(4)", "(5)"];

export const PUBLISHED: readonly Published[] = [
  {
    name: "1. Lâm Đồng, quý I/2020: the row and the column both miss by 2",
    grid: [
      ["Cấp", "Tiếp nhận", "Đã giải quyết", "", "", "Đang giải quyết"],
      ["", "", "Tổng số", "Đúng và trước hạn", "Quá hạn", ""],
      ["Cấp tỉnh", "", "", "51.072", "", ""],
      ["Cấp huyện", "", "", "323.911", "", ""],
      ["Cấp xã", "", "", "260.612", "", ""],
      ["Tổng cộng", "", "643.272", "635.593", "7.677", ""],
    ],
    expected: { end: "one-cell", cell: "D6", proposed: "635595" },
  },
  {
    name: "2. Lâm Đồng, quý I/2020: received and resolved leave 15.973, and 7.172 are pending",
    grid: [
      ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "", "", "Đang giải quyết"],
      ["", "", "Tổng số", "Đúng và trước hạn", "Quá hạn", ""],
      ["Toàn tỉnh", "659.245", "643.272", "635.595", "7.677", "7.172"],
    ],
    expected: {
      end: "unclear",
      cells: ["B3", "C3", "F3"],
      shown: [/8[.\s]?801/, /trả lại|rút|bổ sung/i],
    },
  },
  {
    name: "3. Lâm Đồng, 10/2019, cấp huyện: off by 4, and four cells could be the one",
    grid: [RESOLVED, IN_TIME, NUMBERED, ["Cấp huyện", "17.651", "13.767", "3.254", "634"]],
    expected: { end: "several", cells: ["B4", "C4", "D4", "E4"] },
  },
  {
    name: "4. Lâm Đồng, 10/2019, cấp tỉnh: holds, with its rates",
    grid: [
      ["Cấp", "Đã giải quyết", "Trước hạn", "", "Đúng hạn", "", "Quá hạn", ""],
      ["", "Tổng số", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %"],
      ...[
        [
          "(1)",
          "(2)=(3)+(5)+(7)",
          "(3)",
          "(4)=(3)/(2)*100",
          "(5)",
          "(6)=(5)/(2)*100",
          "(7)",
          "(8)=(7)/(2)*100",
        ],
      ],
      ["Cấp tỉnh", "15.641", "13.529", "86,5", "1.958", "12,5", "154", "1"],
    ],
    expected: { end: "nothing" },
  },
  {
    // Of the parts only the sums are known (247.529, 59.560, 1.608) and that the first row's rates add to 96,3.
    name: "5. The portal of Huế: a kind of dossier is missing in every row",
    grid: [
      ["Dịch vụ công", "Đã giải quyết", "Trước hạn", "", "Đúng hạn", "", "Quá hạn", ""],
      ["", "Tổng số", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %", "Số hồ sơ", "Tỷ lệ %"],
      ...[
        [
          "(1)",
          "(2)=(3)+(5)+(7)",
          "(3)",
          "(4)=(3)/(2)*100",
          "(5)",
          "(6)=(5)/(2)*100",
          "(7)",
          "(8)=(7)/(2)*100",
        ],
      ],
      ["Tất cả", "257.141", "154.284", "60,0", "91.188", "35,5", "2.057", "0,8"],
      ["Mức độ 3", "61.827", "40.150", "64,9", "18.910", "30,6", "500", "0,8"],
      ["Mức độ 4", "1.611", "1.100", "68,3", "480", "29,8", "28", "1,7"],
    ],
    expected: {
      end: "none",
      cells: ["B4", "B5", "B6"],
      shown: [/247[.\s]?529/, /59[.\s]?560/, /1[.\s]?608/],
    },
  },
  {
    name: "6. Lạng Sơn, 07/2019: received and resolved leave 598, and 562 are pending",
    grid: [
      ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết"],
      ["Toàn tỉnh", "2.099", "1.501", "562"],
    ],
    expected: {
      end: "unclear",
      cells: ["B2", "C2", "D2"],
      shown: [/(?<!\d)36(?!\d)/, /trả lại|rút|bổ sung/i],
    },
  },
  {
    name: "7. Bến Tre, 05/2021: rounded thousands that hold",
    grid: [
      ["Đơn vị", "Tiếp nhận", "Trong đó", "", "", ""],
      ["", "Tổng số", "Trực tuyến", "Trực tiếp", "Bưu chính", "Kỳ trước"],
      ["(1)", "(2)=(3)+(4)+(5)+(6)", "(3)", "(4)", "(5)", "(6)"],
      ["Toàn tỉnh", "5,65 ngàn", "1,07 ngàn", "3,19 ngàn", "1,25 ngàn", "132"],
    ],
    expected: { end: "nothing" },
  },
  {
    name: "7. Bến Tre, 05/2021: 4.561 less 12 is no 4,52 thousand",
    grid: [
      ["Đơn vị", "Đã giải quyết", "", ""],
      ["", "Tổng số", "Đúng hạn", "Quá hạn"],
      ["(1)", "(2)=(3)+(4)", "(3)", "(4)"],
      ["Toàn tỉnh", "4.561", "4,52 ngàn", "12"],
    ],
    expected: { end: "several", cells: ["B4", "C4", "D4"] },
  },
  {
    name: "8. Sơn La, 2018: the parts fall some 800 short of 93,5 % of what was received",
    grid: [
      ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "", "", "", "Tỷ lệ giải quyết (%)"],
      ["", "", "Tổng số", "Trước hạn", "Đúng hạn", "Quá hạn", ""],
      ["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(3)/(2)*100"],
      ["Toàn tỉnh", "28.817", "gần 27.000", "22.357", "3.523", "267", "93,5"],
    ],
    expected: { end: "unclear", cells: ["C4"], shown: [/26[.\s]?147/, /gần 27[.\s]?000/] },
  },
  {
    name: "9. TP.HCM, Quận 1, 2018: the rate is of what was received, not of what was resolved",
    grid: [
      ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "", "", "", "Đang giải quyết"],
      ["", "", "Tổng số", "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn (%)", ""],
      ["Quận 1", "585.336", "585.116", "585.116", "0", "99,96", "220"],
    ],
    expected: { end: "unclear", cells: ["F3"], shown: [/585[.\s]?336/, /tiếp nhận/i] },
  },
];

/** The workbook of one check. */
export async function publishedBytes({ grid }: Published): Promise<Uint8Array> {
  const paper = new Paper("Biểu");
  for (const row of grid) {
    for (const [at, text] of row.entries()) paper.type(at + 1, text);
    paper.next();
  }
  return workbookBytes([paper.done()], "Times New Roman");
}

/** What is not as expected, in words; empty when all is. */
export function shortfall(expected: Expected, findings: readonly SaidFinding[]): readonly string[] {
  const roots = findings.filter(({ causedBy }) => causedBy === null);
  const alarms = roots.filter(isAlarm);
  switch (expected.end) {
    case "nothing":
      return alarms.map(({ arithmetic }) => `said: ${arithmetic}`);
    case "one-cell": {
      const isNamed = alarms.some(
        ({ verdict, suspects: [first] }) =>
          verdict === "one-cell" &&
          first?.cell === expected.cell &&
          first.proposed === expected.proposed,
      );
      return [
        ...(isNamed ? [] : [`${expected.cell} → ${expected.proposed} is not named`]),
        ...(alarms.length > 1 ? [`${alarms.length} findings are left unfolded`] : []),
      ];
    }
    case "several": {
      const found = alarms.find(({ verdict }) => verdict === "several");
      if (found === undefined) return ["no finding says that several cells could be at fault"];
      const named = new Set(found.suspects.map(({ cell }) => cell));
      return expected.cells
        .filter((cell) => !named.has(cell))
        .map((cell) => `${cell} is not named`);
    }
    case "none":
      return [
        ...expected.cells.flatMap((cell) =>
          alarms.some(({ verdict, cells }) => verdict === "none" && cells.includes(cell))
            ? []
            : [`no finding about ${cell} ends in none`],
        ),
        ...notShown(expected.shown, roots),
      ];
    case "unclear":
      return [
        ...(roots.some(({ cells }) => expected.cells.some((cell) => cells.includes(cell)))
          ? []
          : ["nothing is said"]),
        ...alarms
          .filter(({ verdict }) => verdict === "one-cell")
          .map(({ suspects: [first] }) => `${first?.cell ?? "a cell"} is named with certainty`),
        ...notShown(expected.shown, roots),
      ];
  }
}

function notShown(shown: readonly RegExp[], findings: readonly SaidFinding[]): readonly string[] {
  const said = findings.map(({ message, arithmetic }) => `${message}\n${arithmetic}`).join("\n");
  return shown.filter((words) => !words.test(said)).map((words) => `${words.source} is not shown`);
}

function isAlarm({ severity }: SaidFinding): boolean {
  return severity === "error" || severity === "warning";
}
