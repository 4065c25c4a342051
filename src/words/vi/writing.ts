import type { Entry } from "../../core/plan/entry";
import type { Extent, SheetExtent } from "../../core/plan/extent";
import type { Note, Stop } from "../../core/plan/preflight";
import type { Task } from "../../core/plan/plan";
import type { ActiveFilter } from "../../core/plan/standing";
import { cellRanges, rowRanges } from "../cells";
import { recordedChange, recordedCells } from "../entry-facts";
import type { WritingWords } from "../writing-words";

/** From so many places on, only the first are named. */
const NAMED = 8;

const VERB: Readonly<Record<Task, string>> = {
  mark: "tô màu",
  unmark: "bỏ màu",
  mend: "sửa",
  fill: "điền",
  rank: "ghi",
  results: "ghi lại",
  waive: "ghi lại",
  keep: "lưu",
  clean: "bỏ màu",
};

export const writing: WritingWords = {
  will: (task, extent) => `Sẽ ${joined(partsOf(task, extent))}.`,
  confirm: (task, extent) => {
    const cells = cellsIn(extent);
    if (task === "clean") return "Làm bản sạch";
    if (task === "waive") return "Ghi thuyết minh";
    if (task === "keep") return "Lưu mẫu của đơn vị";
    if (task === "results") return cells === 0 ? "Thêm trang kết quả" : "Ghi lại trang kết quả";
    return `${capital(VERB[task])} ${cells} ô`;
  },
  cancel: "Thôi",
  lookAgain: "Kiểm tra lại",
  checklist: "Trước khi ghi",
  inOrder: "Trang tính ghi được: không khóa, không lọc, không có ô đang gõ dở.",
  stop: stopSentence,
  note: noteSentence,
  clearFilters: "Bỏ lọc rồi ghi",
  filtersLost: (filters) =>
    `Bỏ lọc rồi ghi sẽ bỏ bộ lọc đang đặt (${filters.map(filterText).join("; ")}); bộ lọc này không được đặt lại.`,
  done: (task, extent) => `Đã ${joined(partsOf(task, extent))}.`,
  unprinted: (sheets) =>
    `Chưa đặt được khổ giấy A4, lề và số trang cho ${sheets.map((sheet) => `“${sheet}”`).join(", ")}; có thể máy chưa cài máy in. Số liệu đã ghi đủ.`,
  nothingToWrite: "Không có gì cần ghi: mọi ô đã đúng như vậy rồi.",
  left: (left) => {
    const cells = left.flatMap(({ cell }) => cell ?? []);
    const sheets = left.flatMap(({ sheet, cell }) => (cell === null ? [sheet] : []));
    return [
      ...(cells.length > 0
        ? [`Giữ nguyên ${cells.length} ô đã thay đổi sau đó: ${named(cells)}.`]
        : []),
      ...sheets.map(
        (sheet) => `Giữ nguyên trang tính “${sheet}” vì đã thay đổi, đổi chỗ hoặc không còn.`,
      ),
    ].join(" ");
  },
  journal: {
    title: "Những gì đã ghi vào tệp",
    history: (count) => `Nhật ký: ${count} lần ghi`,
    entry: entryText,
    moment: (local, today) => {
      const [day = "", time = ""] = local.split("T");
      const date = day.split("-").reverse().join("/");
      return today.startsWith(day) ? time : `${time} ngày ${date}`;
    },
    undo: "Hoàn tác",
    undoNamed: (what) => `Hoàn tác: ${what}`,
    redo: "Làm lại",
    redoNamed: (what) => `Làm lại: ${what}`,
    undoAll: "Hoàn tác tất cả",
    isUndone: "đã hoàn tác",
    undone: (what) => `Đã hoàn tác: ${lower(what)}.`,
    redone: (what) => `Đã làm lại: ${lower(what)}.`,
    allUndone: (count) => `Đã hoàn tác cả ${count} lần ghi.`,
    nothingRestored: "Chưa đổi lại được gì.",
    interrupted: (what) =>
      `Lần ghi “${what}” bị dừng giữa chừng nên chưa rõ đã ghi đến đâu. Nội dung cũ vẫn còn được nhớ; bấm Khôi phục để trả lại như trước khi ghi.`,
    recover: "Khôi phục",
    recovered: "Đã trả lại nội dung như trước khi ghi.",
    forget: "Xóa nhật ký",
    forgetHint:
      "Nhật ký giữ nội dung cũ của các ô ngay trên máy này để hoàn tác. Xóa rồi thì không hoàn tác được nữa; dấu đã tô vẫn bỏ được.",
    forgotten: "Đã xóa nhật ký trên máy này.",
    most: (count) =>
      `Nhật ký nhớ nhiều nhất ${count} lần ghi gần đây; lần cũ hơn không còn ở đây và không hoàn tác được nữa.`,
  },
  marks: {
    title: "Ghi kết quả vào tệp",
    mark: "Đánh dấu các ô",
    markHint: "Tô màu các ô có phát hiện; bỏ được bất cứ lúc nào.",
    results: "Ghi trang Kết quả rà soát",
    resultsHint: "Bảng mọi phát hiện, có cột Xử lý để ghi cách giải quyết.",
    locked: {
      protected:
        "Trang tính đang được bảo vệ nên không đánh dấu và không sửa được ở đây; các phát hiện vẫn đầy đủ. Nếu được phép sửa, bỏ bảo vệ rồi bấm Rà soát lại.",
      "read-only":
        "Tệp đang mở ở chế độ chỉ đọc nên không đánh dấu và không sửa được ở đây; các phát hiện vẫn đầy đủ.",
    },
    remain: (cells) =>
      cells === 0
        ? "Còn trang kết quả của công cụ trong tệp."
        : `Còn dấu rà soát trong tệp: ${cells} ô.`,
    unmark: "Bỏ đánh dấu",
    clean: "Bản sạch để gửi",
    cleared: (cells) =>
      cells === 0 ? "Không có dấu rà soát nào trong tệp này." : `Đã bỏ dấu rà soát ở ${cells} ô.`,
    clearedUnsaved:
      "Tệp chưa được lưu lần nào nên nút trên thẻ Trang đầu chưa biết dấu ở đâu. Hãy bấm Bỏ đánh dấu trong ngăn này.",
    fix: (value) => `Sửa thành ${value}`,
    fillIn: (value) => `Điền ${value}`,
  },
};

function partsOf(task: Task, { sheets, adds, removes }: Extent): readonly string[] {
  if (task === "waive") {
    return [
      ...sheets.map(({ sheet }) => `ghi thuyết minh vào trang tính “${sheet}”`),
      ...adds.map((sheet) => `thêm trang tính “${sheet}” để ghi thuyết minh`),
    ];
  }
  return [
    ...sheets.map((extent) => `${VERB[task]} ${placeText(extent)}`),
    ...adds.map((sheet) => `thêm trang tính “${sheet}”`),
    ...removes.map((sheet) => `xóa trang tính “${sheet}”`),
  ];
}

function placeText({ sheet, cells, columns, range }: SheetExtent): string {
  if (cells === 1 && range !== null) return `ô ${range} của trang tính “${sheet}”`;
  return `${cells} ô ở cột ${columns.join(", ")} của trang tính “${sheet}”`;
}

function stopSentence(stop: Stop): string {
  switch (stop.stop) {
    case "behind":
      return "Cửa sổ của một tệp khác đang ở trước, hoặc đang chọn hình hay biểu đồ. Bấm vào một ô của tệp này rồi bấm Kiểm tra lại.";
    case "read-only":
      return "Tệp đang mở ở chế độ chỉ đọc. Lưu thành tệp khác rồi mở tệp đó để ghi.";
    case "structure":
      return "Sổ làm việc đang được bảo vệ cấu trúc nên không thêm, không xóa trang tính được. Vào Xem lại › Bảo vệ Sổ làm việc (Review › Protect Workbook) để bỏ bảo vệ cấu trúc rồi bấm Kiểm tra lại.";
    case "no-sheet":
      return `Không còn trang tính “${stop.sheet}”. Hãy rà soát lại trên trang tính đang có.`;
    case "protected":
      return `Trang tính “${stop.sheet}” đang được bảo vệ. Nếu được phép sửa, vào Xem lại › Bỏ bảo vệ Trang tính (Review › Unprotect Sheet) rồi bấm Kiểm tra lại.`;
    case "filtered":
      return `Trang tính “${stop.sheet}” đang lọc: ghi lúc này, số liệu có thể rơi nhầm hàng. Bỏ lọc rồi bấm Kiểm tra lại.`;
    case "changed":
      return `Ô ${stop.cell} của trang tính “${stop.sheet}” đã được sửa từ khi có kết quả này. Bấm Thôi, rà soát hoặc xếp hạng lại rồi ghi.`;
    case "name-taken":
      return `Đã có trang tính “${stop.sheet}”. Hãy đổi tên trang tính đó rồi bấm Kiểm tra lại.`;
    case "editing":
      return "Đang gõ dở trong một ô. Nhấn Enter rồi bấm Kiểm tra lại.";
  }
}

function noteSentence(note: Note): string {
  switch (note.note) {
    case "occupied":
      return `${note.cells.length} ô đang có nội dung sẽ bị ghi đè: ${named(note.cells)}. Hoàn tác được.`;
    case "hidden-rows":
      return `Có ${note.rows.length} hàng đang ẩn cũng được ghi: ${shortened(rowRanges(note.rows))}.`;
    case "other-fill":
      return `${note.cells.length} ô tô hoa văn hoặc màu chuyển được giữ nguyên màu: ${named(note.cells)}.`;
    case "calculates-by-hand":
      return "Excel đang tính thủ công: các công thức liên quan chỉ tính lại khi nhấn F9.";
    case "forgets-undo":
      return "Thêm hoặc xóa trang tính làm Excel quên các bước Ctrl+Z trước đó; nút Hoàn tác trong ngăn này vẫn dùng được.";
    case "short-journal":
      return note.why === "unsaved-workbook"
        ? "Tệp chưa được lưu lần nào: chỉ hoàn tác được khi ngăn này còn mở."
        : "Lần ghi này quá lớn hoặc bộ nhớ trình duyệt đã đầy: chỉ hoàn tác được khi ngăn này còn mở.";
  }
}

function filterText({ table, criteria }: ActiveFilter): string {
  const shown = criteria.map(({ column, shows }) =>
    shows.length === 0 ? `cột ${column}` : `cột ${column} chỉ hiện ${shortened(shows)}`,
  );
  const where = table === null ? "" : `bảng ${table}: `;
  return `${where}${shown.join(", ")}`;
}

function entryText(entry: Entry, figure: (plain: string) => string): string {
  const change = recordedChange(entry);
  if (change !== null) {
    const { cell, from, to } = change;
    if (from === "") return `Điền ô ${cell}: ${figure(to)}`;
    const verb = entry.task === "fill" ? "Điền" : "Sửa";
    return `${verb} ô ${cell}: ${figure(from)} → ${figure(to)}`;
  }
  const cells = recordedCells(entry);
  const added = entry.sheets.some(({ isAdded }) => isAdded);
  switch (entry.task) {
    case "mark":
      return `Đánh dấu ${cells} ô`;
    case "unmark":
      return `Bỏ đánh dấu ${cells} ô`;
    case "mend":
      return `Sửa ${cells} ô`;
    case "fill":
      return `Điền tỷ lệ, tổng ở ${cells} ô`;
    case "rank":
      return `Ghi kết quả xếp hạng`;
    case "results":
      return added ? "Thêm trang Kết quả rà soát" : "Ghi lại trang Kết quả rà soát";
    case "waive":
      return "Ghi thuyết minh vào trang Kết quả rà soát";
    case "keep":
      return "Lưu mẫu của đơn vị";
    case "clean":
      return "Làm bản sạch để gửi";
  }
}

function cellsIn({ sheets }: Extent): number {
  return sheets.reduce((sum, { cells }) => sum + cells, 0);
}

function named(places: readonly string[]): string {
  return shortened(cellRanges(places));
}

function shortened(all: readonly string[]): string {
  const shown = all.slice(0, NAMED).join(", ");
  return all.length > NAMED ? `${shown} và ${all.length - NAMED} chỗ khác` : shown;
}

function joined(parts: readonly string[]): string {
  return parts.join(", ");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lower(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
