import type { Task } from "../../core/plan/plan";
import type { Severity } from "../../core/rule/finding";
import type { FoldedLine, PaneWords, WorkbenchWords } from "../pane-words";
import { figure } from "./figures";
import { fieldName } from "./rank-figures";

const FORMS: ReadonlyMap<string, string> = new Map([
  ["huyen", "Phụ lục cấp huyện"],
  ["xa", "Phụ lục cấp xã"],
  ["vpcp-06a", "Biểu II.06a: kết quả giải quyết thủ tục hành chính"],
]);

const HABITS: Readonly<Record<FoldedLine, (count: number) => string>> = {
  "cut-ratio": (count) => `${count} tỷ lệ cắt bớt chữ số thay vì làm tròn`,
  "repaired-text": (count) => `${count} số liệu nhập ở dạng chữ, đã đọc như số`,
  "blank-rate": (count) => `${count} tỷ lệ để trống dù đã có số để tính`,
  "blank-hole": (count) => `${count} chỗ để trống giữa các dòng đã điền`,
  "blank-group": (count) => `${count} nhóm chỉ tiêu để trống toàn bộ`,
  "blank-unjudged": (count) => `${count} phép tính chưa kết luận được vì có ô trống`,
};

const DONE: Readonly<Record<Task, string>> = {
  mark: "rà soát",
  results: "rà soát",
  mend: "đã sửa",
  fill: "đã điền",
  rank: "xếp hạng",
  unmark: "bản sạch",
  waive: "rà soát",
  keep: "có mẫu",
  clean: "bản sạch",
};

const MARKS: Readonly<Record<Severity, string>> = {
  error: "sai số liệu",
  warning: "cần thuyết minh",
  notice: "lưu ý",
  undecided: "chưa đủ căn cứ kết luận",
};

function vietnameseDate(day: string): string {
  return day.split("-").reverse().join("/");
}

function points(gain: string): string {
  return `${figure(gain)} điểm`;
}

function percentagePoints(lacks: string): string {
  return `${figure(lacks)} điểm phần trăm`;
}

function percent(plain: string): string {
  return `${figure(plain)}%`;
}

export const pane: PaneWords = {
  start: {
    title: "Soát từng con số trước khi gửi",
    lead: "Soát Phụ lục đọc bảng trên trang tính đang mở, chỉ ra ô nào sai, con số đúng là bao nhiêu và vì sao.",
    jobs: "Chọn việc cần làm",
    check: "Rà soát số liệu",
    checkHint: "Đối chiếu tổng với các dòng trong đó, tỷ lệ với tử số và mẫu số.",
    fill: "Điền tỷ lệ",
    fillHint: "Tính tỷ lệ và tổng còn trống từ các dòng của bảng.",
    rank: "Xếp hạng",
    rankHint: "Tính chỉ số, thứ hạng và xếp loại cho bảng điểm nhiều đơn vị.",
    privacy: "Số liệu được xử lý ngay trên máy này, không gửi đi đâu.",
  },
  back: "Quay lại",
  working: "Đang làm, xin chờ…",
  close: "Đóng thông báo",
  otherSheet: {
    shown: (sheet) => `Kết quả dưới đây là của trang tính ${sheet}.`,
    check: "Rà soát trang tính này",
    fill: "Điền tỷ lệ trang tính này",
    rank: "Xếp hạng trang tính này",
  },
  trouble: {
    code: (code) => `Mã của Excel: ${code}`,
    copy: "Chép thông tin để nhờ hỗ trợ",
    copied: "Đã chép",
    copyByHand: "Thông tin để nhờ hỗ trợ, chọn rồi chép",
  },
  check: {
    title: "Rà soát số liệu",
    again: "Rà soát lại",
    stale: "Trang tính đã thay đổi sau lần rà soát này nên kết quả bên dưới có thể đã cũ.",
    form: (id) => FORMS.get(id) ?? "Biểu chưa có trong danh mục",
    byCommune: "Cấp xã lập theo mẫu dài của cấp huyện.",
    inForceTo: (day) =>
      `Mẫu này dùng đến hết ngày ${vietnameseDate(day)}; nếu đã có mẫu mới thì lập theo mẫu mới.`,
    recognised: (matched, rows) => `${matched}/${rows} chỉ tiêu`,
    recognisedTable: (columns, rows) => `${columns} cột số liệu, ${rows} dòng`,
    missing: (codes) => `Không thấy dòng của chỉ tiêu ${codes.join(", ")}.`,
    missingColumns: (codes) => `Bảng không có cột ${codes.join(", ")} của mẫu.`,
    extra: (rows) => `Mẫu không có các dòng ${rows.join(", ")} của trang tính.`,
    extraColumns: (columns) => `Mẫu không có các cột ${columns.join(", ")} của bảng.`,
    summary: "Kết quả",
    nothing: "Không thấy chỗ nào sai",
    nothingHint: "Mọi tổng, tỷ lệ và giới hạn đọc được trên bảng này đều khớp.",
    severity: {
      error: { heading: "Sai số liệu", counted: (count) => `${count} sai số liệu` },
      warning: { heading: "Cần thuyết minh", counted: (count) => `${count} cần thuyết minh` },
      notice: { heading: "Lưu ý", counted: (count) => `${count} lưu ý` },
      undecided: {
        heading: "Chưa đủ căn cứ kết luận",
        counted: (count) => `${count} chưa đủ căn cứ kết luận`,
      },
    },
    goTo: (cell) => `Đi tới ô ${cell}`,
    cell: (cell) => `Ô ${cell}`,
    printed: "Đang ghi",
    proposed: "Nên là",
    likely: "Có phải là",
    several: "Có thể sai ở một trong các ô này:",
    follows: (count) => `Kéo theo ${count} chỗ khác`,
    habits: "Lặp lại nhiều chỗ",
    habit: (line, count) => HABITS[line](count),
    formFaults: "Về mẫu biểu",
    rounding: {
      ask: "Làm tròn lại tất cả",
      shown: "Các ô sẽ ghi lại",
      from: "đang ghi",
      to: "sẽ ghi",
      confirm: (count) => `Ghi lại ${count} ô`,
      formulas: (count) =>
        `${count} ô có công thức được giữ nguyên; hãy thêm hàm ROUND vào công thức của ô.`,
      done: (count) => `Đã làm tròn lại ${count} ô và rà soát lại.`,
    },
  },
  rank: {
    title: "Xếp hạng",
    lead: "Xem trước kết quả. Bảng chỉ thay đổi khi bấm Ghi vào bảng.",
    profile: "Quy định xếp loại",
    source: ({ source, inForce }) => {
      const day = source.date === null ? "" : ` ngày ${vietnameseDate(source.date)}`;
      const until =
        inForce.to === null ? "" : `, áp dụng đến hết ngày ${vietnameseDate(inForce.to)}`;
      return `Căn cứ ${source.document}${day} của ${source.issuer}${until}. Lấy theo: ${source.seen}.`;
    },
    sample: "Mẫu, đối chiếu quyết định của tỉnh.",
    previous: "So với bảng năm trước",
    noPrevious: "Không so sánh",
    criteria: {
      heading: "Bộ tiêu chí",
      by: (title) => `Điểm được tính theo trang “Bộ tiêu chí” của tệp này: ${title}.`,
      sample: "Có tiêu chí là mẫu: hãy đối chiếu quyết định của tỉnh trước khi dùng kết quả.",
      more: (count) => `và ${count} chỗ khác.`,
      onTime: "Cách tính tỷ lệ đúng hạn",
      onTimeAsSet: "Như bộ tiêu chí quy định",
      onTimeBy: ({ definition, usedBy }) => `${definition} (${usedBy})`,
      onTimeNow: ({ definition }) => `Bộ tiêu chí quy định: ${definition}.`,
    },
    settings: {
      heading: "Cách ghi",
      as: "Ghi vào các cột",
      values: "Ghi giá trị",
      live: "Ghi công thức sống, tự tính lại khi điểm thay đổi",
      sheets: "Thêm trang tính",
      sheet: {
        index: "Phụ lục II: chỉ số theo lĩnh vực",
        class: "Phụ lục III: xếp hạng và xếp loại",
        chart: "Biểu đồ",
        lost: "Điểm bị trừ",
      },
      extras: "Thêm trang để làm việc",
      extra: {
        slips: "Phiếu điểm của từng đơn vị",
        round: "Chốt lần chấm này, kèm bảng điều chỉnh so với lần trước",
        criteria: "Bộ tiêu chí, để sửa",
        entries: "Bảng chấm điểm trống, để nhập",
      },
      names: "Tên trang tính",
      namesHint: "Để trống thì dùng tên thông thường. Trùng tên trang đã có thì thêm số ở sau.",
      nameOf: (own) => `Tên trang ${own}`,
      refusedName: {
        "too-long": "Tên trang tính dài không quá 31 ký tự.",
        "refused-mark": "Tên trang tính không được có các dấu : \\ / ? * [ ].",
        apostrophe: "Tên trang tính không được bắt đầu hay kết thúc bằng dấu nháy đơn.",
        reserved: "Excel giữ tên History để dùng riêng; hãy đặt tên khác.",
      },
      title: "Tiêu đề của phụ lục",
      titleHint: "Để trống thì dùng tiêu đề thông thường.",
      order: "Thứ tự đơn vị trong phụ lục",
      orders: { list: "Theo danh sách đơn vị", rank: "Theo thứ hạng" },
      signature: "Có chỗ ký tên ở cuối phụ lục",
      standing: "Cách xếp thứ hạng",
      by: "Khi chỉ số gần bằng nhau",
      bys: {
        exact: "Xếp theo chỉ số chưa làm tròn",
        published: "Xếp theo chỉ số công bố, bằng nhau thì đồng hạng",
      },
      ties: "Sau các đơn vị đồng hạng",
      tied: {
        competition: "Bỏ qua số hạng đã dùng chung (1, 1, 3)",
        dense: "Lấy số hạng liền sau (1, 1, 2)",
      },
      breaks: "Khi bằng chỉ số",
      nextBreak: (place) => `Nếu vẫn bằng nhau, tiêu chí thứ ${place}`,
      tie: "Đồng hạng",
      stillTie: "Vẫn đồng hạng",
      breakBy: (tie) => `Theo ${tie.by === "bonus" ? "điểm thưởng" : fieldName(tie.field)}`,
    },
    sentences: {
      heading: "Câu cho báo cáo",
      lead: "Bấm Chép rồi dán vào báo cáo.",
      copy: "Chép",
      copied: "Đã chép",
      copyAll: "Chép tất cả",
      all: "tất cả các câu",
      haveCopied: (title) => `Đã chép: ${title}.`,
      byHand: "Máy không cho chép tự động. Đoạn dưới đây đã được chọn, bấm Ctrl+C để chép.",
    },
    willWrite: (sheet) => `Các cột sẽ ghi vào trang tính ${sheet}`,
    haveWritten: (sheet) => `Các cột đã ghi vào trang tính ${sheet}`,
    valuesInstead: (headings, units) =>
      `Cột ${headings.join(", ")} ghi giá trị ở ${units} đơn vị vì không viết được thành công thức.`,
    adds: (sheets) => `Thêm trang tính: ${sheets.join(", ")}.`,
    write: "Ghi vào bảng",
    written: (sheet, first, last) =>
      first === last
        ? `Đã ghi cột ${first} của trang tính ${sheet}.`
        : `Đã ghi các cột từ ${first} đến ${last} của trang tính ${sheet}.`,
    results: "Kết quả xếp hạng",
    units: (ranked, count) =>
      ranked === count ? `${count} đơn vị` : `${ranked}/${count} đơn vị được xếp hạng`,
    faulty: (count) =>
      `Bảng điểm có ${count} chỗ sai. Nên sửa trước khi ghi: kết quả bên dưới tính trên số đang ghi.`,
    more: (count) => `Xem thêm ${count} đơn vị`,
    moreFindings: (count) => `Xem thêm ${count} mục`,
    toNextClass: ({ class: name, gain, index, indexLacks, fields }) => {
      const ofIndex =
        index === null || indexLacks === null
          ? []
          : [`chỉ số cần thêm ${percentagePoints(indexLacks)} để đạt ${percent(index)}`];
      const ofFields = fields.map(
        (each) =>
          `${fieldName(each.field)} cần thêm ${points(each.gain)} (${percentagePoints(each.lacks)}) để đạt ${percent(each.needs)}`,
      );
      return `Còn thiếu ${points(gain)} để được ${name}: ${[...ofIndex, ...ofFields].join("; ")}.`;
    },
    stability: (error) =>
      /^0(\.0+)?$/.test(error)
        ? "Chỉ cần điểm một lĩnh vực lệch đi là hạng có thể đổi."
        : `Hạng không đổi nếu điểm mỗi lĩnh vực sai không quá ${figure(error)}.`,
    place: (rank) => `Hạng ${rank}`,
    change: (change) =>
      change > 0 ? `tăng ${change} bậc` : change < 0 ? `giảm ${-change} bậc` : "giữ nguyên bậc",
    choices: "Chỗ văn bản chưa quy định",
    leaveOpen: "Chưa chọn",
    fall: { "one-class": "Chỉ hạ một bậc", "to-floor": "Hạ đến mức mọi lĩnh vực đều đạt" },
    basis: "Căn cứ của lựa chọn này",
    basisHint:
      "Số văn bản hoặc ý kiến của người có thẩm quyền; lựa chọn có hiệu lực khi đã ghi căn cứ.",
    remembered: "Đã nhớ lựa chọn này trên máy đang dùng.",
    takeBack: "Bỏ lựa chọn",
  },
};

export const workbench: WorkbenchWords = {
  product: "Soát Phụ lục",
  samples: "Bảng mẫu",
  sample: { "bach-thong-2023": "Bạch Thông 2023", "tu-ky-2022": "Tứ Kỳ 2022 – xếp hạng" },
  open: "Mở tệp .xlsx…",
  drop: "Thả tệp .xlsx vào đây để mở",
  opening: (file) => `Đang mở ${file}…`,
  notOpened: (file, reason, kept) =>
    `Không mở được tệp ${file}. ${reason}${kept === null ? "" : ` Tệp ${kept} vẫn đang mở.`}`,
  save: "Lưu .xlsx",
  nothingToSave: "Chưa có gì thay đổi để lưu",
  savedSuffix: (done) => [...new Set(done.map((each) => DONE[each]))].join(", "),
  saved: (file) => `Đã lưu bản mới tên ${file} vào thư mục tải xuống; tệp gốc giữ nguyên.`,
  leaving: {
    title: "Lưu những gì đã ghi?",
    loses: (file, next) =>
      `Tệp ${file} có nội dung mới ghi mà chưa lưu. Nếu mở ${next} mà không lưu, nội dung đó sẽ mất.`,
    save: "Lưu rồi mở",
    discard: "Mở, không lưu",
    stay: "Ở lại",
  },
  unreachable: "Không tải được bảng mẫu. Hãy tải lại trang này hoặc mở tệp .xlsx của mình.",
  pane: "Khung công việc",
  sheets: "Các trang tính",
  grid: (sheet) => `Trang tính ${sheet}`,
  rowNumbers: "Hàng",
  address: "Ô đang chọn",
  content: "Nội dung ô",
  empty: "Ô trống",
  readOnly: "Chưa gõ được vào ô; sửa bằng các nút bên phải.",
  mark: (severity, count) => `${count} ${MARKS[severity]}`,
};
