import type { Random } from "../random";
import { equal, limit, ratio, type Rule } from "../rules";
import type { TableColumn, TableForm } from "./table-form";

/** Groups of columns as national forms have them: what is counted, and how it is parted, once or twice. */
const TOPICS: readonly {
  readonly head: string;
  readonly parts: readonly string[];
  readonly again?: readonly string[];
}[] = [
  { head: "Số đơn tiếp nhận", parts: ["Khiếu nại", "Tố cáo", "Kiến nghị, phản ánh"] },
  {
    head: "Số lao động",
    parts: ["Nam", "Nữ"],
    again: ["Dưới 30 tuổi", "Từ 30 đến 50 tuổi", "Trên 50 tuổi"],
  },
  {
    head: "Số viên chức",
    parts: ["Hạng I", "Hạng II", "Hạng III"],
    again: ["Tiến sĩ", "Thạc sĩ", "Đại học", "Trình độ khác"],
  },
  {
    head: "Số lượt người được đào tạo, bồi dưỡng",
    parts: [
      ...["Lý luận chính trị", "Quản lý nhà nước", "Chuyên môn, nghiệp vụ"],
      ...["Tin học", "Ngoại ngữ", "Kỹ năng mềm"],
    ],
  },
  {
    head: "Số doanh nghiệp đang hoạt động",
    parts: ["Nhà nước", "Ngoài nhà nước", "Có vốn nước ngoài"],
  },
  {
    head: "Số trường học",
    parts: ["Mầm non", "Tiểu học", "Trung học cơ sở", "Trung học phổ thông"],
  },
  { head: "Số hộ nghèo, cận nghèo", parts: ["Hộ nghèo", "Hộ cận nghèo"] },
  {
    head: "Số vụ vi phạm hành chính",
    parts: ["Đất đai", "Xây dựng", "Môi trường", "An toàn giao thông"],
  },
  { head: "Số giấy chứng nhận đã cấp", parts: ["Cấp lần đầu", "Cấp đổi", "Cấp lại"] },
];

/** Stocks: what was there, what came in, what went out, what is left. */
const STOCKS: readonly (readonly [string, string, string, string, string])[] = [
  ["Biên lai, ấn chỉ", "Tồn đầu kỳ", "Nhận trong kỳ", "Sử dụng trong kỳ", "Tồn cuối kỳ"],
  ["Giấy phép", "Còn hiệu lực đầu kỳ", "Cấp mới", "Thu hồi", "Còn hiệu lực cuối kỳ"],
  ["Đối tượng bảo trợ", "Đầu kỳ", "Tăng trong kỳ", "Giảm trong kỳ", "Cuối kỳ"],
];

/** What is drawn into one column: an amount, or the result of others. */
type Draw = (row: ReadonlyMap<string, number>, random: Random) => number;

interface Building {
  readonly columns: TableColumn[];
  readonly rules: Rule[];
  readonly draws: (readonly [string, Draw])[];
  readonly number: (code: string) => string;
  next: number;
}

/** Another invented form each time: totals, a chain, a stock and a rate, with the rules in its numbering row. */
export function unknownTable(random: Random): TableForm {
  const bracketed = random.once(2);
  const building: Building = {
    columns: [],
    rules: [],
    draws: [],
    number: bracketed ? (code) => `(${code})` : (code) => code,
    next: bracketed ? 3 : 1,
  };
  const topics = random.shuffled(TOPICS);
  const chained = topics.find(({ again }) => again !== undefined);
  const plain = topics.filter((topic) => topic !== chained);
  const hasStock = random.once(2);
  const hasChain = chained !== undefined && random.once(2);
  if (hasChain) addTopic(building, chained, random);
  for (const topic of plain.slice(0, hasStock || hasChain ? 1 : 2))
    addTopic(building, topic, random);
  if (hasStock) addStock(building, random);
  const { columns, rules, draws } = building;
  return {
    form: "unknown-table",
    title: `BIỂU SỐ ${random.between(1, 30)}/TH\n${random.pick(TITLES)}`,
    unitHead: random.pick(["Đơn vị", "Tên đơn vị", "Đơn vị hành chính"]),
    columns,
    rules,
    firstNumbers: bracketed ? ["(1)", "(2)"] : ["A", "B"],
    draw: (each) => {
      const row = new Map<string, number>();
      for (const [code, draw] of draws) row.set(code, draw(row, each));
      return row;
    },
  };
}

const TITLES = [
  "TỔNG HỢP TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NĂM 2025",
  "THỐNG KÊ KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM",
  "BIỂU TỔNG HỢP SỐ LIỆU CÁC ĐƠN VỊ",
];

function addColumn(
  building: Building,
  heads: readonly string[],
  draw: Draw | null,
  kind: TableColumn["kind"] = "count",
): string {
  const code = String(building.next++);
  building.columns.push({ code, heads, numbering: building.number(code), kind });
  if (draw !== null) building.draws.push([code, draw]);
  return code;
}

/** Prints what a column is made of into the numbering row. */
function sayIn(building: Building, code: string, formula: string): void {
  const at = building.columns.findIndex((column) => column.code === code);
  const column = building.columns[at];
  if (column === undefined) return;
  building.columns[at] = { ...column, numbering: `${building.number(code)}=${formula}` };
}

function addTopic(building: Building, topic: (typeof TOPICS)[number], random: Random): void {
  const size = 10 ** random.between(1, 4);
  const code = addColumn(building, [topic.head, "Tổng số"], null);
  const parts = topic.parts.map((part) =>
    addColumn(building, [topic.head, part], (_, each) => each.between(0, size)),
  );
  building.draws.push([code, (row) => total(row, parts)]);
  building.rules.push(equal(`${code} sum`, [code], parts));
  const sums = [sumText(building, parts, random)];
  if (topic.again !== undefined) sums.push(addAgain(building, topic.head, code, topic.again));
  sayIn(building, code, sums.join("="));
  if (random.once(2)) addRate(building, topic.head, code, size, random);
}

/** The same total parted once more: the last part is what the others leave. */
function addAgain(
  building: Building,
  head: string,
  code: string,
  again: readonly string[],
): string {
  const others: string[] = [];
  for (const [at, part] of again.entries()) {
    const isLast = at === again.length - 1;
    const before = [...others];
    others.push(
      addColumn(building, [head, part], (row, each) => {
        const left = (row.get(code) ?? 0) - total(row, before);
        return isLast ? left : each.between(0, left);
      }),
    );
  }
  building.rules.push(equal(`${code} again`, [code], others));
  return others.map(building.number).join("+");
}

/** How many of them were settled, and the rate. */
function addRate(
  building: Building,
  head: string,
  code: string,
  size: number,
  random: Random,
): void {
  const group = `Kết quả thực hiện (${head.toLowerCase()})`;
  const done = addColumn(building, [group, "Số đã thực hiện"], (row, each) => {
    const all = row.get(code) ?? 0;
    return all - each.between(0, Math.min(all, Math.ceil(size / 3)));
  });
  const rate = addColumn(building, [group, "Tỷ lệ %"], null, "rate");
  building.rules.push(limit(`${done} within`, [done], [code]));
  building.rules.push(ratio(`${rate} rate`, rate, [done], [code]));
  const hundred = random.pick(["*100", "x100", "*100%"]);
  sayIn(building, rate, `${building.number(done)}/${building.number(code)}${hundred}`);
}

function addStock(building: Building, random: Random): void {
  const [head, before, came, went, left] = random.pick(STOCKS);
  const size = 10 ** random.between(2, 4);
  const opening = addColumn(building, [head, before], (_, each) => each.between(0, size));
  const income = addColumn(building, [head, came], (_, each) => each.between(0, size));
  const spent = addColumn(building, [head, went], (row, each) =>
    each.between(0, total(row, [opening, income])),
  );
  const closing = addColumn(
    building,
    [head, left],
    (row) => total(row, [opening, income]) - (row.get(spent) ?? 0),
  );
  building.rules.push(equal(`${closing} stock`, [closing], [opening, income, `-${spent}`]));
  const [o, i, s] = [opening, income, spent].map(building.number);
  sayIn(building, closing, `${o ?? ""}+${i ?? ""}-${s ?? ""}`);
}

/** `(4)+(5)+(6)`, or `2+...+7` for many. */
function sumText(building: Building, parts: readonly string[], random: Random): string {
  const numbers = parts.map(building.number);
  return numbers.length > 3 && random.once(2)
    ? `${numbers[0] ?? ""}+${random.pick(["...", "…"])}+${numbers.at(-1) ?? ""}`
    : numbers.join("+");
}

function total(row: ReadonlyMap<string, number>, codes: readonly string[]): number {
  return codes.reduce((sum, code) => sum + (row.get(code) ?? 0), 0);
}
