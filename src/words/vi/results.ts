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
  oneOf: (cells) => `Xem lại một trong các ô ${cells.join(", ")}`,
  follows: (count) => `Kéo theo ${count} chỗ khác.`,
  moment: (local) => {
    const [day = "", time = ""] = local.split("T");
    return `${time} ngày ${day.split("-").reverse().join("/")}`;
  },
};
