import type { FixingWords } from "../finding-words";

export const fixing: FixingWords = {
  isIt: (value) => `Kiểm tra lại với nguồn: có phải ${value}?`,
  whatIsIt: "Số đúng theo hồ sơ gốc:",
  write: (cell) => `Ghi vào ô ${cell}`,
  noFigure: "Hãy gõ một con số, ví dụ 6.471 hoặc 98,3.",
  asBefore: "Ô đang ghi đúng số này rồi.",
  probably: (cause) => `Có lẽ ${cause}.`,
  together: "Có lẽ phải sửa nhiều ô cùng lúc:",
  more: (cells) => `Xem thêm ${cells} ô`,
  moreChanges: (cells) => `và ${cells} ô nữa`,
  fixAll: (cells) => `Sửa ${cells} ô`,
  swap: "Đổi chỗ hai ô",
  formula: "Công thức đúng",
  fixFormula: "Sửa công thức",
  copyFormula: "Công thức này không ghi tự động được; hãy chép vào ô.",
};
