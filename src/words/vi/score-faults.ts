import type { Term } from "../../core/rule/finding";
import type { ExpectedPart } from "../../core/score/expression";
import type { ToEnter, Unjudged } from "../../core/score/result";
import type { SetFault, SetFinding, SetNumber } from "../../core/score/set-fault";
import type { NamedWord } from "../../core/written-rules/fault";
import { cellRanges } from "../cells";
import { shortLabel } from "../label";
import type { ScoreFaultWords } from "../score-fault-words";
import { figure } from "./figures";

const NUMBER: Readonly<Record<SetNumber, string>> = {
  max: "điểm tối đa",
  points: "điểm của mức",
  from: "tỷ lệ bắt đầu mức",
  step: "mức làm tròn",
  target: "mục tiêu",
  floor: "mức sàn",
  each: "điểm mỗi lần",
  quality: "điểm chất lượng",
  total: "tổng điểm của bộ tiêu chí",
};

const EXPECTED: Readonly<Record<ExpectedPart, string>> = {
  figure: "cần một mã chỉ tiêu trong ngoặc vuông hoặc một con số",
  relation: "cần một dấu so sánh: =, ≤, ≥, < hoặc >",
  separator: "cần dấu chấm phẩy giữa các phần",
  closing: "thiếu dấu đóng ngoặc",
  end: "công thức phải hết ở đó, hoặc thiếu dấu + − × ÷",
  shorter: "công thức quá dài",
};

const TO_ENTER: Readonly<Record<ToEnter, string>> = {
  points: "Chưa có điểm. Hãy nhập điểm; nếu không có điểm nào, ghi 0.",
  option: "Chưa chọn phương án trả lời.",
  survey: "Chưa có điểm điều tra xã hội học.",
  numerator: "Chưa có tử số. Hãy nhập; nếu không có, ghi 0.",
  denominator: "Chưa có mẫu số. Hãy nhập; nếu không phát sinh, ghi 0.",
  count: "Chưa có số lượng. Hãy nhập; nếu không có, ghi 0.",
};

export const scoreFaults: ScoreFaultWords = {
  finding: ({ criterion, fault }) =>
    criterion === null ? capital(faultText(fault)) : `${named(criterion)}: ${faultText(fault)}`,
  unjudged: unjudgedText,
};

function capital(sentence: string): string {
  return sentence.slice(0, 1).toUpperCase() + sentence.slice(1);
}

function named({ code, name }: NonNullable<SetFinding["criterion"]>): string {
  return name === "" ? `Tiêu chí ${shortLabel(code)}` : `${shortLabel(code)} ${shortLabel(name)}`;
}

function faultText(fault: SetFault): string {
  switch (fault.fault) {
    case "no-criteria":
      return "Bộ tiêu chí chưa có tiêu chí nào. Hãy nhập bảng tiêu chí theo quyết định của tỉnh.";
    case "repeated-code":
      return `mã “${shortLabel(fault.code)}” đã dùng${fault.firstCell === null ? "" : ` ở ô ${fault.firstCell}`}. Hãy đặt mã khác, nếu không điểm nhập cho mã này bị tính hai lần.`;
    case "unknown-parent":
      return `không có tiêu chí mang mã “${shortLabel(fault.parent)}” ở trên nên đang được tính như một lĩnh vực riêng. Hãy xem lại mã.`;
    case "below-itself":
      return "theo mã thì tiêu chí này nằm dưới chính nó nên không được tính vào lĩnh vực nào. Hãy xem lại mã.";
    case "other-group":
      return `khác nhóm (chính, thưởng, phạt) với tiêu chí ${shortLabel(fault.parent)} ở trên; đang tính theo nhóm của tiêu chí ở trên. Hãy ghi cùng một nhóm.`;
    case "scored-parent":
      return "điểm là tổng các tiêu chí bên dưới nên cách tính ghi ở đây không dùng. Hãy xoá cách tính này.";
    case "no-scoring":
      return "chưa có cách tính nên chưa chấm được. Hãy ghi cách tính hoặc thêm tiêu chí thành phần.";
    case "no-number":
      return `“${shortLabel(fault.text)}” không dùng làm ${NUMBER[fault.what]} được. Hãy ghi một con số.`;
    case "not-above-zero":
      return `${NUMBER[fault.what]} ghi ${figure(fault.text)}; phải lớn hơn 0.`;
    case "below-zero":
      return `${NUMBER[fault.what]} ghi ${figure(fault.text)}, là số âm. Điểm trừ cũng ghi bằng số dương, ở nhóm phạt.`;
    case "above-hundred":
      return `${NUMBER[fault.what]} ghi ${figure(fault.text)}%, cao hơn 100% nên khó có đơn vị nào đạt. Hãy xem lại.`;
    case "maximum-missing":
      return "chưa có điểm tối đa nên chưa chấm được. Hãy nhập theo quyết định của tỉnh.";
    case "fields-total":
      return fieldsTotal(fault);
    case "children-total":
      return `các tiêu chí bên dưới cộng lại bằng ${figure(fault.sum)}, trong khi điểm tối đa ghi ${figure(fault.max)}. Hãy đối chiếu với quyết định.`;
    case "above-parent":
      return `điểm tối đa ${figure(fault.max)} cao hơn ${figure(fault.parentMax)} của tiêu chí ${shortLabel(fault.parent)} ở trên. Hãy đối chiếu với quyết định.`;
    case "cap-missing":
      return fault.group === "bonus"
        ? "nhóm điểm thưởng chưa có mức cộng tối đa nên đang cộng hết. Hãy ghi điểm tối đa của nhóm."
        : "nhóm điểm phạt chưa có mức trừ tối đa nên đang trừ hết. Hãy ghi điểm tối đa của nhóm.";
    case "cap-passed":
      return `các mục bên dưới cộng lại bằng ${figure(fault.sum)}, nhưng cả nhóm ${fault.group === "bonus" ? "chỉ cộng" : "chỉ trừ"} tối đa ${figure(fault.cap)}; đang dùng ${figure(fault.cap)}.`;
    case "no-options":
      return "chưa có phương án trả lời nào nên chưa chấm được. Hãy ghi các phương án và điểm.";
    case "no-bands":
      return "chưa có mức điểm nào nên chưa chấm được. Hãy ghi các mức tỷ lệ và điểm.";
    case "option-above-maximum":
      return `phương án “${shortLabel(fault.label)}” cho ${figure(fault.points)} điểm, cao hơn điểm tối đa ${figure(fault.max)}; đang tính ${figure(fault.max)}. Hãy đối chiếu với quyết định.`;
    case "repeated-option":
      return `phương án “${shortLabel(fault.label)}” ghi hai lần; phương án ghi sau không bao giờ được dùng. Hãy bỏ bớt một.`;
    case "knock-out-with-points":
      return `phương án “${shortLabel(fault.label)}” làm cả tiêu chí ở trên còn 0 điểm nhưng lại ghi ${figure(fault.points)} điểm. Hãy xem lại.`;
    case "knock-out-alone":
      return `phương án “${shortLabel(fault.label)}” làm cả tiêu chí ở trên còn 0 điểm, nhưng ở trên không có tiêu chí nào. Hãy xem lại.`;
    case "band-above-maximum":
      return `mức từ ${figure(fault.from)}% cho ${figure(fault.points)} điểm, cao hơn điểm tối đa ${figure(fault.max)}; đang tính ${figure(fault.max)}. Hãy đối chiếu với quyết định.`;
    case "repeated-band":
      return `mức từ ${figure(fault.from)}% ghi hai lần; mức ghi sau không bao giờ được dùng. Hãy bỏ bớt một.`;
    case "unreachable-band":
      return `mức từ ${figure(fault.from)}% ghi sau mức từ ${figure(fault.above)}% nên đọc từ trên xuống thì không bao giờ tới. Hãy xếp các mức từ cao xuống thấp.`;
    case "falling-points":
      return `mức từ ${figure(fault.lower)}% cho ${figure(fault.lowerPoints)} điểm, nhiều hơn mức từ ${figure(fault.from)}% (${figure(fault.points)} điểm). Hãy đối chiếu với quyết định.`;
    case "maximum-unreachable":
      return `mức cao nhất chỉ cho ${figure(fault.best)} điểm nên không đơn vị nào đạt điểm tối đa ${figure(fault.max)}. Hãy đối chiếu với quyết định.`;
    case "unreadable-expression":
      return `chưa đọc được công thức “${shortLabel(fault.text)}”${fault.near === "" ? "" : ` ở chỗ “${shortLabel(fault.near)}”`}: ${EXPECTED[fault.expected]}.`;
    case "no-expression":
      return "chưa có công thức nên chưa chấm được. Hãy ghi công thức.";
    case "unknown-indicator":
      return fault.nearest === null
        ? `mẫu biểu không có chỉ tiêu “${shortLabel(fault.typed)}”. Hãy xem lại mã.`
        : `mẫu biểu không có chỉ tiêu “${shortLabel(fault.typed)}”; gần nhất là ${wordOf(fault.nearest)}.`;
    case "rate-for-count":
      return `${wordOf(fault.word)} là dòng tỷ lệ đã in sẵn, không phải số đếm. Hãy dùng tử số và mẫu số của tỷ lệ đó để điểm không phụ thuộc việc làm tròn.`;
    case "heading":
      return `${wordOf(fault.word)} là dòng nhóm, không ghi số. Hãy chọn chỉ tiêu có số liệu.`;
  }
}

function fieldsTotal(fault: Extract<SetFault, { readonly fault: "fields-total" }>): string {
  const { sum, total, likely, cells } = fault;
  const where = cells.length === 0 ? "" : ` (${cellRanges(cells).join(", ")})`;
  const fact = `điểm tối đa các lĩnh vực${where} cộng lại bằng ${figure(sum)}, không phải ${figure(total)}`;
  return likely === null
    ? `${fact}. Hãy đối chiếu với quyết định.`
    : `${fact}. Điểm tối đa ghi ở đây là ${figure(likely.max)}; nếu là ${figure(likely.should)} thì tổng vừa đúng ${figure(total)}. Hãy đối chiếu với quyết định.`;
}

function unjudgedText(unjudged: Unjudged): string {
  switch (unjudged.reason) {
    case "maximum-missing":
      return "Bộ tiêu chí chưa có điểm tối đa của tiêu chí này. Hãy nhập theo quyết định của tỉnh.";
    case "blank":
      return `Chưa đủ căn cứ chấm: ${termsOf(unjudged.terms)} để trống. Hãy điền số liệu; nếu không có, ghi 0.`;
    case "unreadable":
      return `Chưa đủ căn cứ chấm: ${termsOf(unjudged.terms)} không đọc được thành số.`;
    case "absent":
      return `Chưa đủ căn cứ chấm: biểu không có chỉ tiêu ${unjudged.codes.map(shortLabel).join(", ")}.`;
    case "not-entered":
      return TO_ENTER[unjudged.what];
    case "no-on-time-counts":
      return `Chưa đủ căn cứ chấm: mẫu biểu không có đủ số liệu để tính tỷ lệ “${shortLabel(unjudged.definition)}”. Hãy nhập tử số và mẫu số trong Bảng chấm điểm, hoặc chọn cách tính khác.`;
    case "entered-otherwise":
      return `Chưa đủ căn cứ chấm theo cách tính được chọn “${shortLabel(unjudged.definition)}”: biểu không có đủ số liệu, còn tử số, mẫu số nhập trong Bảng chấm điểm chỉ dùng cho cách tính ghi trong bộ tiêu chí. Hãy ghi cách tính này cho tiêu chí ở trang “Bộ tiêu chí” rồi nhập số liệu theo cách tính đó, hoặc giữ cách tính của bộ tiêu chí.`;
    case "unknown-option":
      return `Bộ tiêu chí không có phương án “${shortLabel(unjudged.label)}”${at(unjudged.cell)}. Hãy chọn đúng một phương án của tiêu chí.`;
    case "no-number":
      return `“${shortLabel(unjudged.entered.value)}”${at(unjudged.entered.cell)} không phải là số.`;
    case "out-of-range":
      return `Điểm nhập ${figure(unjudged.entered.value)}${at(unjudged.entered.cell)} không nằm trong khoảng từ 0 đến ${figure(unjudged.max)}. Hãy sửa lại điểm.`;
    case "over-zero":
      return `Mẫu số bằng 0 trong khi tử số khác 0${among(unjudged.terms)}. Hãy xem lại số liệu.`;
    case "zero-over-zero":
      return `Tử số và mẫu số đều bằng 0 nên chưa tính được${among(unjudged.terms)}. Hãy xem lại số liệu.`;
    case "negative":
      return `Số liệu để chấm là số âm (${figure(unjudged.value)}${unjudged.cells.length === 0 ? "" : `, ô ${cellRanges(unjudged.cells).join(", ")}`}). Hãy xem lại số liệu.`;
    case "unreadable-set":
      return `Bộ tiêu chí ghi “${shortLabel(unjudged.text)}”, chưa dùng để tính được. Hãy sửa ở bộ tiêu chí.`;
    case "below":
      return unjudged.codes.length === 0
        ? "Bộ tiêu chí chưa nói tiêu chí này tính thế nào."
        : `Chưa có điểm vì còn tiêu chí bên dưới chưa chấm được: ${unjudged.codes.map(shortLabel).join(", ")}.`;
  }
}

function termsOf(terms: readonly Term[]): string {
  return terms.map(({ label, cell }) => `ô ${cell} (${shortLabel(label)})`).join(", ");
}

function among(terms: readonly Term[]): string {
  return terms.length === 0 ? "" : `: ${termsOf(terms)}`;
}

function at(cell: string | null): string {
  return cell === null ? "" : ` ở ô ${cell}`;
}

function wordOf({ code, label }: NamedWord): string {
  return `${code} ${shortLabel(label)}`;
}
