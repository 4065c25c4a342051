import type { OwnFormFault } from "../../core/own-form/own-fault";
import type { NamedWord } from "../../core/written-rules/fault";
import type { Expected } from "../../core/written-rules/typed-rule-error";
import { shortLabel } from "../label";
import type {
  NextFormWords,
  OwnFormPaneWords,
  OwnFormSheetWords,
  OwnFormWords,
} from "../own-form-words";

const EXPECTED: Readonly<Record<Expected, string>> = {
  figure: "cần một mã chỉ tiêu hoặc một con số",
  relation: "cần một dấu so sánh: =, ≤, ≥, < hoặc >",
  end: "biểu thức phải hết ở đó, hoặc thiếu dấu + − × ÷",
  closing: "thiếu dấu đóng ngoặc",
  code: "cần đúng một mã chỉ tiêu",
  rate: "phép nhân, chia chỉ dùng cho tỷ lệ, viết như [1.2] = 100 × [1.2.2] ÷ [1.2.1]",
  range: "khoảng dòng phải đi từ một dòng xuống dòng sau cùng nhóm, như 3.1.1:3.1.3",
  shorter: "biểu thức quá dài, hãy tách thành nhiều dòng",
};

function faultText(fault: OwnFormFault["fault"]): string {
  switch (fault.fault) {
    case "syntax":
      return `Chưa đọc được biểu thức${fault.near === "" ? "" : ` ở chỗ “${fault.near}”`}: ${EXPECTED[fault.expected]}.`;
    case "no-expression":
      return "Chưa có biểu thức. Hãy viết biểu thức, hoặc ghi “tắt” ở cột mức độ để không dùng quy tắc có mã này.";
    case "unknown-code":
      return fault.nearest === null
        ? `Không có chỉ tiêu “${shortLabel(fault.typed)}”. Hãy xem lại mã.`
        : `Không có chỉ tiêu “${shortLabel(fault.typed)}”; gần nhất là ${wordOf(fault.nearest)}.`;
    case "repeated-id":
      return `Mã “${fault.id}” đã dùng ở ô ${fault.first}. Hãy đặt mã khác.`;
    case "unknown-severity":
      return `Chưa hiểu mức độ “${shortLabel(fault.typed)}”. Hãy ghi: sai số liệu, cần thuyết minh, lưu ý, hoặc tắt.`;
    case "unknown-scope":
      return `Không có biểu hay trang tính “${shortLabel(fault.typed)}”. Hãy để trống (áp dụng mọi phụ lục) hoặc ghi một trong: ${fault.known.join("; ")}.`;
    case "off-without-id":
      return "Chưa rõ tắt quy tắc nào. Hãy ghi mã của quy tắc cần tắt.";
    case "off-unknown":
      return `Không có quy tắc nào mang mã “${fault.id}” để tắt. Hãy xem lại mã.`;
    case "mixed-kinds":
      return `Đang so hoặc cộng các số khác loại: ${fault.words.map(wordOf).join(" với ")}. Vẫn dùng quy tắc này; hãy xem lại.`;
    case "not-a-rate":
      return `${wordOf(fault.word)} không phải dòng tỷ lệ. Vẫn dùng quy tắc này; hãy xem lại.`;
    case "heading":
      return `${wordOf(fault.word)} là dòng nhóm, không ghi số. Vẫn dùng quy tắc này; hãy xem lại.`;
    case "no-form-rows":
      return "Bảng chỉ tiêu của mẫu chưa có dòng nào dùng được.";
    case "row-without-code":
      return "Dòng này chưa có mã nên chưa dùng. Hãy ghi một mã riêng cho dòng.";
    case "row-without-label":
      return "Dòng này chưa có tên chỉ tiêu nên chưa dùng. Hãy ghi tên như trên biểu.";
    case "impossible-code":
      return `Mã “${shortLabel(fault.typed)}” có dấu ngoặc vuông, ngoặc nhọn hoặc quá dài nên chưa dùng. Hãy đổi mã.`;
    case "code-twice":
      return `Mã “${fault.code}” đã dùng ở ô ${fault.first} nên dòng này chưa dùng. Hãy đặt mã khác.`;
    case "unknown-kind":
      return `Chưa hiểu loại “${shortLabel(fault.typed)}”, tạm coi là đếm. Hãy ghi: đếm, tiền, tỷ lệ, mã hoặc nhóm.`;
    case "unknown-parent":
      return `Phía trên không có dòng nào mang mã “${shortLabel(fault.typed)}”. Hãy xem lại cột thuộc.`;
    case "not-yes-or-no":
      return `Chưa hiểu “${shortLabel(fault.typed)}”. Hãy ghi có hoặc không.`;
    case "unknown-bound":
      return `Chưa hiểu giới hạn “${shortLabel(fault.typed)}”, tạm coi là 0–100. Hãy ghi: có thể quá 100, hoặc không giới hạn.`;
    case "answer-without-word":
      return "Có câu trả lời chưa ghi chữ. Hãy ghi như: Không = 0; Có = 1.";
    case "not-a-date":
      return `“${shortLabel(fault.typed)}” không phải ngày. Hãy ghi như 01/07/2025.`;
    case "unknown-level":
      return `Chưa hiểu cấp “${shortLabel(fault.typed)}”, tạm coi là cấp xã. Hãy ghi: cấp xã hoặc cấp huyện.`;
    case "unknown-layout":
      return `Chưa hiểu bố cục “${shortLabel(fault.typed)}”, tạm coi là mỗi hàng một chỉ tiêu. Hãy ghi: một đơn vị, hoặc nhiều đơn vị.`;
    case "unknown-excuse":
      return `Chưa hiểu lý do “${shortLabel(fault.typed)}” nên bỏ qua ô này.`;
    case "not-a-threshold":
      return `Chưa hiểu ngưỡng “${shortLabel(fault.typed)}” nên bỏ qua ô này. Hãy ghi như: 5 % và 5.`;
    case "half-a-synonym":
      return "Thiếu một trong hai cách ghi nên bỏ qua dòng này.";
  }
}

function wordOf({ code, label }: NamedWord): string {
  return `${code} ${shortLabel(label)}`;
}

const sheet: OwnFormSheetWords = {
  title: "Mẫu của đơn vị",
  facts: {
    title: "Tên biểu",
    id: "Mã biểu",
    layout: "Bố cục",
    level: "Cấp",
    number: "Số văn bản",
    date: "Ngày ban hành",
    agency: "Cơ quan ban hành",
    source: "Căn cứ",
    from: "Hiệu lực từ",
    to: "Hiệu lực đến",
    rulesSource: "Căn cứ quy tắc",
    rulesFrom: "Quy tắc áp dụng từ",
    rulesTo: "Quy tắc áp dụng đến",
  },
  indicators: {
    code: "Mã",
    label: "Chỉ tiêu",
    aliases: "Nhãn khác",
    parent: "Thuộc",
    unit: "Đơn vị tính",
    kind: "Loại",
    mayBeBlank: "Được để trống",
    summed: "Cộng khi tổng hợp",
    answers: "Trả lời",
    bound: "Giới hạn tỷ lệ",
  },
  columnHeading: "Tiêu đề cột",
  rules: {
    id: "Mã",
    about: "Nội dung",
    expression: "Biểu thức",
    severity: "Mức độ",
    scope: "Áp dụng",
    excuse: "Lý do có thể đúng",
    threshold: "Ngưỡng lưu ý",
  },
  rulesTitle: "Quy tắc",
  synonyms: { met: "Cách ghi gặp", read: "Đọc là" },
  synonymsTitle: "Cách ghi cùng nghĩa",
  layout: {
    "indicator-list": "một đơn vị, mỗi hàng một chỉ tiêu",
    "unit-table": "nhiều đơn vị, mỗi cột một chỉ tiêu",
  },
  level: { huyen: "cấp huyện", xa: "cấp xã" },
  kind: { count: "đếm", money: "tiền", rate: "tỷ lệ", coded: "mã", group: "nhóm" },
  yes: "có",
  no: "không",
  bound: {
    percent: "0 đến 100",
    "may-pass-100": "có thể quá 100",
    unbounded: "không giới hạn",
  },
  severity: {
    error: "sai số liệu",
    warning: "cần thuyết minh",
    notice: "lưu ý",
    off: "tắt",
  },
  excuse: {
    "carried-over": "việc kỳ trước chuyển sang",
    "other-definition": "cách tính khác",
    "different-scope": "phạm vi khác",
    "collected-at-counter": "nhận kết quả tại quầy",
    "over-quota": "vượt số được giao",
    "over-plan": "vượt kế hoạch",
    "small-office": "thường chỉ ghi 0 hoặc 1",
    "returned-or-withdrawn": "hồ sơ trả lại hoặc rút",
    "uncertain-rule": "suy ra từ cách trình bày",
  },
  threshold: ({ percent, count }) => `${percent} % và ${count}`,
  checks: {
    range: "tỷ lệ từ 0 đến 100",
    answers: "trả lời theo danh sách",
    headings: "dòng nhóm để trống",
    columnTotal: "dòng tổng bằng tổng các dòng",
  },
  noteRate: (rate, denominator) => `[${rate}] = ghi chú ÷ [${denominator}]`,
  date: (iso) => iso.split("-").reverse().join("/"),
};

const pane: OwnFormPaneWords = {
  heading: "Quy tắc đọc được trên biểu",
  lead: "Biểu này chưa có trong danh mục nên được kiểm tra theo các quy tắc đọc ngay trên biểu. Hãy bỏ chọn quy tắc không đúng.",
  totalRow: (name) => `Dòng “${name}” bằng tổng các dòng của nó`,
  origin: {
    "numbering-row": "dòng đánh số cột",
    heading: "công thức ghi ở tiêu đề",
    "code-tree": "số thứ tự các dòng",
    "of-which": "chữ “Trong đó”, “Chia ra”",
    "total-row": "dòng tổng",
    "rate-rows": "dòng tỷ lệ",
    data: "suy ra từ số liệu",
  },
  cell: (cell) => `Xem ô ${cell}`,
  more: (count) => `Xem thêm ${count} quy tắc`,
  confirm: "Xác nhận các quy tắc này",
  confirmed: (count) => `Đã xác nhận ${count} quy tắc.`,
  save: "Lưu thành Mẫu của đơn vị",
  saveHint:
    "Thêm một trang tính ghi lại biểu và quy tắc, dùng cho các lần sau và gửi cho đồng nghiệp được.",
  title: "Tên biểu",
  number: "Số văn bản ban hành",
  date: "Ngày ban hành",
  dateHint: "Ví dụ 15/01/2026",
  agency: "Cơ quan ban hành",
  needsTitle: "Hãy ghi tên biểu.",
  needsDate: "Hãy ghi ngày như 15/01/2026, hoặc để trống.",
  faults: "Quy tắc và mẫu của đơn vị cần xem lại",
  atCell: (sheet, cell) => `Trang “${sheet}”, ô ${cell}`,
};

const next: NextFormWords = {
  heading: "Biểu này khác mẫu đã lưu",
  open: (count, isTable) =>
    `Cập nhật mẫu theo biểu này (${count} ${isTable ? "cột" : "dòng"} khác)`,
  lead: (title, kept, isTable) =>
    `So với mẫu “${title}”, ${kept} ${isTable ? "cột" : "dòng"} vẫn như cũ. Hãy xem những chỗ khác.`,
  change: {
    added: (isTable) => (isTable ? "Cột chưa có trong mẫu" : "Dòng chưa có trong mẫu"),
    gone: (isTable) => (isTable ? "Cột không thấy trên biểu" : "Dòng không thấy trên biểu"),
    reworded: () => "Ghi khác trước",
    moved: (isTable) => (isTable ? "Cột chuyển chỗ" : "Dòng chuyển chỗ"),
  },
  reworded: (before, now) => `${before} → ${now}`,
  choose: (label) => `“${label}” là`,
  same: { reworded: "cùng chỉ tiêu, đổi tên", moved: "cùng chỉ tiêu, chuyển chỗ" },
  sameAs: (code, label) => `chỉ tiêu ${code} ${label}, đổi tên`,
  new: "chỉ tiêu mới",
  left: "bỏ, không thuộc mẫu",
  gone: "bỏ khỏi mẫu",
  stay: "giữ trong mẫu",
  claimed: (label) => `Nay là “${label}”.`,
  more: (count, isTable) => `Xem thêm ${count} ${isTable ? "cột" : "dòng"}`,
  where: (place, isTable) => (isTable ? `Cột ${place}` : `Dòng ${place}`),
  rules: "Quy tắc của mẫu mới",
  rulesKept: (count) => `${count} quy tắc giữ nguyên.`,
  doubtful: (label) => `Có thể thiếu “${label}”, chỉ tiêu mới cùng nhóm.`,
  offered: "Đọc được trên biểu, có chỉ tiêu mới.",
  lost: (rule, labels) =>
    `Bỏ: ${rule}. Vì mẫu không còn ${labels.map((label) => `“${label}”`).join(", ")}.`,
  save: "Lưu bản mẫu mới",
  saveHint:
    "Thêm một trang tính ghi bản mới và dùng thay bản cũ cho các lần kiểm tra sau. Trang của bản cũ để nguyên.",
};

export const ownForm: OwnFormWords = { fault: faultText, sheet, pane, next };
