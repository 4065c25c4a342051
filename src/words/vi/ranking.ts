import type { RankingFacts } from "../../core/rank/finding";
import type { OpenQuestion } from "../../core/rank/profile";
import type { HeldBack, MissingPoints, RankedUnit } from "../../core/rank/ranked";
import type { RankingWords } from "../ranking-words";

const OPEN: Readonly<Record<OpenQuestion, string>> = {
  "gap-50-65": "chỉ số từ 50% đến dưới 65%",
  "exactly-80": "chỉ số đúng bằng 80%",
  "two-classes": "lĩnh vực thấp tới mức phải hạ từ hai bậc xếp loại trở lên",
};

export const ranking: RankingWords = {
  headings: {
    index: "Chỉ số (%)",
    rank: "Xếp hạng",
    change: "Tăng/giảm bậc",
    class: "Xếp loại",
    reason: "Lý do",
  },
  undecidedClass: "Văn bản chưa quy định",
  noPreviousRank: "Chưa có thứ hạng trước",
  open: (question) => `Văn bản chưa quy định xếp loại khi ${OPEN[question]}.`,
  reason,
  finding,
};

function reason(unit: RankedUnit): string {
  const [missing] = unit.missing;
  if (missing !== undefined) return `Chưa xếp hạng vì ${missingPoints(missing)}`;
  if (unit.open !== null) {
    const low = unit.heldBackBy.length === 0 ? "" : `: ${fieldsBelow(unit.heldBackBy)}`;
    return `Văn bản chưa quy định xếp loại khi ${OPEN[unit.open]}${low}`;
  }
  return [demotion(unit), choice(unit)].filter((part) => part !== "").join("; ");
}

/** As Tứ Kỳ's report of 2022 puts it. */
function demotion(unit: RankedUnit): string {
  if (unit.class === null || unit.heldBackBy.length === 0) return "";
  return `Xếp vào nhóm ${unit.class} do ${fieldsBelow(unit.heldBackBy)}`;
}

function choice({ chosen }: RankedUnit): string {
  if (chosen === null) return "";
  return `xếp loại theo lựa chọn của người dùng vì văn bản chưa quy định khi ${OPEN[chosen.question]} (căn cứ: ${chosen.basis})`;
}

function fieldsBelow(fields: readonly HeldBack[]): string {
  return fields
    .map(
      ({ field, percent, needs }) =>
        `${fieldName(field)} đạt ${percentText(percent)} (dưới ${percentText(needs)})`,
    )
    .join(", ");
}

function missingPoints({ field, cell, text }: MissingPoints): string {
  const what = text === "" ? "để trống" : `ghi “${text}”, không phải là điểm`;
  return `ô ${cell} (${fieldName(field)}) ${what}`;
}

function finding(facts: RankingFacts): string {
  switch (facts.fact) {
    case "maxima-sum":
      return `Điểm tối đa của các lĩnh vực cộng lại bằng ${figure(facts.sum)}, không phải 100. Chỉ số vẫn tính trên ${figure(facts.sum)} điểm; hãy đối chiếu lại điểm tối đa với bộ tiêu chí.`;
    case "above-maximum":
      return `${facts.unit}: ${fieldName(facts.field)} ghi ${figure(facts.points)} điểm, cao hơn điểm tối đa ${figure(facts.max)}. Hãy sửa điểm hoặc điểm tối đa.`;
    case "negative-points":
      return `${facts.unit}: ${fieldName(facts.field)} ghi ${figure(facts.points)} điểm, là số âm. Hãy sửa lại điểm.`;
    case "no-points":
      return facts.text === ""
        ? `${facts.unit}: chưa có điểm ${fieldName(facts.field)} nên chưa xếp hạng đơn vị này. Hãy nhập điểm; nếu không có điểm nào, ghi 0.`
        : `${facts.unit}: ô điểm ${fieldName(facts.field)} ghi “${facts.text}”, không phải là số, nên chưa xếp hạng đơn vị này. Hãy nhập điểm.`;
    case "total-differs":
      return `${facts.unit}: tổng điểm ghi ${figure(facts.total)}, trong khi các lĩnh vực cộng lại bằng ${figure(facts.sum)}. Xếp hạng dùng ${figure(facts.sum)}; hãy sửa tổng điểm hoặc điểm lĩnh vực.`;
    case "rounding-decides-class":
      return `${facts.unit}: việc làm tròn quyết định xếp loại (${facts.figures.map(roundedFigure).join("; ")}). Theo số công bố: ${className(facts.publishedClass)}; theo số chưa làm tròn: ${className(facts.exactClass)}. Hãy cân nhắc trước khi ký.`;
    case "same-name":
      return `${facts.unit} có ở ${facts.count} hàng. Mỗi hàng vẫn được xếp hạng, nhưng không so được với kỳ trước; hãy bỏ hàng thừa hoặc ghi rõ tên.`;
    case "points-as-text":
      return `${facts.count} ô điểm nhập ở dạng chữ, đã đọc như số. Nên chuyển các ô này sang dạng số để công thức trong bảng tính đúng.`;
  }
}

function roundedFigure(rounded: {
  readonly field: string | null;
  readonly exact: string;
  readonly published: string;
}): string {
  const what = rounded.field === null ? "chỉ số" : fieldName(rounded.field);
  return `${what} ${percentText(rounded.exact)} công bố là ${percentText(rounded.published)}`;
}

function className(name: string | null): string {
  return name ?? "văn bản chưa quy định";
}

/** `7. Chính quyền số` and `Lĩnh vực Chính quyền số` are both `lĩnh vực Chính quyền số` in a sentence. */
function fieldName(field: string): string {
  const name = field.replace(/^(\d+|[IVX]+)\s*[.)]\s*/u, "").replace(/^lĩnh vực\s+/iu, "");
  return `lĩnh vực ${name}`;
}

/** As the reports print it: `69,47%`, `67,30%`, and a whole one without decimals, `50%`. */
function percentText(percent: string): string {
  return `${figure(percent.replace(/\.0+$/, ""))}%`;
}

function figure(plain: string): string {
  return plain.replace(".", ",");
}
