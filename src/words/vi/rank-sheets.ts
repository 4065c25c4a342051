import { unitKey } from "../../core/rank/names";
import { textKey } from "../../core/text/key";
import type { Choice } from "../../core/rank/profile";
import type {
  IndexStretch,
  RankSheetWords,
  SheetHeadings,
  TitledSheet,
} from "../rank-sheets-words";

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
  survey: "Điều tra XHH",
  numerator: "Tử số",
  denominator: "Mẫu số",
  source: "Nguồn, thời điểm chốt số liệu",
  evidence: "Tài liệu kiểm chứng",
  deduction: "Lý do trừ điểm",
  basis: "Căn cứ",
  before: "Trước",
  after: "Sau",
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
  roundName: (round) => `Chốt lần ${round}`,
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
    `Cùng có chỉ số công bố ${percentText(printed)} nhưng khác thứ hạng, do xếp hạng theo chỉ số chưa làm tròn: ${units
      .map(({ unit, index, rank }) => `${unit} ${percentText(index)} (hạng ${rank})`)
      .join("; ")}.`,
  toldApartBelow: (sets) =>
    `Có ${sets} chỉ số công bố mà nhiều đơn vị cùng đạt nhưng khác thứ hạng, do xếp hạng theo chỉ số chưa làm tròn; danh sách ghi dưới bảng.`,
  classes: (counts) =>
    `Kết quả xếp loại: ${counts
      .map(({ class: name, count }) => `${name}: ${count === 0 ? "Không có" : unitsText(count)}`)
      .join("; ")}.`,
  answered: (question, choice, count) =>
    `${question} Cách xử lý: ${answerText(choice)}, áp dụng cho ${unitsText(count)}. Căn cứ: ${choice.basis}.`,
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
  sample: "Bộ quy định xếp loại này là mẫu, đối chiếu quyết định của tỉnh trước khi ký.",
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
  fieldFigure: (percent) => `Đạt ${percentText(percent)} điểm tối đa`,
  deducted: (lost, percent) => `Bị trừ ${figure(lost)} điểm (đạt ${percentText(percent)})`,
  deductedFor: (lost, behind) =>
    `Bị trừ ${figure(lost)} điểm${behind === "" ? "" : ` (${behind})`}`,
  knockedOut: (lost, code) =>
    `Bị trừ ${figure(lost)} điểm do tiêu chí ${code} làm mất toàn bộ điểm của nhóm`,
  ratio: (numerator, denominator, percent) =>
    `${countText(numerator)}/${countText(denominator)}${percent === null ? "" : ` = ${percentText(percent)}`}`,
  count: (value) => `Số lượng: ${countText(value)}`,
  slipResults: {
    points: (points, max) => `Tổng điểm: ${figure(points)}/${figure(max)}`,
    index: (percent) => `Chỉ số: ${percentText(percent)}`,
    rank: (rank, count) => `Xếp hạng: ${rank}/${count}`,
    noRank: "Xếp hạng: chưa xếp hạng",
    class: (name) => `Xếp loại: ${name}`,
    reason: (reason) => `Lý do: ${reason}`,
  },
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

/** `từ 80% đến dưới 90%`, `từ 90% đến 100%`, `dưới 50%`. */
function stretchText({ low, high }: IndexStretch): string {
  const upper =
    high === null ? "đến 100%" : `${high.included ? "đến" : "đến dưới"} ${percent(high)}`;
  if (low !== null) return `${low.included ? "từ" : "trên"} ${percent(low)} ${upper}`;
  if (high === null) return "từ 0% đến 100%";
  return high.included ? `từ ${percent(high)} trở xuống` : `dưới ${percent(high)}`;
}

function percent(bound: { readonly percent: string }): string {
  return percentText(bound.percent);
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

/** As the reports count units: `08 đơn vị`. */
function unitsText(count: number): string {
  return `${String(count).padStart(2, "0")} đơn vị`;
}

function fieldChanged(field: string, before: string | null, after: string | null): string {
  if (before === null) return `${field}: trước chưa có điểm, nay ${figure(after ?? "0")} điểm`;
  if (after === null) return `${field}: từ ${figure(before)} điểm thành chưa có điểm`;
  return `${field}: từ ${figure(before)} thành ${figure(after)} điểm`;
}

function percentText(plain: string): string {
  return `${figure(plain)}%`;
}

/** With dots between thousands: `35.716`. */
function countText(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ".");
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function figure(plain: string): string {
  return plain.replace(".", ",");
}

/** `2022-12-15` → `15/12/2022`. */
function dateText(date: string): string {
  return date.split("-").reverse().join("/");
}
