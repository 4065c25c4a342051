import type { Obstacle } from "../../core/fill/filling";
import type { Working } from "../../core/fill/work-out";
import type { Term } from "../../core/rule/finding";
import { factor, sideText } from "../arithmetic";
import { cellRanges } from "../cells";
import type { FillWords } from "../fill-words";
import { figure } from "./figures";

const NOTATION = { figure, blank: "trống" };

export const fill: FillWords = {
  title: "Điền tỷ lệ",
  lead: "Tính tỷ lệ và tổng còn trống từ chính các dòng của bảng. Số liệu gốc không bao giờ được điền thay. Bảng chỉ thay đổi khi bấm nút điền.",
  choices: "Cách điền",
  besides: {
    differing: (count) => `Cả ô đang ghi khác với các dòng của nó (${count} ô)`,
    cut: (count) => `Cả tỷ lệ bị cắt bớt chữ số (${count} ô)`,
  },
  as: "Ghi vào ô",
  values: "Con số",
  formulas: "Công thức, tự tính lại khi số liệu đổi",
  places: "Số chữ số thập phân của tỷ lệ",
  placesOfSheet: (places) => `Như trong bảng (${places})`,
  placesChosen: (places) => String(places),
  zeroOverZero: "Khi không phát sinh (0 trên 0)",
  leaveBlank: "Để trống",
  writeZero: "Ghi 0",
  willFill: (count) => `Sẽ điền ${count} ô`,
  nothing: "Không còn ô nào điền được từ các dòng của bảng.",
  fill: (count) => `Điền ${count} ô`,
  blank: "trống",
  from: "đang ghi",
  to: "sẽ ghi",
  more: (count) => `Xem thêm ${count} ô`,
  working,
  valueInstead: "Ghi con số: các ô dùng để tính là chữ nên công thức sẽ cho kết quả sai.",
  gaps: (count) => `${count} ô không điền, vì sao?`,
  obstacle,
  done: (count, checked) => `Đã điền ${count} ô và rà soát lại: ${checked}.`,
  changed: "Trang tính vừa thay đổi nên chưa điền gì và đã tính lại; hãy xem lại rồi bấm điền.",
  check: "Rà soát trang tính này",
};

function working(each: Working): string {
  if (each.kind === "total") return sideText(each.parts, NOTATION);
  const { numerator, denominator, exact } = each;
  const division = `${factor(numerator, NOTATION)} ÷ ${factor(denominator, NOTATION)}`;
  return exact === null ? division : `100 × ${division} = ${figure(exact)}`;
}

function obstacle(each: Obstacle): string {
  switch (each.lack) {
    case "blank":
      return `Còn thiếu ${places(each.terms)}.`;
    case "unreadable":
      return `${capital(places(each.terms))} không phải là số.`;
    case "over-zero":
      return "Có số đã làm trong khi tổng bằng 0; hãy kiểm tra hai dòng tính tỷ lệ.";
    case "over-hundred":
      return "Số đã làm lớn hơn tổng nên tỷ lệ quá 100%; hãy kiểm tra hai dòng tính tỷ lệ.";
    case "negative":
      return "Tính ra số âm; hãy kiểm tra các dòng dùng để tính.";
    case "zero-over-zero":
      return "Không phát sinh (0 trên 0) nên để trống.";
    case "two-values":
      return `Tính theo hai cách ra hai số: ${each.values.map(figure).join(" và ")}.`;
    case "formula":
      return "Ô có công thức; công thức được giữ nguyên.";
    case "more-than-a-figure":
      return `Ô đang ghi “${each.shown}”, không chỉ là một con số.`;
    case "others-agree":
      return "Các phép tính khác đang khớp với số đang ghi; có thể chính các dòng dùng để tính mới sai.";
  }
}

function places(terms: readonly Term[]): string {
  return `ô ${cellRanges(terms.map(({ cell }) => cell)).join(", ")}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
