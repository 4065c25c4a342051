import type { TableWords, UnsureWords } from "../unsure-words";

export const unsure: UnsureWords = {
  heading: "Chưa chắc dòng này là chỉ tiêu nào",
  lead: "Câu trả lời được nhớ trên máy này, lần sau không hỏi lại.",
  row: (row, label) => `Dòng ${row}: “${label}”`,
  takenFor: (indicator) => `Đang đọc là ${indicator}.`,
  takenForNone: "Đang bỏ qua, không đọc là chỉ tiêu nào.",
  question: "Dòng này là chỉ tiêu nào?",
  none: "Không phải chỉ tiêu nào",
  answer: "Chọn và rà soát lại",
  missing: "Cần chọn một câu trả lời.",
  more: (count) => `Còn ${count} dòng nữa`,
  remembered: (count) => `Đang dùng ${count} câu trả lời đã nhớ về dòng của biểu này.`,
  forget: "Hỏi lại từ đầu",
};

export const tables: TableWords = {
  choose: (count) => `Trang tính có ${count} bảng. Đang xem`,
  table: (number, form, { firstRow, lastRow }) =>
    [`Bảng ${number}`, form, `dòng ${firstRow}–${lastRow}`].join(" · "),
  allInFile: "Dấu và trang kết quả gồm mọi bảng của trang tính.",
};
