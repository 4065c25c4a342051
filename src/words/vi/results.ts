import type { ResultsWords } from "../results-words";

export const results: ResultsWords = {
  title: "Kết quả rà soát",
  headings: {
    severity: "Mức",
    indicator: "Chỉ tiêu",
    cell: "Ô",
    message: "Nội dung",
    reported: "Số đã ghi",
    expected: "Số tính lại",
    advice: "Gợi ý",
    answer: "Xử lý",
    reason: "Thuyết minh giữ số liệu",
    given: "Số liệu khi thuyết minh",
    moment: "Thuyết minh lúc",
    rule: "Quy tắc",
  },
  facts: {
    sheet: "Trang tính",
    form: "Biểu mẫu",
    rules: "Căn cứ quy tắc",
    fingerprint: "Dấu số liệu đầu vào",
    version: "Phiên bản",
    time: "Thời điểm",
  },
  severity: {
    error: "Sai số liệu",
    warning: "Cần thuyết minh",
    notice: "Lưu ý",
    undecided: "Chưa đủ căn cứ",
  },
  gone: "Không còn",
  nothing: "Không thấy chỗ nào sai",
  change: (cell, value) => `Sửa ô ${cell} thành ${value}`,
  fill: (cell, value) => `Điền ${value} vào ô ${cell}`,
  ask: (cell, value) => `Kiểm tra lại ô ${cell} với nguồn: có phải ${value}?`,
  oneOf: (cells) => `Xem lại một trong các ô ${cells.join(", ")}`,
  follows: (count) => `Kéo theo ${count} chỗ khác.`,
  moment: (local) => {
    const [day = "", time = ""] = local.split("T");
    return `${time} ngày ${day.split("-").reverse().join("/")}`;
  },
  readMoment: (text) => {
    const [, time, day, month, year] =
      /^(\d\d:\d\d) ngày (\d\d)\/(\d\d)\/(\d{4})$/.exec(text) ?? [];
    return time === undefined ? null : `${[year, month, day].join("-")}T${time}`;
  },
  printedRules: "các quy tắc in trên biểu",
  blank: "trống",
  table: (number) => `Bảng ${number}`,
};
