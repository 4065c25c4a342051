import type { DocumentRole, OwnCell, OwnSheet } from "../../../src/core/plan/plan";

/** How many rows stand above the first unit. */
export const ROWS_ABOVE = 5;

const words = (text: string, role: DocumentRole): OwnCell => ({
  ...{ value: { kind: "text", text }, role, link: null },
});
const figure = (digits: string, format: string): OwnCell => ({
  ...{ value: { kind: "number", digits }, role: "doc-figure", link: null, format },
});
const blank = (role: DocumentRole): OwnCell => ({
  ...{ value: { kind: "blank" }, role, link: null },
});

/** A chart of so many communes beside its figures, which are coloured by what they are. */
export function ownChart(units: number): OwnSheet {
  const sheet = ownDocument(units);
  const figures = { row: ROWS_ABOVE + 1, column: 3, height: units, width: 1 };
  return {
    ...sheet,
    name: "Biểu đồ",
    document: {
      ...{ orientation: "landscape", repeated: null, breaks: [] },
      merges: [{ row: 1, column: 1, height: 1, width: 4 }],
      heat: [{ area: figures, stops: ["0", "50", "100"] }],
      chart: {
        title: "=Chỉ số của các xã",
        categories: { ...figures, column: 2 },
        series: [
          { name: "Tốt", area: figures, color: "#2E75B6" },
          { name: "Khá", area: { ...figures, column: 4 }, color: "#DDEBF7" },
        ],
        axis: { from: "0", to: "100" },
        at: { row: 2, column: 6, height: 20, width: 8 },
      },
    },
  };
}

/** A ranking of so many communes, as it is printed and signed. */
export function ownDocument(units: number): OwnSheet {
  const unit = (_: unknown, at: number): readonly OwnCell[] => [
    figure(String(at + 1), "0"),
    // One name is longer than its column.
    words(at === 2 ? `Thị trấn ${"Tứ Kỳ ".repeat(12)}` : `Xã số ${at + 1}`, "doc-text"),
    figure(String(95.5 - (at % 40)), "0.00"),
    figure(String(at + 1), "0"),
  ];
  const across = (row: number) => ({ row, column: 1, height: 1, width: 4 });
  return {
    name: "Phụ lục III",
    rows: [
      [words("XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM 2022", "doc-title")],
      [words("(Kèm theo Quyết định số …/QĐ-UBND ngày … tháng … năm …)", "doc-source")],
      [],
      ["TT", "Đơn vị", "Chỉ số (%)", "Xếp hạng"].map((text) => words(text, "doc-head")),
      [words("I. Nhóm xã", "doc-group"), ...Array.from({ length: 3 }, () => blank("doc-group"))],
      ...Array.from({ length: units }, unit),
      [],
      [words("Các xã xếp theo chỉ số chưa làm tròn.", "doc-note")],
    ],
    widths: [6, 30, 12, 12],
    table: null,
    document: {
      ...{ orientation: "portrait", repeated: { first: 4, last: 4 } },
      ...{ merges: [across(1), across(2), across(5)], breaks: [], heat: [], chart: null },
    },
  };
}
