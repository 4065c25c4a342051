import * as problems from "../../core/problem";
import type { ForeignFile, Obstacle, Problem, UnusableCell } from "../../core/problem";
import { firstWords, sentenceOf, when, type ProblemWords } from "../problem-words";

/** What went wrong, why, and what to do about it, in plain Vietnamese. */
export function problemWords(problem: Problem): ProblemWords {
  return firstWords(TELLERS, problem, unknownProblem);
}

/** The same in one line. */
export function problemSentence(problem: Problem): string {
  return sentenceOf(problemWords(problem));
}

/** Told of a problem that no words were written for, and of what is no problem of ours at all. */
export const unknownProblem: ProblemWords = {
  title: "Có lỗi chưa rõ nguyên nhân",
  happened: "Có lỗi chưa rõ nguyên nhân nên chưa làm được.",
  remedy: "Hãy lưu tệp, mở lại rồi thử lần nữa.",
};

const OTHER_FILE = "Tệp không phải bảng tính Excel";
const OPEN_AS_XLSX = "Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại tệp mới.";

const FOREIGN_FILE: Readonly<Record<ForeignFile, ProblemWords>> = {
  xls: {
    title: "Tệp .xls kiểu cũ",
    happened: "Đây là tệp .xls kiểu cũ (Excel 97–2003) nên chưa đọc được.",
    remedy: OPEN_AS_XLSX,
  },
  ods: {
    title: "Tệp bảng tính OpenDocument",
    happened: "Đây là bảng tính OpenDocument (.ods) nên chưa đọc được.",
    remedy: "Mở bằng Excel hoặc LibreOffice, chọn Lưu thành .xlsx rồi mở lại tệp mới.",
  },
  docx: {
    title: OTHER_FILE,
    happened: "Đây là văn bản Word, không phải bảng tính.",
    remedy: "Hãy chép bảng số liệu sang Excel, lưu thành .xlsx rồi mở tệp đó.",
  },
  pdf: {
    title: OTHER_FILE,
    happened: "Đây là tệp PDF, không phải bảng tính.",
    remedy: "Hãy dùng tệp Excel gốc của phụ lục (.xlsx).",
  },
  csv: {
    title: OTHER_FILE,
    happened: "Đây là tệp CSV, không có định dạng ô nên không đủ để rà soát.",
    remedy: OPEN_AS_XLSX,
  },
  text: {
    title: OTHER_FILE,
    happened: "Đây là tệp văn bản thuần, không phải bảng tính.",
    remedy: "Hãy mở tệp Excel của phụ lục (.xlsx).",
  },
  image: {
    title: OTHER_FILE,
    happened: "Đây là tệp ảnh nên không đọc được số liệu.",
    remedy: "Hãy dùng tệp Excel gốc của phụ lục (.xlsx).",
  },
  other: {
    title: OTHER_FILE,
    happened: "Tệp này không phải bảng tính Excel .xlsx.",
    remedy: OPEN_AS_XLSX,
  },
};

const NEEDED: Readonly<Record<UnusableCell["needs"], string>> = {
  points: "điểm là một con số",
  maximum: "điểm tối đa là một số lớn hơn 0",
  "unit-name": "tên đơn vị",
};

const CLEAR_FILTER = "Bỏ lọc ở Dữ liệu › Xóa bộ lọc (Data › Clear) rồi thử lại.";

const OBSTACLE: Readonly<Record<Obstacle["what"], ProblemWords>> = {
  filter: {
    title: "Vùng cần ghi đang lọc",
    happened: "Vùng cần ghi đang bị lọc.",
    remedy: CLEAR_FILTER,
  },
  "merged-cells": {
    title: "Vùng cần ghi có ô gộp",
    happened: "Vùng cần ghi có ô gộp.",
    remedy: "Bỏ gộp các ô đó rồi thử lại.",
  },
  "array-formula": {
    title: "Vướng công thức mảng",
    happened: "Vùng cần ghi nằm trong một công thức mảng, không sửa riêng từng ô được.",
    remedy: "Xóa công thức mảng đó hoặc chuyển nó sang chỗ khác rồi thử lại.",
  },
  "pivot-table": {
    title: "Vướng bảng tổng hợp PivotTable",
    happened: "Vùng cần ghi nằm trong bảng tổng hợp PivotTable.",
    remedy: "Chuyển PivotTable sang chỗ khác rồi thử lại.",
  },
  "edge-of-sheet": {
    title: "Hết chỗ ở mép trang tính",
    happened: "Không còn chỗ trống ở mép trang tính để ghi kết quả.",
    remedy: "Xóa bớt cột hoặc hàng thừa rồi thử lại.",
  },
  table: {
    title: "Vướng một bảng của Excel",
    happened: "Vùng cần ghi cắt ngang một bảng của Excel.",
    remedy: "Chuyển bảng đó sang chỗ khác rồi thử lại.",
  },
  "only-sheet": {
    title: "Trang tính duy nhất đang hiện",
    happened: "Trang tính cần xóa là trang duy nhất đang hiện nên Excel không cho xóa.",
    remedy: "Cho hiện hoặc thêm một trang tính khác rồi thử lại.",
  },
};

const OPEN_THE_APPENDIX = "Hãy chuyển sang trang tính có phụ lục.";
const OPEN_THE_FILE_AGAIN = "Hãy lưu tệp, mở lại rồi thử lần nữa.";

const TELLERS = [
  when(problems.NotAWorkbook, ({ looksLike }) => FOREIGN_FILE[looksLike]),
  when(problems.EmptyFile, () => ({
    title: "Tệp không có nội dung",
    happened: "Tệp rỗng, không có gì để đọc.",
    remedy: "Hãy xem lại tệp đã được chép hoặc tải về trọn vẹn chưa.",
  })),
  when(problems.EncryptedWorkbook, () => ({
    title: "Tệp có mật khẩu",
    happened: "Tệp đặt mật khẩu nên không đọc được.",
    remedy:
      "Mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi thử lại.",
  })),
  when(problems.DamagedWorkbook, () => ({
    title: "Tệp bị hỏng",
    happened: "Tệp .xlsx bị hỏng: có phần bị thiếu hoặc không đọc được.",
    remedy:
      "Mở bằng Excel để Excel sửa, lưu thành tệp .xlsx mới rồi thử lại; nếu Excel cũng không mở được, hãy xin lại tệp gốc.",
  })),
  when(problems.TooLarge, () => ({
    title: "Tệp quá lớn để mở",
    happened: "Tệp quá lớn so với một phụ lục nên không mở, để tránh treo máy.",
    remedy: "Hãy chép riêng trang tính phụ lục sang một tệp .xlsx mới rồi thử lại.",
  })),
  when(problems.NoSuchSheet, ({ sheet, sheets }) => ({
    title: "Không có trang tính này",
    happened: `Không có trang tính “${sheet}” trong tệp. Tệp có: ${quotedList(sheets)}.`,
    remedy: "Hãy chọn một trong các trang tính đó.",
  })),
  when(problems.NotAWorksheet, ({ sheet }) => ({
    title: "Trang này không có ô",
    happened: `${sheet === null ? "Trang đang mở" : `Trang “${sheet}”`} là biểu đồ hoặc macro, không có ô số liệu để đọc.`,
    remedy: OPEN_THE_APPENDIX,
  })),
  when(problems.EmptySheet, ({ sheet }) => ({
    title: "Trang tính chưa có số liệu",
    happened: `Trang tính “${sheet}” chưa có số liệu nào.`,
    remedy: OPEN_THE_APPENDIX,
  })),
  when(problems.NoAppendix, ({ sheet }) => ({
    title: "Không thấy bảng phụ lục",
    happened: `${inSheet(sheet)} không thấy bảng phụ lục nào: cần có cột chỉ tiêu, cột đơn vị tính và cột số liệu như trong biểu mẫu.`,
    remedy: "Hãy mở trang tính có phụ lục.",
  })),
  when(problems.RankingTable, ({ sheet }) => ({
    title: "Đây là bảng điểm",
    happened: `Trang tính “${sheet}” là bảng điểm của nhiều đơn vị, không phải phụ lục số liệu.`,
    remedy: "Với bảng này hãy dùng Xếp hạng.",
  })),
  when(problems.SeveralAppendices, ({ sheet, rows }) => ({
    title: "Nhiều phụ lục trên một trang",
    happened: `Trang tính “${sheet}” có ${rows.length} phụ lục nối nhau, bắt đầu từ các hàng ${rows.join(", ")}, nên không rõ cần rà soát phụ lục nào.`,
    remedy: "Hãy tách mỗi phụ lục sang một trang tính riêng.",
  })),
  when(problems.NoUnitTable, ({ sheet }) => ({
    title: "Không thấy bảng để xếp hạng",
    happened: `${inSheet(sheet)} không thấy bảng nhiều đơn vị để xếp hạng: cần mỗi hàng một đơn vị và các cột lĩnh vực có điểm tối đa.`,
    remedy: "Hãy mở trang tính có bảng điểm.",
  })),
  when(problems.NoOwnForm, () => ({
    title: "Không thấy mẫu của đơn vị",
    happened:
      "Tệp không có trang tính nào là mẫu của đơn vị: cần trang tên “Mẫu của đơn vị” có bảng với các cột mã, chỉ tiêu, loại.",
    remedy: "Hãy xem lại tệp, hoặc lưu mẫu từ ngăn Soát Phụ lục.",
  })),
  when(problems.NoWrittenRules, () => ({
    title: "Không thấy trang quy tắc",
    happened:
      "Tệp không có trang tính quy tắc nào: cần một bảng có các cột mã, nội dung, biểu thức, mức độ, áp dụng.",
    remedy: "Hãy xem lại tệp hoặc tên các cột.",
  })),
  when(problems.WhichSheet, ({ sheets }) => ({
    title: "Chưa rõ trang tính nào",
    happened: `Tệp có nhiều trang tính dùng được (${quotedList(sheets)}) nên không rõ cần trang nào.`,
    remedy: "Hãy chọn tên một trang tính.",
  })),
  when(problems.UnusableCell, ({ sheet, cell, text, needs }) => ({
    title: `Chưa dùng được ô ${cell}`,
    happened: `Ô ${cell} của trang tính “${sheet}” ${text === "" ? "đang trống" : `ghi “${text}”`}, nhưng ở đó phải là ${NEEDED[needs]}.`,
    remedy: "Hãy sửa ô này rồi thử lại.",
  })),
  when(problems.NoCriteria, () => ({
    title: "Tệp không có bộ tiêu chí",
    happened: "Tệp này không có trang tính “Bộ tiêu chí” nào có bảng tiêu chí đọc được.",
    remedy: "Hãy mở đúng tệp có trang “Bộ tiêu chí”, với các cột Mã, Tên tiêu chí, Điểm tối đa.",
  })),
  when(problems.MaximaMissing, ({ fields }) => ({
    title: "Bộ tiêu chí thiếu điểm tối đa",
    happened: `Bộ tiêu chí chưa ghi điểm tối đa của ${fields.map((field) => `“${field}”`).join(", ")} nên chưa tính được chỉ số.`,
    remedy:
      "Hãy nhập điểm tối đa vào trang “Bộ tiêu chí” theo quyết định của địa phương rồi thử lại.",
  })),
  when(problems.ProtectedSheet, ({ sheet }) => ({
    title: "Trang tính đang được bảo vệ",
    happened: `Trang tính “${sheet}” đang được bảo vệ nên không ghi được, chưa có ô nào bị thay đổi.`,
    remedy: "Vào Xem lại › Bỏ bảo vệ Trang tính (Review › Unprotect Sheet) rồi thử lại.",
  })),
  when(problems.ReadOnlyWorkbook, () => ({
    title: "Sổ làm việc chỉ đọc",
    happened: "Tệp đang mở ở chế độ chỉ đọc nên chưa ghi gì.",
    remedy: "Bấm Cho phép Chỉnh sửa (Enable Editing), hoặc lưu thành tệp mới rồi thử lại.",
  })),
  when(problems.StructureLocked, () => ({
    title: "Cấu trúc sổ làm việc bị khóa",
    happened:
      "Sổ làm việc đang được bảo vệ cấu trúc nên không thêm, không xóa trang tính được; chưa ghi gì.",
    remedy:
      "Vào Xem lại › Bảo vệ Sổ làm việc (Review › Protect Workbook) để bỏ bảo vệ cấu trúc rồi thử lại.",
  })),
  when(problems.SheetNameTaken, ({ sheet }) => ({
    title: "Đã có trang tính cùng tên",
    happened: `Trong tệp đã có trang tính tên “${sheet}” nên không thêm được, chưa ghi gì.`,
    remedy: "Hãy đổi tên hoặc xóa trang tính đó rồi thử lại.",
  })),
  when(problems.SheetChanged, ({ sheet, cell }) => ({
    title: `Ô ${cell} vừa bị sửa`,
    happened: `Ô ${cell} của trang tính “${sheet}” đã bị sửa sau khi tính kết quả, nên chưa ghi gì để khỏi đè lên.`,
    remedy: "Hãy chạy lại rồi ghi.",
  })),
  when(problems.ChangedSinceCheck, ({ sheet }) => ({
    title: "Trang tính đã thay đổi",
    happened: `Trang tính “${sheet}” đã thay đổi sau lần rà soát nên kết quả có thể đã cũ; chưa ghi gì.`,
    remedy: "Hãy bấm Rà soát lại rồi làm tiếp.",
  })),
  when(problems.FilteredSheet, ({ sheet }) => ({
    title: "Trang tính đang lọc",
    happened: `Trang tính “${sheet}” đang lọc nên có hàng bị ẩn; ghi lúc này số liệu có thể rơi nhầm hàng, vì vậy chưa ghi gì.`,
    remedy: CLEAR_FILTER,
  })),
  when(problems.UnreadCells, ({ sheet, cell }) => ({
    title: "Excel chưa trả đủ số liệu",
    happened: `Excel không trả về số liệu của trang tính “${sheet}” từ ô ${cell} trở đi, nên chưa kết luận gì.`,
    remedy: OPEN_THE_FILE_AGAIN,
  })),
  when(problems.WrittenOtherwise, ({ sheet, cell }) => ({
    title: "Excel không giữ nội dung ghi",
    happened: `Excel không giữ đúng nội dung cần ghi ${cell === null ? "" : `ở ô ${cell} `}của trang tính “${sheet}”, nên đã trả lại như trước khi ghi.`,
    remedy: cell === null ? "Hãy thử lại." : "Hãy đặt định dạng ô đó là Tổng quát rồi thử lại.",
  })),
  when(problems.CellBeingEdited, () => ({
    title: "Đang gõ dở một ô",
    happened: "Đang gõ dở trong một ô nên Excel chưa trả lời.",
    remedy: "Nhấn Enter để xong ô đó rồi thử lại.",
  })),
  when(problems.AccessRefused, () => ({
    title: "Trang tính hoặc tệp bị khóa",
    happened: "Excel không cho ghi vì trang tính hoặc tệp đang bị khóa.",
    remedy:
      "Vào Xem lại › Bỏ bảo vệ Trang tính (Review › Unprotect Sheet), hoặc bấm Cho phép Chỉnh sửa nếu tệp mở ở chế độ chỉ đọc, rồi thử lại.",
  })),
  when(problems.PlaceGone, () => ({
    title: "Không còn trang tính này",
    happened: "Trang tính hoặc vùng ô cần dùng vừa bị xóa hay đổi tên.",
    remedy: "Hãy chọn lại trang tính rồi thử lại.",
  })),
  when(problems.OtherWindow, () => ({
    title: "Đang mở cửa sổ khác",
    happened: "Cửa sổ Excel đang mở là của tệp khác, hoặc chưa chọn ô nào.",
    remedy: "Bấm vào một ô của tệp cần rà soát rồi thử lại.",
  })),
  when(problems.TooMuchAtOnce, () => ({
    title: "Quá nhiều số liệu một lần",
    happened: "Trang tính có quá nhiều số liệu để Excel chuyển một lần.",
    remedy: "Hãy chép riêng phần phụ lục sang một trang tính mới rồi thử lại.",
  })),
  when(problems.Obstacle, ({ what }) => OBSTACLE[what]),
  when(problems.OldExcel, () => ({
    title: "Bản Excel quá cũ",
    happened: "Phiên bản Excel này quá cũ nên không dùng được.",
    remedy:
      "Cần Excel 2021, Microsoft 365 hoặc Excel trên web; hãy báo bộ phận công nghệ thông tin cập nhật.",
  })),
  when(problems.NotInExcel, () => ({
    title: "Chưa kết nối được với Excel",
    happened: "Chưa kết nối được với Excel.",
    remedy:
      "Mở ngăn này từ nút trên thẻ Trang đầu (Home) của Excel; nếu vẫn không được, hãy kiểm tra kết nối mạng rồi mở lại tệp.",
  })),
  when(problems.PartMissing, () => ({
    title: "Chương trình chưa tải đủ",
    happened:
      "Phần chương trình cho việc này chưa tải về được: mạng đang mất, hoặc vừa có phiên bản mới.",
    remedy:
      "Kiểm tra kết nối mạng rồi bấm lại; nếu vẫn không được, hãy tải lại ngăn (đóng ngăn Soát Phụ lục rồi mở lại).",
  })),
  when(problems.ExcelFailed, () => ({
    title: "Excel bận hoặc gặp trục trặc",
    happened: "Excel đang bận hoặc gặp trục trặc nên chưa làm được.",
    remedy: "Hãy lưu tệp, mở lại Excel rồi thử lại.",
  })),
  when(problems.WriteUnclear, ({ cause }) => ({
    title: "Chưa rõ đã ghi những gì",
    happened: [
      "Việc ghi dừng giữa chừng và chưa trả lại được nội dung cũ, nên có ô đã ghi, có ô chưa.",
      ...(cause === null ? [] : [problemWords(cause).happened]),
    ].join(" "),
    remedy: "Nội dung cũ vẫn còn lưu: hãy bấm Khôi phục trong ngăn Soát Phụ lục.",
  })),
];

function inSheet(sheet: string | null): string {
  return sheet === null ? "Trong tệp" : `Trên trang tính “${sheet}”`;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
