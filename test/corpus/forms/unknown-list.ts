import type { Random } from "../random";
import { equal, limit, ratio, type Rule } from "../rules";
import {
  partOf,
  put,
  putRate,
  splitOf,
  type Draft,
  type FilledList,
  type ListRow,
} from "./list-form";

interface Subject {
  readonly heading: string;
  /** What is counted, as it stands behind `Tổng số`. */
  readonly counted: string;
  readonly unit: string;
  readonly parts: readonly string[];
  /** A part parted further. */
  readonly finer: readonly string[];
  /** What was done with some of them, as it stands behind `Tỷ lệ` and `Số`. */
  readonly done: string;
}

const SUBJECTS: readonly Subject[] = [
  {
    heading: "Tiếp công dân",
    counted: "lượt tiếp công dân",
    unit: "Lượt",
    parts: ["Tiếp thường xuyên", "Tiếp định kỳ của lãnh đạo", "Tiếp đột xuất"],
    finer: ["Tại trụ sở", "Tại nơi khác"],
    done: "lượt tiếp được trả lời ngay",
  },
  {
    heading: "Xử lý đơn thư",
    counted: "đơn tiếp nhận",
    unit: "Đơn",
    parts: ["Đơn khiếu nại", "Đơn tố cáo", "Đơn kiến nghị, phản ánh"],
    finer: ["Thuộc thẩm quyền", "Không thuộc thẩm quyền"],
    done: "đơn đã xử lý",
  },
  {
    heading: "Bảo trợ xã hội",
    counted: "đối tượng hưởng trợ cấp",
    unit: "Người",
    parts: ["Người cao tuổi", "Người khuyết tật", "Trẻ em mồ côi", "Đối tượng khác"],
    finer: ["Nam", "Nữ"],
    done: "đối tượng nhận trợ cấp qua tài khoản",
  },
  {
    heading: "Hộ tịch, chứng thực",
    counted: "việc hộ tịch đã đăng ký",
    unit: "Việc",
    parts: ["Khai sinh", "Khai tử", "Kết hôn", "Việc hộ tịch khác"],
    finer: ["Đăng ký mới", "Đăng ký lại"],
    done: "việc hộ tịch đăng ký trực tuyến",
  },
  {
    heading: "Quản lý đất đai",
    counted: "hồ sơ đất đai",
    unit: "Hồ sơ",
    parts: ["Cấp giấy lần đầu", "Chuyển nhượng, tặng cho", "Chuyển mục đích sử dụng"],
    finer: ["Hộ gia đình, cá nhân", "Tổ chức"],
    done: "hồ sơ đất đai giải quyết đúng hạn",
  },
  {
    heading: "Y tế cơ sở",
    counted: "lượt khám bệnh",
    unit: "Lượt",
    parts: ["Khám bảo hiểm y tế", "Khám dịch vụ", "Khám miễn phí"],
    finer: ["Trẻ em dưới 6 tuổi", "Từ 6 tuổi trở lên"],
    done: "lượt khám có hồ sơ sức khỏe điện tử",
  },
];

/** A list nobody has seen: a code tree with totals, `Trong đó`, and rates before their two rows. */
export function filledUnknownList(random: Random): FilledList {
  const draft: Draft = { figures: new Map(), random };
  const rows: ListRow[] = [];
  const rules: Rule[] = [];
  const subjects = random.shuffled(SUBJECTS);
  for (const [at, subject] of subjects.entries()) {
    addSubject(String(at + 1), subject, { draft, rows, rules });
  }
  if (random.once(2)) addMoney(String(subjects.length + 1), { draft, rows, rules });
  const title = `BIỂU TỔNG HỢP SỐ LIỆU KINH TẾ - XÃ HỘI ${random.pick(["QUÝ I", "6 THÁNG", "NĂM 2025"])}`;
  return {
    layout: "list",
    form: "unknown-list",
    title,
    rows,
    rules,
    figures: draft.figures,
  };
}

interface Building {
  readonly draft: Draft;
  readonly rows: ListRow[];
  readonly rules: Rule[];
}

function row(code: string, label: string, unit: string, kind: ListRow["kind"] = "count"): ListRow {
  return { code, label, unit, kind, answers: [] };
}

function addSubject(code: string, subject: Subject, { draft, rows, rules }: Building): void {
  const { random } = draft;
  const { counted, unit } = subject;
  rows.push(row(code, subject.heading, "", "heading"));
  const all = put(draft, `${code}.1`, random.between(60, 10 ** random.between(2, 4) * 9));
  rows.push(row(`${code}.1`, `Tổng số ${counted}`, unit));
  const parts = splitOf(draft, all, subject.parts.length);
  const codes = parts.map((part, at) => {
    const own = `${code}.1.${at + 1}`;
    rows.push(
      row(own, at < 2 ? `Tổng số ${lower(subject.parts[at])}` : (subject.parts[at] ?? ""), unit),
    );
    put(draft, own, part);
    if (at < 2) addFiner(own, part, subject, { draft, rows, rules });
    return own;
  });
  rules.push(equal(`${code}.1 sum`, [`${code}.1`], codes));
  const done = partOf(draft, all);
  rows.push(row(`${code}.2`, `Tỷ lệ ${subject.done}`, "%", "rate"));
  rows.push(row(`${code}.2.1`, `Tổng số ${counted} phải thực hiện`, unit));
  rows.push(row(`${code}.2.2`, `Số ${subject.done}`, unit));
  const due = put(draft, `${code}.2.1`, random.between(done, done + 400));
  put(draft, `${code}.2.2`, done);
  putRate(draft, `${code}.2`, done, due);
  rules.push(limit(`${code}.2 within`, [`${code}.2.2`], [`${code}.2.1`]));
  rules.push(ratio(`${code}.2 rate`, `${code}.2`, [`${code}.2.2`], [`${code}.2.1`]));
}

function lower(text = ""): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A part either parted in whole one level deeper, or with `Trong đó` below it. */
function addFiner(
  code: string,
  all: number,
  subject: Subject,
  { draft, rows, rules }: Building,
): void {
  const [first = "", second = ""] = subject.finer;
  const isWhole = draft.random.once(2);
  const [a = 0, b = 0] = splitOf(draft, isWhole ? all : partOf(draft, all), 2);
  const codes = isWhole ? [`${code}.1`, `${code}.2`] : [`${code}a`, `${code}b`];
  for (const [at, [label, value]] of (
    [
      [first, a],
      [second, b],
    ] as const
  ).entries()) {
    const own = codes[at] ?? "";
    rows.push(row(own, label, subject.unit));
    put(draft, own, value);
  }
  rules.push(
    isWhole ? equal(`${code} sum`, [code], codes) : limit(`${code} within`, codes, [code]),
  );
}

/** Money by source, the total before its parts. */
function addMoney(code: string, { draft, rows, rules }: Building): void {
  const { random } = draft;
  rows.push(row(code, "Tổng số kinh phí thực hiện", "Triệu đồng", "money"));
  const amounts = SOURCES.map(() => random.between(100, 90_000));
  const codes = SOURCES.map((label, at) => {
    const own = `${code}.${at + 1}`;
    rows.push(row(own, label, "Triệu đồng", "money"));
    put(draft, own, amounts[at] ?? 0);
    return own;
  });
  put(draft, code, totalOf(amounts));
  rules.push(equal(`${code} sum`, [code], codes));
}

const SOURCES = ["Ngân sách trung ương", "Ngân sách tỉnh", "Ngân sách xã", "Nguồn xã hội hóa"];

function totalOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}

const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ["Lĩnh vực tư pháp", ["Hộ tịch", "Chứng thực", "Nuôi con nuôi", "Hòa giải ở cơ sở"]],
  [
    "Lĩnh vực đất đai",
    ["Cấp giấy chứng nhận", "Biến động đất đai", "Thế chấp", "Tách thửa, hợp thửa"],
  ],
  ["Lĩnh vực lao động, xã hội", ["Người có công", "Bảo trợ xã hội", "Giảm nghèo", "Trẻ em"]],
  ["Lĩnh vực xây dựng", ["Giấy phép xây dựng", "Quy hoạch", "Nhà ở"]],
  ["Lĩnh vực kinh tế", ["Đăng ký hộ kinh doanh", "Nông nghiệp", "Thủy lợi", "Lâm nghiệp", "Thú y"]],
  ["Lĩnh vực giáo dục", ["Mầm non", "Tiểu học", "Trung học cơ sở"]],
  ["Lĩnh vực văn hóa", ["Di tích", "Lễ hội", "Thể thao", "Du lịch"]],
  ["Lĩnh vực y tế", ["Khám chữa bệnh", "An toàn thực phẩm", "Dân số"]],
];

/** Fields with their parts below, and the grand total of the fields in the first row or the last. */
export function filledFieldList(random: Random): FilledList {
  const draft: Draft = { figures: new Map(), random };
  const rows: ListRow[] = [];
  const rules: Rule[] = [];
  const fields = random.shuffled(FIELDS);
  const sums: number[] = [];
  for (const [at, [name, parts]] of fields.entries()) {
    const code = String(at + 1);
    const amounts = parts.map(() => random.between(0, 10 ** random.between(2, 4)));
    rows.push(row(code, `Tổng số hồ sơ ${lower(name)}`, "Hồ sơ"));
    addOnline(code, totalOf(amounts), { draft, rows, rules });
    const codes = parts.map((label, index) => {
      const own = `${code}.${index + 1}`;
      rows.push(row(own, index === 0 ? `Tổng số hồ sơ ${lower(label)}` : label, "Hồ sơ"));
      put(draft, own, amounts[index] ?? 0);
      if (index === 0) addChannels(own, amounts[index] ?? 0, { draft, rows, rules });
      return own;
    });
    sums.push(put(draft, code, totalOf(amounts)));
    rules.push(equal(`${code} sum`, [code], codes));
  }
  put(draft, "total", totalOf(sums));
  const total = row("total", "Tổng cộng", "Hồ sơ");
  rules.push(
    equal(
      "total sum",
      ["total"],
      fields.map((_, at) => String(at + 1)),
    ),
  );
  return {
    layout: "list",
    form: "unknown-list",
    title: "TỔNG HỢP HỒ SƠ TIẾP NHẬN THEO LĨNH VỰC",
    rows: random.once(2) ? [total, ...rows] : [...rows, total],
    rules,
    figures: draft.figures,
  };
}

/** How the dossiers of one part came in: a level deeper. */
function addChannels(code: string, all: number, { draft, rows, rules }: Building): void {
  const channels = ["Nộp trực tiếp", "Nộp trực tuyến", "Nộp qua bưu chính"];
  const codes = splitOf(draft, all, channels.length).map((value, at) => {
    const own = `${code}.${at + 1}`;
    rows.push(row(own, channels[at] ?? "", "Hồ sơ"));
    put(draft, own, value);
    return own;
  });
  rules.push(equal(`${code} sum`, [code], codes));
}

/** `Trong đó` below a field: how many of its dossiers came online. */
function addOnline(code: string, all: number, { draft, rows, rules }: Building): void {
  if (!draft.random.once(3)) return;
  const own = `${code}a`;
  rows.push(row(own, "Số hồ sơ nộp trực tuyến", "Hồ sơ"));
  put(draft, own, partOf(draft, all));
  rules.push(limit(`${code} within`, [own], [code]));
}
