import type {
  Excuse,
  Facts,
  NumberFault,
  RatioFacts,
  SignedTerm,
  Term,
} from "../../core/rule/finding";
import { arithmeticOf } from "../arithmetic";
import { excuseOf } from "../blame";
import { cellRanges } from "../cells";
import type { FindingWords } from "../finding-words";
import { shortLabel } from "../label";
import { figure } from "./figures";
import { fixing } from "./fixing";
import { formulaFault } from "./formula-faults";
import { causeOf, whatToDo } from "./remedies";

export const findings: FindingWords = {
  describe: (finding) => ({
    message: [
      whatIsWrong(finding.facts),
      excuse(excuseOf(finding)),
      whatToDo(finding),
      sampleOf(finding.facts),
    ]
      .filter((part) => part !== "")
      .join(" "),
    arithmetic: arithmeticOf(finding.facts, { figure, blank: "trống" }),
  }),
  cause: (suspect) => causeOf(suspect, null),
  formulaFault,
  fixing,
  figure,
};

const MOST_PLACES = 12;

const EXCUSES: Readonly<Record<Excuse, string>> = {
  "carried-over": "Nếu có việc của kỳ trước chuyển sang thì cần thuyết minh.",
  "other-definition": "Nếu cách tính của đơn vị khác thì cần thuyết minh.",
  "different-scope": "Hai chỉ tiêu có phạm vi thống kê khác nhau nên chỉ để đối chiếu.",
  "collected-at-counter": "Hồ sơ nộp trực tuyến có thể nhận kết quả tại quầy nên chỉ để đối chiếu.",
  "over-quota": "Nếu đúng là vượt số được giao thì cần thuyết minh.",
  "over-plan": "Nếu đúng là vượt kế hoạch được giao thì cần thuyết minh.",
  "small-office": "Một đơn vị cấp xã thường chỉ ghi 0 hoặc 1; nếu đúng thì cần thuyết minh.",
  "uncertain-rule":
    "Quy tắc này suy ra từ cách trình bày của biểu; nếu biểu không tính như vậy thì bỏ qua.",
  "returned-or-withdrawn":
    "Hồ sơ trả lại, xin rút hoặc chờ bổ sung có nơi thống kê riêng; nếu đúng như vậy thì cần thuyết minh.",
};

function whatIsWrong(facts: Facts): string {
  switch (facts.fact) {
    case "unequal":
      return `${names(facts.left.terms)} ghi ${figure(facts.left.total)}, nhưng cộng ${codes(facts.right.terms)} được ${figure(facts.right.total)}.`;
    case "holds-if-blank-is-zero":
      return `${names(facts.left.terms)} khớp với ${codes(facts.right.terms)} nếu ${cells(facts.blanks)} để trống nghĩa là 0; hãy ghi rõ 0 nếu đúng như vậy.`;
    case "needs-blank":
      return facts.left.terms.some(({ value }) => value === null)
        ? `${names(facts.left.terms)} để trống, trong khi cộng ${codes(facts.right.terms)} được ${figure(facts.right.total)}.`
        : `${names(facts.left.terms)} ghi ${figure(facts.left.total)}, các dòng đã điền cộng được ${figure(facts.right.total)}; còn ${figure(facts.missing)} nằm ở ${cells(facts.blanks)} đang để trống thì chưa đủ căn cứ kết luận.`;
    case "exceeds":
      return `${names(facts.part.terms)}${facts.part.terms.length > 1 ? " cộng lại" : ""} là ${figure(facts.part.total)}, còn ${names(facts.whole.terms)} chỉ có ${figure(facts.whole.total)}, chênh ${figure(facts.excess)}.`;
    case "rate-off":
      return `${name(facts.rate)} ghi ${figure(facts.printed ?? "")}%, nhưng ${division(facts)} được ${figure(facts.exact)}%.${insteadOf(facts)}`;
    case "rate-cut":
      return `${name(facts.rate)} ghi ${figure(facts.printed ?? "")}%, là ${figure(facts.exact)}% bị cắt bớt chữ số chứ không làm tròn.`;
    case "rate-missing":
      return `${name(facts.rate)} chưa có số liệu, trong khi ${division(facts)} được ${figure(facts.exact)}%.`;
    case "hundred-while-short":
      return `${name(facts.rate)} ghi 100%, nhưng ${division(facts)} chưa đủ (${figure(facts.exact)}%); 100% chỉ do làm tròn.`;
    case "rate-without-rows":
      return `${name(facts.rate)} có số liệu, nhưng ${cells(facts.blanks)} để trống nên chưa đủ căn cứ kết luận tỷ lệ đúng hay sai.`;
    case "zero-over-zero":
      return `${name(facts.rate)} ghi ${figure(facts.rate.value ?? "")}%, nhưng cả hai dòng tính tỷ lệ đều bằng 0: không phát sinh thì nên ghi 0 hoặc để trống.`;
    case "over-zero":
      return `${names(facts.numerator.terms)} ghi ${figure(facts.numerator.total)}, trong khi ${names(facts.denominator.terms)} bằng 0: không thể có phần khi tổng bằng 0.`;
    case "no-whole-number":
      return `${name(facts.rate)} ghi ${figure(facts.rate.value ?? "")}%: không có số người nguyên nào trên ${figure(facts.base.value ?? "")} (ô ${facts.base.cell}) cho ra tỷ lệ này.`;
    case "not-member":
      return `${name(facts.term)} ghi ${figure(facts.term.value ?? "")}, khác ${facts.allowed.join(" hoặc ")}.`;
    case "not-an-answer":
      return `${name(facts.term)} ghi “${shortLabel(facts.shown)}”, không có trong các mã cho phép: ${facts.answers.join("; ")}.`;
    case "condition-broken":
      return `${name(facts.term)} ghi ${figure(facts.term.value ?? "")}, không hợp với ${name(facts.premise)} đang ghi ${figure(facts.premise.value ?? "")}.`;
    case "required-blank":
      return `${name(facts.premise)} ghi ${figure(facts.premise.value ?? "")} thì ${name(facts.term)} không được để trống.`;
    case "note-sum":
      return `${name(facts.term)} ghi ${figure(facts.term.value ?? "")}, nhưng các số trong phần ghi chú cộng lại được ${figure(facts.total)}.`;
    case "note-rate":
      return facts.how === "cut"
        ? `${name(facts.term)}: theo ghi chú, ${noteDivision(facts)} được ${figure(facts.exact)}%; ghi ${figure(facts.printed)}% là cắt bớt chữ số chứ không làm tròn.`
        : `${name(facts.term)}: theo ghi chú, ${noteDivision(facts)} được ${figure(facts.exact)}%, không phải ${figure(facts.printed)}%.`;
    case "out-of-range":
      return `${name(facts.term)} ghi ${figure(facts.term.value ?? "")}, nằm ngoài khoảng từ 0 đến 100%.`;
    case "number":
      return numberFault(facts.fault, facts.term, shortLabel(facts.shown));
    case "repaired":
      return `${name(facts.term)} ghi “${shortLabel(facts.shown)}” ở dạng chữ, đã đọc là ${figure(facts.term.value ?? "")}${isGrouped(facts.shown) ? " (dấu phân cách hàng nghìn)" : ""}.`;
    case "blank-group":
      return `Cả nhóm ${facts.heading.code} ${shortLabel(facts.heading.label)} để trống (${facts.blanks.length} dòng).`;
    case "blank-among-filled":
      return `Ô ${cellList(facts.blanks)} để trống giữa các dòng đã điền; nếu không phát sinh thì ghi 0.`;
    case "value-on-heading":
      return `Dòng nhóm ${facts.term.code} ${shortLabel(facts.term.label)} (ô ${facts.term.cell}) ghi ${shortLabel(facts.shown)}, trong khi dòng này không có đơn vị tính; có thể số liệu bị điền lệch dòng.`;
    case "repeated-code":
      return `Số thứ tự ${facts.code} được in ${facts.labels.length} lần: ${facts.labels.map((label) => `“${shortLabel(label)}”`).join(" và ")}. Đây là lỗi của mẫu biểu, không phải của số liệu.`;
    case "figures-in-unit-column":
      return `Số liệu của ${facts.cells.length} dòng nằm ở cột đơn vị tính (${listed(cellRanges(facts.cells))}), cột số liệu để trống: có lẽ hai cột đã bị gộp ô. Hãy bỏ gộp ô, đưa số liệu về đúng cột rồi rà soát lại.`;
    case "missing-rows":
      return `Bảng không có ${facts.rows.length} chỉ tiêu của mẫu: ${listed(facts.rows.map(({ code, label }) => `${code} ${shortLabel(label)}`))}.`;
    case "unjudged":
      return `Chưa đủ căn cứ kết luận về ${codes(facts.terms)}, vì ${cells(facts.unreadable)} không đọc được thành số.`;
  }
}

function numberFault(fault: NumberFault, term: Term, shown: string): string {
  const what = name(term);
  switch (fault) {
    case "negative":
      return `${what} ghi ${shown}; ô này ghi số lượng nên không thể âm.`;
    case "fractional":
      return `${what} ghi ${shown}; ô này ghi số lượng nên phải là số nguyên.`;
    case "separator":
      return `${what} đang lưu số ${figure(term.value ?? "")}, không phải số nguyên: có lẽ dấu chấm hàng nghìn đã bị máy hiểu thành dấu thập phân.`;
    case "three-decimals":
      return `${what} ghi ${figure(term.value ?? "")}, có đúng ba chữ số sau dấu thập phân: có lẽ dấu chấm hàng nghìn đã bị máy hiểu thành dấu thập phân.`;
    case "scale":
      return `${what} ghi ${figure(term.value ?? "")} trong khi đơn vị tính là %: có lẽ chưa nhân với 100.`;
    case "text":
      return `${what} ghi “${shown}”, không đọc được thành số nên không kiểm tra được.`;
    case "date":
      return `${what} bị Excel hiểu thành ngày tháng (${shown}); hãy nhập lại số liệu và để định dạng ô là số.`;
    case "excel-error":
      return `${what} đang hiện lỗi ${shown} của Excel; hãy sửa công thức hoặc nhập lại số liệu.`;
    case "not-calculated":
      return `${what} có công thức chưa được tính; hãy mở tệp bằng Excel, lưu lại rồi kiểm tra lại.`;
  }
}

/** `121.737` read as a whole number looks the same in words: say what the separator was taken for. */
function isGrouped(shown: string): boolean {
  return /\d[.,]\d{3}/.test(shown);
}

function excuse(reason: Excuse | null): string {
  return reason === null ? "" : EXCUSES[reason];
}

/** Said where the threshold that a figure was weighed by comes from no decision. */
function sampleOf(facts: Facts): string {
  if (facts.fact !== "exceeds" || facts.sample === null) return "";
  const { percent, count } = facts.sample;
  return `Mức cần thuyết minh (từ ${percent}% và từ ${count} hồ sơ) là mức mẫu, chưa có văn bản nào quy định.`;
}

function insteadOf({ insteadOf: other }: RatioFacts): string {
  return other === null
    ? ""
    : ` Số đã ghi là ${figure(other.numerator)} ÷ ${figure(other.denominator)}, tức chia cho số khác.`;
}

function division({ numerator, denominator }: RatioFacts): string {
  return `${figure(numerator.total)} ÷ ${figure(denominator.total)}`;
}

function noteDivision(facts: Extract<Facts, { fact: "note-rate" }>): string {
  return `${figure(facts.numerator)} ÷ ${figure(facts.denominator)}`;
}

/** `7.2.4 Tỷ lệ hồ sơ… (ô D131)`. */
function name({ code, label, cell }: Term): string {
  return `${code} ${shortLabel(label)} (ô ${cell})`.trimStart();
}

function names(terms: readonly Term[]): string {
  return terms.length === 1 ? terms.map(name).join("") : codes(terms);
}

function codes(terms: readonly (Term | SignedTerm)[]): string {
  if (terms.every(({ code }) => code === "")) return cells(terms);
  return listed(terms.map(({ code, cell }) => `${code} (ô ${cell})`));
}

function cells(terms: readonly Term[]): string {
  return `ô ${cellList(terms)}`;
}

function cellList(terms: readonly Term[]): string {
  return listed(shortened(cellRanges(terms.map(({ cell }) => cell))));
}

/** A long list of places is told by its first ones and the number of the others. */
function shortened(places: readonly string[]): readonly string[] {
  const rest = places.length - MOST_PLACES;
  return rest < 2 ? places : [...places.slice(0, MOST_PLACES), `${rest} chỗ khác`];
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} và ${last}`;
}
