import { unitKey } from "../../core/rank/names";
import { textKey } from "../../core/text/key";
import type { Choice } from "../../core/rank/profile";
import type { NotApplicable } from "../../core/score/criteria-set";
import { midSentence, withoutStop } from "../mid-sentence";
import type { RankSheetWords, SheetHeadings, TitledSheet } from "../rank-sheets-words";
import { dateText, figure, stretchText } from "./rank-figures";

const headings: SheetHeadings = {
  number: "TT",
  group: "Nhóm",
  unit: "Đơn vị",
  points: "Điểm",
  percent: "%",
  total: "Tổng điểm",
  index: "Chỉ số (%)",
  rank: "Xếp hạng",
  change: "Tăng/giảm bậc",
  class: "Xếp loại",
  reason: "Lý do",
  code: "Mã",
  criterion: "Lĩnh vực, tiêu chí",
  component: "Lĩnh vực, tiêu chí, tiêu chí thành phần",
  maximum: "Điểm tối đa",
  reached: "Điểm đạt",
  lost: "Điểm bị trừ",
  figure: "Số liệu làm căn cứ",
  lead: "Cơ quan chủ trì",
  remedy: "Giải pháp khắc phục",
  deadline: "Thời hạn",
  self: "Tự chấm",
  firstAppraisal: "Thẩm định lần 1",
  explanation: "Giải trình",
  secondAppraisal: "Thẩm định lần 2",
  difference: "Chênh lệch so với tự chấm",
  survey: "Điều tra XHH",
  numerator: "Tử số",
  denominator: "Mẫu số",
  source: "Cách tính tỷ lệ, nguồn, thời điểm chốt số liệu",
  evidence: "Tài liệu kiểm chứng",
  deduction: "Lý do trừ điểm, chênh lệch",
  basis: "Căn cứ",
  before: "Trước",
  after: "Sau",
  bonus: "Điểm thưởng",
  penalty: "Điểm trừ",
  changed: "Nội dung thay đổi",
  adjustmentReason: "Lý do điều chỉnh",
};

const TITLES: Readonly<Record<TitledSheet, string>> = {
  index: "CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  class: "KẾT QUẢ XẾP HẠNG, XẾP LOẠI CẢI CÁCH HÀNH CHÍNH",
  chart: "BIỂU ĐỒ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  lost: "CÁC TIÊU CHÍ BỊ TRỪ ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  slip: "PHIẾU ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  frozen: "KẾT QUẢ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
  adjustment: "BẢNG ĐIỀU CHỈNH KẾT QUẢ CHỈ SỐ CẢI CÁCH HÀNH CHÍNH",
};

/** In the order in which a title names them. */
const KINDS = ["Sở", "Huyện", "Thị xã", "Thành phố", "Xã", "Phường", "Thị trấn", "Đặc khu"];

const NOT_APPLICABLE: Readonly<Record<NotApplicable, string>> = {
  full: "Không áp dụng với đơn vị, được tính đủ điểm",
  zero: "Không áp dụng với đơn vị, tính 0 điểm",
  remove: "Không áp dụng với đơn vị, không tính vào điểm tối đa",
};

/** A longer title is broken before the words that say whose it is. */
const LONGEST_START = 50;

const ROMAN: readonly string[] = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"];

export const rankSheets: RankSheetWords = {
  names: {
    index: "Phụ lục II",
    class: "Phụ lục III",
    chart: "Biểu đồ",
    lost: "Điểm bị trừ",
    slip: "Phiếu điểm",
    frozen: "Chốt lần 1",
    adjustment: "Bảng điều chỉnh",
  },
  slipName: (unit) => `Phiếu ${unit}`,
  roundName,
  title: (sheet, year, units) => {
    const start = `${TITLES[sheet]} NĂM ${year ?? "……"}`;
    if (sheet === "slip") return start;
    const whose = `CỦA CÁC ${kindsOf(units).toUpperCase()}`;
    return `${start}${start.length > LONGEST_START ? "\n" : " "}${whose}`;
  },
  source: "(Kèm theo Quyết định số … /QĐ-UBND ngày … tháng … năm … của …)",
  signature: ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "", "", "", ""],
  headings,
  group: (place, name) => `${ROMAN[place - 1] ?? place}. ${name}`,
  stretch: (stretch, count) =>
    `Nhóm đạt Chỉ số tổng hợp ${stretchText(stretch)} số điểm so với điểm tối đa: ${unitsText(count)}`,
  unranked: (count) => `Chưa xếp hạng: ${unitsText(count)}`,
  noRank: "–",
  toldApart: (printed, units) =>
    `Cùng có chỉ số công bố ${exactPercent(printed)} nhưng khác thứ hạng, do xếp hạng theo chỉ số chưa làm tròn: ${units
      .map(({ unit, index, rank }) => `${unit} ${exactPercent(index)} (hạng ${rank})`)
      .join("; ")}.`,
  toldApartBelow: (sets) =>
    `Có ${sets} chỉ số công bố mà nhiều đơn vị cùng đạt nhưng khác thứ hạng, do xếp hạng theo chỉ số chưa làm tròn; danh sách ghi dưới bảng.`,
  classes: (counts, { open, without }) =>
    `Kết quả xếp loại: ${[
      ...counts.map(
        ({ class: name, count }) => `${name}: ${count === 0 ? "Không có" : unitsText(count)}`,
      ),
      unclassed("Chưa xếp loại vì văn bản chưa quy định", open),
      unclassed("Chưa xếp loại vì thiếu điểm", without),
    ]
      .filter((part) => part !== "")
      .join("; ")}.`,
  answered: (question, choice, count) =>
    `Xếp loại theo ${withoutStop(choice.basis)} (${midSentence(withoutStop(question))}): ${answerText(choice)}, áp dụng cho ${unitsText(count)}.`,
  unanswered: (question, count) =>
    `${question} Còn ${unitsText(count)} chưa xếp loại, cần xin ý kiến cấp có thẩm quyền.`,
  classedBy: (document, date, issuer) =>
    `Căn cứ xếp loại: ${[
      document,
      date === null ? "" : `ngày ${dateText(date)}`,
      issuer === "" ? "" : `của ${issuer}`,
    ]
      .filter((part) => part !== "")
      .join(" ")}.`,
  sample:
    "Quy định xếp loại hoặc bộ tiêu chí dùng ở đây có phần là mẫu, đối chiếu quyết định của tỉnh trước khi ký.",
  besides:
    "Tổng điểm gồm điểm các lĩnh vực, cộng điểm thưởng, trừ điểm trừ, không dưới 0; điểm tối đa không tính điểm thưởng.",
  headOfUnit: (basis) =>
    `Người đứng đầu đơn vị được xếp loại theo kết quả xếp loại của đơn vị (căn cứ: ${basis}).`,
  ownMaxima:
    "Đơn vị có tiêu chí không áp dụng thì tỷ lệ tính trên điểm tối đa của riêng đơn vị đó, thấp hơn điểm tối đa ghi ở đầu bảng.",
  chart: (year) => `Chỉ số cải cách hành chính${year === null ? "" : ` năm ${year}`} (%)`,
  heat: "Tỷ lệ điểm đạt được của từng lĩnh vực (%)",
  noChart: (count, most) =>
    count > most
      ? `Có ${count} đơn vị; biểu đồ chỉ vẽ được rõ khi không quá ${most} đơn vị.`
      : "Chưa có đơn vị nào có chỉ số nên chưa vẽ biểu đồ.",
  byClass: "Chỉ số theo xếp loại (%)",
  otherClass: "Chưa xếp loại",
  unitLost: (unit, lost) => `${unit}: bị trừ ${figure(lost)} điểm`,
  unitLostNothing: (unit) => `${unit}: không bị trừ điểm`,
  unitLostSoFar: (unit, lost) =>
    `${unit}: bị trừ ${figure(lost)} điểm ở các tiêu chí đã có điểm; còn tiêu chí chưa có điểm`,
  fieldFigure: (percent) => `Đạt ${exactPercent(percent)} điểm tối đa`,
  deducted: (lost, percent) => `Bị trừ ${figure(lost)} điểm (đạt ${exactPercent(percent)})`,
  deductedFor: (lost, behind) =>
    `Bị trừ ${figure(lost)} điểm${behind === "" ? "" : ` (${behind})`}`,
  knockedOut: (lost, code) =>
    `Bị trừ ${figure(lost)} điểm do tiêu chí ${code} làm mất toàn bộ điểm của nhóm`,
  ratio: (numerator, denominator, percent) =>
    `${countText(numerator)}/${countText(denominator)}${percent === null ? "" : ` = ${exactPercent(percent)}`}`,
  ratioOn: (ratio, definition) => `${ratio} (${definition})`,
  count: (value) => `Số lượng: ${countText(value)}`,
  ratioDefined: (definition) => `Cách tính tỷ lệ: ${definition}`,
  figuresFrom: (source) => `Nguồn: ${source}`,
  figuresAt: (cells) => `Nguồn: biểu số liệu, ô ${cells.join(", ")}`,
  enteredAt: (cells) => `Nguồn: bảng chấm điểm, ô ${cells.join(", ")}`,
  figuresAsOf: (moment) => `Chốt số liệu: ${moment}`,
  notApplicable: (policy) => NOT_APPLICABLE[policy],
  cutOff: (points) => `Vượt điểm tối đa ${figure(points)} điểm, phần vượt không tính`,
  selfDiffers: (self, computed) =>
    `Tự chấm ${figure(self)} điểm, cách tính của bộ tiêu chí cho ${figure(computed)} điểm`,
  unexplained: "Chênh lệch chưa có giải trình",
  notScored: "Chưa có điểm",
  sampleBasis: "mẫu, đối chiếu quyết định của tỉnh",
  slipTotal: "Tổng cộng",
  slipResults: {
    points: (points, max) => `Tổng điểm: ${figure(points)}/${figure(max)}`,
    soFar: (points) => `Chưa có tổng điểm; các tiêu chí đã chấm được ${figure(points)} điểm`,
    index: (percent) => `Chỉ số: ${exactPercent(percent)}`,
    rank: (rank, count) => `Xếp hạng: ${rank}/${count}`,
    noRank: "Xếp hạng: chưa xếp hạng",
    class: (name) => `Xếp loại: ${name}`,
    reason: (reason) => `Lý do: ${reason}`,
  },
  comparedRounds: (before, after) => `Kết quả ${roundName(after)} so với ${roundName(before)}`,
  explained: (code, explanation) => `${code}: ${explanation}`,
  reasonsToFill: "Cột “Lý do điều chỉnh”: đơn vị ghi lý do trước khi ký.",
  fieldChanged,
  onlyRankChanged: "Điểm không đổi; thứ hạng đổi do điểm của đơn vị khác thay đổi",
  otherwiseChanged: "Điểm không đổi; kết quả đổi do cách xếp hạng, xếp loại thay đổi",
  newUnit: "Không có trong lần chốt trước",
  goneUnit: "Không còn trong danh sách xếp hạng",
  movedWithoutPoints: (units) =>
    `Thứ hạng thay đổi dù điểm không đổi: ${units
      .map(
        ({ unit, before, after }) =>
          `${unit} từ hạng ${before} ${direction(before, after)} hạng ${after}`,
      )
      .join("; ")}.`,
  unchanged: (count) => `Giữ nguyên kết quả: ${unitsText(count)}.`,
  nothingChanged: "Không có đơn vị nào thay đổi so với lần chốt trước.",
};

function roundName(round: number): string {
  return `Chốt lần ${round}`;
}

/** `xã, thị trấn`, as far as the names say it; `đơn vị` where one of them does not. */
function kindsOf(units: readonly string[]): string {
  const found = new Set(units.map(kindOf));
  if (found.size === 0 || found.has(null)) return "đơn vị";
  return KINDS.filter((kind) => found.has(kind)).join(", ");
}

function kindOf(unit: string): string | null {
  const key = unitKey(unit);
  return KINDS.find((kind) => key.startsWith(`${textKey(kind)} `)) ?? null;
}

function answerText(choice: Choice): string {
  if (choice.question !== "two-classes") return `xếp loại ${choice.class} theo chỉ số`;
  return choice.fall === "one-class"
    ? "chỉ hạ một bậc xếp loại"
    : "hạ đến bậc xếp loại mà mọi lĩnh vực đều đạt mức quy định";
}

function direction(before: number, after: number): string {
  return after < before ? "lên" : "xuống";
}

const LONGEST_NAMES = 10;

/** How many units have no class, by name; of a long list the first. */
function unclassed(what: string, units: readonly string[]): string {
  if (units.length === 0) return "";
  const rest = units.length - LONGEST_NAMES;
  const names = units.slice(0, LONGEST_NAMES).join(", ");
  return `${what}: ${unitsText(units.length)} (${names}${rest > 0 ? ` và ${unitsText(rest)} khác` : ""})`;
}

/** As the reports count units: `08 đơn vị`. */
function unitsText(count: number): string {
  return `${String(count).padStart(2, "0")} đơn vị`;
}

function fieldChanged(field: string, before: string | null, after: string | null): string {
  if (before === null) return `${field}: trước chưa có điểm, nay ${figure(after ?? "0")} điểm`;
  if (after === null) return `${field}: từ ${figure(before)} điểm thành chưa có điểm`;
  return `${field}: từ ${figure(before)} thành ${figure(after)} điểm`;
}

/** With all its decimals: `85,00%`. */
function exactPercent(plain: string): string {
  return `${figure(plain)}%`;
}

/** With dots between thousands: `35.716`. */
function countText(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}
