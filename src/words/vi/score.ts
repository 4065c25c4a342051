import type { EntryFault, PointsColumn } from "../../core/criteria-sheet/read-entries";
import type { FigureOf, SetFault } from "../../core/criteria-sheet/set-fault";
import type { ExpectedPart } from "../../core/score/expression";
import { shortLabel } from "../label";
import type {
  CriteriaSheetWords,
  EntriesSheetWords,
  PointsSheetWords,
  ScoreWords,
} from "../score-words";

const EXPECTED: Readonly<Record<ExpectedPart, string>> = {
  figure: "cần một mã chỉ tiêu trong ngoặc vuông hoặc một con số",
  relation: "cần một dấu so sánh: =, ≤, ≥, < hoặc >",
  separator: "cần dấu chấm phẩy",
  closing: "thiếu dấu đóng ngoặc",
  end: "công thức phải hết ở đó, hoặc thiếu dấu + − × ÷",
  shorter: "công thức quá dài",
};

const FIGURE_OF: Readonly<Record<FigureOf, string>> = {
  max: "điểm tối đa",
  step: "bước làm tròn",
  places: "số lẻ",
  total: "tổng điểm",
  "class-floor": "mức sàn",
  quota: "tỷ lệ tối đa",
};

const WANTED: Readonly<Record<"target" | "floor" | "each" | "quality", string>> = {
  target: "Hãy ghi một con số là mục tiêu, như: mục tiêu 80%.",
  floor: "Hãy ghi một con số là mức sàn, như: từ 95%.",
  each: "Hãy ghi số điểm cho mỗi lần, như: trừ 0,5 mỗi lần.",
  quality:
    "Hãy ghi hai con số: điểm trừ mỗi lần rồi điểm chất lượng, như: trừ 0,5 mỗi lần; chất lượng 2.",
};

function faultText(fault: SetFault): string {
  switch (fault.fault) {
    case "no-criteria":
      return "Bảng tiêu chí chưa có dòng nào dùng được.";
    case "row-without-code":
      return "Dòng này chưa có mã nên chưa dùng. Hãy ghi mã như 1, 1.1, 1.1.1.";
    case "row-without-name":
      return "Dòng này chưa có tên tiêu chí nên chưa dùng.";
    case "impossible-code":
      return `Mã “${shortLabel(fault.typed)}” có dấu ngoặc vuông, ngoặc nhọn hoặc quá dài nên chưa dùng. Hãy đổi mã.`;
    case "code-twice":
      return `Mã “${shortLabel(fault.code)}” đã dùng ở ô ${fault.first} nên dòng này chưa dùng. Hãy đặt mã khác.`;
    case "unknown-parent":
      return `Phía trên không có dòng nào mang mã “${shortLabel(fault.typed)}”. Hãy xem lại cột thuộc.`;
    case "parent-below":
      return `Theo mã thì dòng này thuộc “${shortLabel(fault.parent)}”, nhưng dòng đó nằm bên dưới, ở ô ${fault.cell}. Hãy chuyển nó lên trên.`;
    case "not-a-figure":
      return `“${shortLabel(fault.typed)}” không dùng làm ${FIGURE_OF[fault.of]} được. Hãy ghi một con số, như 1,5.`;
    case "unknown-scorer":
      return `Chưa hiểu người chấm “${shortLabel(fault.typed)}”. Hãy ghi: Tự chấm, Thẩm định hoặc Điều tra XHH.`;
    case "unknown-kind":
      return fault.typed === ""
        ? "Chưa ghi cách tính nên chưa chấm được tiêu chí này. Hãy ghi như: theo mức, theo tỷ lệ, biểu thức."
        : `Chưa hiểu cách tính “${shortLabel(fault.typed)}” nên chưa chấm được tiêu chí này. Hãy ghi một trong: ${KINDS.join("; ")}.`;
    case "unknown-not-applicable":
      return `Chưa hiểu “${shortLabel(fault.typed)}”, tạm coi là bỏ tiêu chí. Hãy ghi: Đủ điểm, 0 điểm hoặc Bỏ tiêu chí.`;
    case "unknown-group":
      return `Chưa hiểu nhóm “${shortLabel(fault.typed)}”. Hãy ghi: chính, thưởng hoặc phạt.`;
    case "not-yes-or-no":
      return `Chưa hiểu “${shortLabel(fault.typed)}”. Hãy ghi có hoặc không.`;
    case "not-a-date":
      return `“${shortLabel(fault.typed)}” không phải ngày. Hãy ghi như 15/12/2022.`;
    case "scored-above-others":
      return "Dưới dòng này còn tiêu chí khác nên điểm của nó là tổng điểm các tiêu chí đó; cách tính ghi ở đây không dùng.";
    case "no-expression":
      return "Chưa có công thức nên chưa chấm được tiêu chí này.";
    case "formula":
      return `Chưa đọc được công thức${fault.near === "" ? "" : ` ở chỗ “${fault.near}”`}: ${EXPECTED[fault.expected]}.`;
    case "unknown-code":
      return fault.nearest === null
        ? `Mẫu biểu không có chỉ tiêu “${shortLabel(fault.typed)}”. Hãy xem lại mã.`
        : `Mẫu biểu không có chỉ tiêu “${shortLabel(fault.typed)}”; gần nhất là ${fault.nearest.code} ${shortLabel(fault.nearest.label)}.`;
    case "reads-rate":
      return `Chỉ tiêu ${fault.word.code} ${shortLabel(fault.word.label)} là tỷ lệ đã tính sẵn. Điểm phải tính từ số đếm; hãy ghi chỉ tiêu đếm được.`;
    case "no-on-time-counts":
      return `Mẫu biểu không có đủ số liệu để tính “${shortLabel(fault.typed)}”. Hãy ghi công thức ở cột tử số, mẫu số, hoặc nhập hai số đó trong Bảng chấm điểm.`;
    case "unknown-form":
      return `Chưa có mẫu biểu nào tên “${shortLabel(fault.typed)}” nên chưa đọc được số liệu theo bộ này. Hãy ghi mã hoặc tên mẫu biểu, hoặc lưu mẫu đó ở trang Mẫu của đơn vị.`;
    case "no-levels":
      return fault.of === "options"
        ? "Chưa có phương án nào. Hãy ghi như: Có: 1; Không: 0."
        : "Chưa có mức nào. Hãy ghi như: ≥85%: 2; 70–<85%: 1,25; <70%: 0.";
    case "too-many-levels":
      return `Ô này có quá ${fault.most} mức nên chưa dùng.`;
    case "unreadable-level":
      return fault.of === "options"
        ? `Chưa hiểu phương án “${shortLabel(fault.typed)}”. Hãy ghi như: Có: 1.`
        : `Chưa hiểu mức “${shortLabel(fault.typed)}”. Hãy ghi như: 70–<85%: 1,25.`;
    case "option-twice":
      return `Phương án “${shortLabel(fault.label)}” được ghi hai lần. Hãy bỏ bớt một.`;
    case "band-leaves-out-bound":
      return `Mức “${shortLabel(fault.typed)}” không gồm chính số đầu mức nên chưa dùng. Hãy ghi mức bắt đầu từ số nào, như: từ 80%.`;
    case "band-gap":
      return `Từ ${comma(fault.from)}% đến dưới ${comma(fault.to)}% không có mức nào; tạm tính theo mức ngay dưới. Hãy xem lại.`;
    case "band-overlap":
      return fault.from === fault.to
        ? `${comma(fault.from)}% nằm trong cả hai mức; tạm tính theo mức cao hơn. Hãy xem lại.`
        : `Từ ${comma(fault.from)}% đến ${comma(fault.to)}% nằm trong cả hai mức; tạm tính theo mức cao hơn. Hãy xem lại.`;
    case "wants-figures":
      return WANTED[fault.of];
    case "class-without-name":
      return "Dòng này chưa ghi mức xếp loại nên chưa dùng.";
    case "unknown-bound":
      return `Chưa hiểu “${shortLabel(fault.typed)}”. Hãy ghi chỉ số bắt đầu của mức, như: từ 80 hoặc trên 80.`;
    case "unknown-class":
      return `Bảng không có mức xếp loại “${shortLabel(fault.typed)}”. Hãy ghi đúng tên mức.`;
    case "bounds-not-descending":
      return "Chỉ số bắt đầu phải thấp hơn dòng trên. Hãy xếp các mức từ cao xuống thấp.";
    case "unknown-comparison":
      return `Chưa hiểu “${shortLabel(fault.typed)}”, tạm so theo chỉ số công bố. Hãy ghi: chỉ số công bố hoặc chỉ số chính xác.`;
    case "unknown-level":
      return `Chưa hiểu cấp “${shortLabel(fault.typed)}”. Hãy ghi: cấp xã, cấp huyện, cấp tỉnh hoặc mọi cấp.`;
  }
}

function comma(figure: string): string {
  return figure.replace(".", ",");
}

const sheet: CriteriaSheetWords = {
  title: "Bộ tiêu chí",
  facts: {
    title: "Tên bộ tiêu chí",
    id: "Mã bộ tiêu chí",
    document: "Văn bản",
    date: "Ngày ban hành",
    issuer: "Cơ quan ban hành",
    seen: "Tài liệu đã đọc",
    form: "Mẫu biểu",
    places: "Số lẻ",
    total: "Tổng điểm",
  },
  columns: {
    code: "Mã",
    name: "Tên tiêu chí",
    max: "Điểm tối đa",
    scorer: "Người chấm",
    kind: "Cách tính",
    formula: "Công thức",
    numerator: "Tử số",
    denominator: "Mẫu số",
    definition: "Định nghĩa tỷ lệ",
    levels: "Mức",
    step: "Làm tròn",
    notApplicable: "Không áp dụng",
    group: "Nhóm",
    lead: "Cơ quan chủ trì",
    evidence: "Tài liệu kiểm chứng",
    basis: "Căn cứ",
    parent: "Thuộc",
    sample: "Mẫu",
  },
  kind: {
    sum: "cộng các tiêu chí con",
    options: "chọn phương án",
    bands: "theo mức",
    proportional: "theo tỷ lệ",
    "to-target": "theo tỷ lệ so với mục tiêu",
    "above-floor": "theo tỷ lệ, từ mức sàn",
    deduct: "trừ theo số lần",
    count: "cộng theo số lượng",
    "deduct-and-quality": "trừ theo số lần, cộng chất lượng",
    "external-index": "quy đổi chỉ số",
    survey: "điều tra xã hội học",
    entered: "chấm trực tiếp",
    expression: "biểu thức",
  },
  scorer: { self: "Tự chấm", appraised: "Thẩm định", survey: "Điều tra XHH" },
  notApplicable: { full: "Đủ điểm", zero: "0 điểm", remove: "Bỏ tiêu chí" },
  group: { main: "chính", bonus: "thưởng", penalty: "phạt" },
  onTime: {
    resolved: "Đúng hạn trên số hồ sơ đã giải quyết",
    due: "Đúng hạn trên số hồ sơ đến hạn",
    received: "Đúng hạn trên số hồ sơ tiếp nhận",
    "766": "Đúng hạn theo Quyết định 766",
  },
  noParent: "không",
  sample: "mẫu, đối chiếu quyết định của tỉnh",
  knockOut: "0 điểm cả tiêu chí",
  target: (percent) => `mục tiêu ${percent}%`,
  floor: (percent) => `từ ${percent}%`,
  eachLost: (points) => `trừ ${points} mỗi lần`,
  eachGained: (points) => `${points} mỗi đơn vị đếm`,
  lostAndQuality: (each, quality) => `trừ ${each} mỗi lần; chất lượng ${quality}`,
  classes: {
    title: "Xếp loại",
    facts: {
      title: "Tên xếp loại",
      id: "Mã xếp loại",
      document: "Văn bản xếp loại",
      date: "Ngày văn bản xếp loại",
      issuer: "Cơ quan ban hành xếp loại",
      seen: "Tài liệu xếp loại đã đọc",
      level: "Cấp",
      from: "Hiệu lực từ",
      to: "Hiệu lực đến",
      noFloor: "Phần không xét mức sàn",
      compares: "So theo",
      quota: "Tỷ lệ tối đa của mức cao nhất (%)",
      headOfUnit: "Căn cứ xếp loại người đứng đầu",
      sample: "Xếp loại mẫu",
    },
    columns: {
      class: "Mức xếp loại",
      from: "Chỉ số từ (%)",
      floor: "Mức sàn mỗi lĩnh vực (%)",
      readings: "Có thể hiểu là",
    },
    open: "Văn bản chưa quy định",
    bound: { from: (percent) => `từ ${percent}`, above: (percent) => `trên ${percent}` },
    level: { tinh: "cấp tỉnh", huyen: "cấp huyện", xa: "cấp xã", any: "mọi cấp" },
    compares: { published: "chỉ số công bố", exact: "chỉ số chính xác" },
  },
  date: (iso) => iso.split("-").reverse().join("/"),
};

const KINDS = Object.values(sheet.kind);

const entries: EntriesSheetWords = {
  title: "Bảng chấm điểm",
  unit: "Đơn vị",
  columns: {
    code: "Mã",
    name: "Tên tiêu chí",
    max: "Điểm tối đa",
    unit: "Đơn vị",
    option: "Phương án",
    numerator: "Tử số",
    denominator: "Mẫu số",
    count: "Số lượng",
    self: "Tự chấm",
    appraised: "Thẩm định lần 1",
    explanation: "Giải trình",
    reappraised: "Thẩm định lần 2",
    survey: "Điều tra XHH",
    notApplicable: "Không áp dụng",
    source: "Nguồn",
    closed: "Thời điểm chốt số liệu",
    evidence: "Tài liệu kiểm chứng",
  },
};

const points: PointsSheetWords = {
  title: "Bảng điểm",
  number: "TT",
  unit: "Tên đơn vị",
  group: "Nhóm",
  maxima: "Điểm tối đa",
  bonus: "Điểm thưởng",
  penalty: "Điểm phạt",
  ownMaximum: (field) => `Tối đa áp dụng: ${field}`,
};

const COLUMN: Readonly<Record<PointsColumn, string>> = {
  self: "điểm tự chấm",
  appraised: "điểm thẩm định lần 1",
  reappraised: "điểm thẩm định lần 2",
  survey: "điểm điều tra xã hội học",
  numerator: "tử số",
  denominator: "mẫu số",
  count: "số lượng",
};

function entryFaultText(fault: EntryFault): string {
  switch (fault.fault) {
    case "unknown-criterion":
      return `Bộ tiêu chí không có “${shortLabel(fault.typed)}” nên bỏ qua dòng này. Hãy xem lại mã.`;
    case "criterion-twice":
      return `Tiêu chí “${shortLabel(fault.code)}” đã chấm ở ô ${fault.first} nên bỏ qua dòng này.`;
    case "no-points":
      return `“${shortLabel(fault.typed)}” không phải ${COLUMN[fault.column]} nên coi như chưa ghi. Hãy ghi một con số.`;
    case "above-maximum":
      return `Ghi ${comma(fault.points)} là ${COLUMN[fault.column]}, cao hơn điểm tối đa ${comma(fault.max)}, nên chưa dùng. Hãy xem lại.`;
    case "unknown-option":
      return `Tiêu chí không có phương án “${shortLabel(fault.typed)}”. Hãy ghi một trong: ${fault.known.map(shortLabel).join("; ")}.`;
    case "not-yes-or-no":
      return `Chưa hiểu “${shortLabel(fault.typed)}”, tạm coi là có áp dụng. Hãy ghi có hoặc không.`;
    case "no-unit":
      return fault.isAsked
        ? "Đã có điểm nhưng chưa ghi tên đơn vị nên chưa chấm. Hãy ghi tên đơn vị."
        : "Đã có điểm nhưng chưa ghi tên đơn vị nên chưa chấm. Hãy thêm dòng Đơn vị ở phía trên bảng rồi ghi tên đơn vị.";
  }
}

export const score: ScoreWords = {
  sheet,
  entries,
  points,
  fault: faultText,
  entryFault: entryFaultText,
};
