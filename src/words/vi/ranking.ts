import type { BesidesKind } from "../../core/rank/besides";
import type { RankingFacts } from "../../core/rank/finding";
import type { OpenQuestion } from "../../core/rank/profile";
import type { HeldBack, MissingPoints, RankedUnit } from "../../core/rank/ranked";
import type { TieBreak } from "../../core/rank/standing-rule";
import { midSentence, unitMidSentence, withoutStop } from "../mid-sentence";
import type { RankingWords } from "../ranking-words";
import { dateText, fieldName, figure, percentText } from "./rank-figures";

/** `gap-50-65`, `exactly-80`: what is asked is in the name of the question. */
function openText(question: OpenQuestion): string {
  const [, low = "", high = ""] = /^gap-([\d.]+)-([\d.]+)$/.exec(question) ?? [];
  if (high !== "") {
    return low === "0"
      ? `chỉ số dưới ${percentText(high)}`
      : `chỉ số từ ${percentText(low)} đến dưới ${percentText(high)}`;
  }
  const exact = /^exactly-([\d.]+)$/.exec(question)?.[1];
  return exact === undefined
    ? "lĩnh vực thấp tới mức phải hạ từ hai bậc xếp loại trở lên"
    : `chỉ số đúng bằng ${percentText(exact)}`;
}

export const ranking: RankingWords = {
  headings: {
    points: "Điểm",
    index: "Chỉ số (%)",
    rank: "Xếp hạng",
    change: "Tăng/giảm bậc",
    class: "Xếp loại",
    reason: "Lý do",
  },
  undecidedClass: "Văn bản chưa quy định",
  noPreviousRank: "Chưa có thứ hạng trước",
  open: (question) => `Văn bản chưa quy định xếp loại khi ${openText(question)}.`,
  reason,
  headOfUnit: (unit, className, basis) =>
    `Người đứng đầu ${unitMidSentence(unit)} được xếp loại theo đơn vị: ${className} (căn cứ: ${basis}).`,
  sampleProfile: (title) =>
    `Bộ quy định “${title}” là mẫu, chưa đối chiếu với văn bản đã ký; hãy đối chiếu quyết định của tỉnh trước khi dùng kết quả.`,
  finding,
};

function reason(unit: RankedUnit): string {
  const [missing] = unit.missing;
  if (missing !== undefined) return `Chưa xếp hạng vì ${missingPoints(missing)}`;
  if (unit.open !== null) {
    const low = unit.heldBackBy.length === 0 ? "" : `: ${fieldsBelow(unit.heldBackBy)}`;
    return `Văn bản chưa quy định xếp loại khi ${openText(unit.open)}${low}`;
  }
  const parts = [demotion(unit), choice(unit)].filter((part) => part !== "");
  return capitalised([...parts, ...heldDown(unit)].join("; "));
}

/** As Tứ Kỳ's report of 2022 puts it. */
function demotion(unit: RankedUnit): string {
  const name = unit.heldDown === null ? unit.class : unit.heldDown.from;
  if (name === null || unit.heldBackBy.length === 0) return "";
  return `Xếp vào nhóm ${name} do ${fieldsBelow(unit.heldBackBy)}`;
}

/** What a sanction or the quota of the highest class did to the class after that. */
function heldDown({ class: name, heldDown: held }: RankedUnit): readonly string[] {
  if (held === null || name === null) return [];
  if (held.by === "sanction") {
    const given = held.sanctions.flatMap((sanction) => midSentence(sanction.reason) || []);
    const reasons = given.length === 0 ? "bị khống chế xếp loại" : given.join("; ");
    return [
      held.from === null
        ? `xếp vào nhóm ${name} vì ${reasons}`
        : `hạ từ nhóm ${held.from} xuống nhóm ${name} vì ${reasons}`,
    ];
  }
  const together = held.tied ? "; các đơn vị đồng hạng ở mức cuối cùng chuyển xuống" : "";
  return [
    `hạ từ nhóm ${held.from} xuống nhóm ${name} vì nhóm ${held.from} chỉ được tối đa ${percentText(held.percent)} số đơn vị (${held.allowed} trong ${held.units} đơn vị) mà có ${held.earned} đơn vị đạt${together}`,
  ];
}

function choice({ chosen }: RankedUnit): string {
  if (chosen === null) return "";
  return `xếp loại theo ${withoutStop(chosen.basis)} (văn bản chưa quy định khi ${openText(chosen.question)})`;
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
      return `${facts.unit}: tổng điểm ghi ${figure(facts.total)}, trong khi các lĩnh vực cộng lại${alsoCounted(facts.besides ?? [])} bằng ${figure(facts.sum)}. Xếp hạng dùng ${figure(facts.sum)}; hãy sửa tổng điểm hoặc điểm lĩnh vực.`;
    case "besides":
      return besides(facts);
    case "bonus-field":
      return `Cột ${facts.field} có điểm tối đa nên được tính là một lĩnh vực. Nếu đây là điểm thưởng ngoài thang điểm thì xóa điểm tối đa của cột.`;
    case "besides-unread":
      return `${facts.unit}: ô ${BESIDES[facts.of]} ghi “${facts.text}”, không phải là số, nên khi tính điểm coi như không có ${BESIDES[facts.of]}. Hãy nhập lại; nếu không có, để trống hoặc ghi 0.`;
    case "rules-of-another-time":
      return `Bộ quy định “${facts.title}” áp dụng ${inForce(facts)}; bảng này là năm ${facts.year}. Hãy kiểm tra xem quyết định nào đang áp dụng cho năm ${facts.year} trước khi dùng kết quả xếp loại.`;
    case "rules-of-another-level":
      return `Bộ quy định “${facts.title}” dùng cho ${LEVELS[facts.level]}, còn các đơn vị trong bảng là ${LEVELS[facts.units]}. Hãy kiểm tra lại bộ quy định trước khi dùng kết quả xếp loại.`;
    case "rounding-decides-class":
      return `${facts.unit}: việc làm tròn quyết định xếp loại (${facts.figures.map(roundedFigure).join("; ")}). Theo số công bố: ${className(facts.publishedClass)}; theo số chưa làm tròn: ${className(facts.exactClass)}. Hãy cân nhắc trước khi ký.`;
    case "same-index-other-rank":
      return `Các đơn vị cùng công bố chỉ số ${figure(facts.index)}% nhưng khác hạng, vì xếp theo chỉ số chưa làm tròn: ${listed(facts.units.map(({ unit, rank, exact }) => `${unit} hạng ${rank} (${figure(exact)}%)`))}. Hãy công bố thêm chữ số thập phân, hoặc chọn xếp theo chỉ số công bố để các đơn vị này đồng hạng.`;
    case "rounding-decides-rank":
      return `Các đơn vị cùng công bố chỉ số ${figure(facts.index)}% nên xếp theo chỉ số công bố, tuy chỉ số chưa làm tròn khác nhau: ${listed(facts.units.map(({ unit, rank, exactRank, exact }) => `${unit} hạng ${rank}, theo ${figure(exact)}% là hạng ${exactRank}`))}. Hãy cân nhắc trước khi ký.`;
    case "tie-broken":
      return `Các đơn vị cùng chỉ số ${figure(facts.index)}% được phân hạng theo ${facts.by.map(breakName).join(", rồi theo ")}: ${listed(facts.units.map(({ unit, rank }) => `${unit} hạng ${rank}`))}.`;
    case "no-such-break":
      return `Bảng không có cột ${breakName(facts.by)}, nên không phân hạng được các đơn vị bằng nhau theo ${breakName(facts.by)}. Hãy thêm cột này hoặc bỏ lựa chọn.`;
    case "bonus-unread":
      return `${facts.unit}: ô điểm thưởng ghi “${facts.text}”, không phải là số, nên khi phân hạng các đơn vị bằng nhau coi như không có điểm thưởng. Hãy nhập lại.`;
    case "same-code":
      return `Mã ${facts.code} có ở ${facts.count} hàng. Mỗi hàng vẫn được xếp hạng, nhưng không so được với kỳ trước; hãy sửa lại mã.`;
    case "sanction-without-unit":
      return `Không tìm thấy “${facts.unit}” trong bảng, nên chưa hạ xếp loại của đơn vị này. Hãy kiểm tra lại tên hoặc mã.`;
    case "sanction-without-class":
      return facts.class === ""
        ? `${facts.unit}: chưa ghi mức xếp loại cao nhất được xếp, nên chưa áp dụng. Hãy ghi mức xếp loại.`
        : `${facts.unit}: “${facts.class}” không phải là một mức xếp loại của bộ quy định đang dùng, nên chưa áp dụng. Hãy chọn lại mức xếp loại.`;
    case "same-name":
      return `${facts.unit} có ở ${facts.count} hàng. Mỗi hàng vẫn được xếp hạng, nhưng không so được với kỳ trước; hãy bỏ hàng thừa hoặc ghi rõ tên.`;
    case "points-as-text":
      return `${facts.count} ô điểm nhập ở dạng chữ, đã đọc như số. Nên chuyển các ô này sang dạng số để công thức trong bảng tính đúng.`;
  }
}

const BESIDES: Readonly<Record<BesidesKind, string>> = {
  bonus: "điểm thưởng",
  penalty: "điểm trừ",
};

const LEVELS: Readonly<Record<"tinh" | "huyen" | "xa", string>> = {
  tinh: "cấp tỉnh",
  huyen: "sở, ban, ngành hoặc cấp huyện",
  xa: "cấp xã",
};

/** `, cộng điểm thưởng và trừ đi điểm trừ,`. */
function alsoCounted(kinds: readonly BesidesKind[]): string {
  const parts = kinds.map((kind) => `${kind === "bonus" ? "cộng" : "trừ đi"} ${BESIDES[kind]}`);
  return parts.length === 0 ? "" : `, ${parts.join(" và ")},`;
}

function besides(facts: Extract<RankingFacts, { fact: "besides" }>): string {
  const { kinds, count, totals } = facts;
  const names = kinds.map((kind) => BESIDES[kind]);
  const what = names.join(" và ");
  const lead = `${capitalised(what)} ${count ? "được tính vào điểm và chỉ số" : "không được tính vào điểm và chỉ số"}`;
  if (facts.lost === true) {
    return `${lead}, vì cột này ghi đúng số điểm còn thiếu so với điểm tối đa, mà điểm các lĩnh vực đã không có phần đó.`;
  }
  if (totals === null) {
    return `${lead}, vì bảng không có tổng điểm nào cho thấy cách tính khác.`;
  }
  const { units, alone, together } = totals;
  const those = `đơn vị có ${names.join(" hoặc ")}`;
  if (alone === 0 && together === 0) {
    return `${lead}. Bảng không cho biết có tính hay không: tổng điểm của cả ${units} ${those} đều không khớp, dù tính hay không tính phần này. Hãy kiểm tra lại tổng điểm.`;
  }
  return count
    ? `${lead}, vì tổng điểm của ${together}/${units} ${those} khớp khi tính cả phần này (không tính thì ${alone}/${units} đơn vị khớp).`
    : `${lead}, vì tổng điểm của ${alone}/${units} ${those} khớp khi không tính phần này (tính cả phần này thì ${together}/${units} đơn vị khớp).`;
}

/** `từ ngày 15/12/2022 đến ngày 31/12/2023`. */
function inForce({
  from,
  to,
}: {
  readonly from: string | null;
  readonly to: string | null;
}): string {
  const parts = [
    from === null ? "" : `từ ngày ${dateText(from)}`,
    to === null ? "" : `đến ngày ${dateText(to)}`,
  ];
  return parts.filter((part) => part !== "").join(" ");
}

function roundedFigure(rounded: {
  readonly field: string | null;
  readonly exact: string;
  readonly published: string;
}): string {
  const what = rounded.field === null ? "chỉ số" : fieldName(rounded.field);
  return `${what} ${percentText(rounded.exact)} công bố là ${percentText(rounded.published)}`;
}

const LONGEST_LIST = 10;

/** So many units as a person reads, and how many more there are. */
function listed(items: readonly string[]): string {
  const rest = items.length - LONGEST_LIST;
  const shown = items.slice(0, LONGEST_LIST).join("; ");
  return rest > 0 ? `${shown}; và ${rest} đơn vị khác` : shown;
}

function breakName(tie: TieBreak): string {
  return tie.by === "bonus" ? "điểm thưởng" : fieldName(tie.field);
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function className(name: string | null): string {
  return name ?? "văn bản chưa quy định";
}
