import * as problems from "../../core/problem";
import type { ForeignFile, Obstacle, Problem, UnusableCell } from "../../core/problem";
import { firstSentence, when } from "../problem-sentences";

/** What went wrong, why, and what to do about it, in plain Vietnamese. */
export function problemSentence(problem: Problem): string {
  return firstSentence(SENTENCES, problem, UNKNOWN);
}

const UNKNOWN =
  "Có lỗi chưa rõ nguyên nhân nên chưa làm được. Hãy lưu tệp, mở lại rồi thử lần nữa.";

const FOREIGN_FILE: Readonly<Record<ForeignFile, string>> = {
  xls: "Đây là tệp .xls kiểu cũ (Excel 97–2003) nên chưa đọc được. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại tệp mới.",
  ods: "Đây là bảng tính OpenDocument (.ods) nên chưa đọc được. Mở bằng Excel hoặc LibreOffice, chọn Lưu thành .xlsx rồi mở lại tệp mới.",
  docx: "Đây là văn bản Word, không phải bảng tính. Hãy chép bảng số liệu sang Excel, lưu thành .xlsx rồi mở tệp đó.",
  pdf: "Đây là tệp PDF, không phải bảng tính. Hãy dùng tệp Excel gốc của phụ lục (.xlsx).",
  csv: "Đây là tệp CSV, không có định dạng ô nên không đủ để rà soát. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại tệp mới.",
  text: "Đây là tệp văn bản thuần, không phải bảng tính. Hãy mở tệp Excel của phụ lục (.xlsx).",
  image: "Đây là tệp ảnh nên không đọc được số liệu. Hãy dùng tệp Excel gốc của phụ lục (.xlsx).",
  other:
    "Tệp này không phải bảng tính Excel .xlsx. Mở bằng Excel, chọn Lưu thành .xlsx rồi mở lại tệp mới.",
};

const NEEDED: Readonly<Record<UnusableCell["needs"], string>> = {
  points: "điểm là một con số",
  maximum: "điểm tối đa là một số lớn hơn 0",
  "unit-name": "tên đơn vị",
};

const OBSTACLE: Readonly<Record<Obstacle["what"], string>> = {
  filter: "Vùng cần ghi đang bị lọc. Bỏ lọc ở Dữ liệu › Xóa bộ lọc (Data › Clear) rồi thử lại.",
  "merged-cells": "Vùng cần ghi có ô gộp. Bỏ gộp các ô đó rồi thử lại.",
  "array-formula":
    "Vùng cần ghi nằm trong một công thức mảng, không sửa riêng từng ô được. Xóa công thức mảng đó hoặc chuyển nó sang chỗ khác rồi thử lại.",
  "pivot-table":
    "Vùng cần ghi nằm trong bảng tổng hợp PivotTable. Chuyển PivotTable sang chỗ khác rồi thử lại.",
  "edge-of-sheet":
    "Không còn chỗ trống ở mép trang tính để ghi kết quả. Xóa bớt cột hoặc hàng thừa rồi thử lại.",
  table: "Vùng cần ghi cắt ngang một bảng của Excel. Chuyển bảng đó sang chỗ khác rồi thử lại.",
};

const SENTENCES = [
  when(problems.NotAWorkbook, ({ looksLike }) => FOREIGN_FILE[looksLike]),
  when(
    problems.EmptyFile,
    () => "Tệp rỗng, không có gì để đọc. Hãy xem lại tệp đã được chép hoặc tải về trọn vẹn chưa.",
  ),
  when(
    problems.EncryptedWorkbook,
    () =>
      "Tệp đặt mật khẩu nên không đọc được. Mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm việc để bỏ mật khẩu, lưu lại rồi thử lại.",
  ),
  when(
    problems.DamagedWorkbook,
    () =>
      "Tệp .xlsx bị hỏng: có phần bị thiếu hoặc không đọc được. Mở bằng Excel để Excel sửa, lưu thành tệp .xlsx mới rồi thử lại; nếu Excel cũng không mở được, hãy xin lại tệp gốc.",
  ),
  when(
    problems.TooLarge,
    () =>
      "Tệp quá lớn so với một phụ lục nên không mở, để tránh treo máy. Hãy chép riêng trang tính phụ lục sang một tệp .xlsx mới rồi thử lại.",
  ),
  when(
    problems.NoSuchSheet,
    ({ sheet, sheets }) =>
      `Không có trang tính “${sheet}” trong tệp. Tệp có: ${quotedList(sheets)}. Hãy chọn một trong các trang tính đó.`,
  ),
  when(
    problems.NotAWorksheet,
    ({ sheet }) =>
      `${sheet === null ? "Trang đang mở" : `Trang “${sheet}”`} là biểu đồ hoặc macro, không có ô số liệu để đọc. Hãy chuyển sang trang tính có phụ lục.`,
  ),
  when(
    problems.EmptySheet,
    ({ sheet }) =>
      `Trang tính “${sheet}” chưa có số liệu nào. Hãy chuyển sang trang tính có phụ lục.`,
  ),
  when(
    problems.NoAppendix,
    ({ sheet }) =>
      `${inSheet(sheet)} không thấy bảng phụ lục nào: cần có cột chỉ tiêu, cột đơn vị tính và cột số liệu như trong biểu mẫu. Hãy mở trang tính có phụ lục.`,
  ),
  when(
    problems.RankingTable,
    ({ sheet }) =>
      `Trang tính “${sheet}” là bảng điểm của nhiều đơn vị, không phải phụ lục số liệu. Với bảng này hãy dùng Xếp hạng.`,
  ),
  when(
    problems.SeveralAppendices,
    ({ sheet, rows }) =>
      `Trang tính “${sheet}” có ${rows.length} phụ lục nối nhau, bắt đầu từ các hàng ${rows.join(", ")}, nên không rõ cần rà soát phụ lục nào. Hãy tách mỗi phụ lục sang một trang tính riêng.`,
  ),
  when(
    problems.NoUnitTable,
    ({ sheet }) =>
      `${inSheet(sheet)} không thấy bảng nhiều đơn vị để xếp hạng: cần mỗi hàng một đơn vị và các cột lĩnh vực có điểm tối đa. Hãy mở trang tính có bảng điểm.`,
  ),
  when(
    problems.WhichSheet,
    ({ sheets }) =>
      `Tệp có nhiều trang tính dùng được (${quotedList(sheets)}) nên không rõ cần trang nào. Hãy chọn tên một trang tính.`,
  ),
  when(
    problems.UnusableCell,
    ({ sheet, cell, text, needs }) =>
      `Ô ${cell} của trang tính “${sheet}” ${text === "" ? "đang trống" : `ghi “${text}”`}, nhưng ở đó phải là ${NEEDED[needs]}. Hãy sửa ô này rồi thử lại.`,
  ),
  when(
    problems.ProtectedSheet,
    ({ sheet }) =>
      `Trang tính “${sheet}” đang được bảo vệ nên không ghi được, chưa có ô nào bị thay đổi. Vào Xem lại › Bỏ bảo vệ Trang tính (Review › Unprotect Sheet) rồi thử lại.`,
  ),
  when(
    problems.SheetChanged,
    ({ sheet, cell }) =>
      `Ô ${cell} của trang tính “${sheet}” đã bị sửa sau khi tính kết quả, nên chưa ghi gì để khỏi đè lên. Hãy chạy lại rồi ghi.`,
  ),
  when(
    problems.FilteredSheet,
    ({ sheet }) =>
      `Trang tính “${sheet}” đang lọc nên có hàng bị ẩn; ghi lúc này số liệu có thể rơi nhầm hàng, vì vậy chưa ghi gì. Bỏ lọc ở Dữ liệu › Xóa bộ lọc (Data › Clear) rồi thử lại.`,
  ),
  when(
    problems.UnreadCells,
    ({ sheet, cell }) =>
      `Excel không trả về số liệu của trang tính “${sheet}” từ ô ${cell} trở đi, nên chưa kết luận gì. Hãy lưu tệp, mở lại rồi thử lần nữa.`,
  ),
  when(problems.WrittenOtherwise, ({ sheet, cell, putBack }) =>
    putBack
      ? `Excel không giữ đúng nội dung cần ghi ở ô ${cell} của trang tính “${sheet}”, nên đã trả lại nội dung cũ của các ô vừa ghi. Hãy đặt định dạng ô đó là Tổng quát rồi thử lại.`
      : `Excel không giữ đúng nội dung cần ghi ở ô ${cell} của trang tính “${sheet}” và cũng không trả lại được nội dung cũ. Hãy bấm Hoàn tác (Ctrl+Z) hoặc đóng tệp không lưu.`,
  ),
  when(
    problems.CellBeingEdited,
    () => "Đang gõ dở trong một ô nên Excel chưa trả lời. Nhấn Enter để xong ô đó rồi thử lại.",
  ),
  when(
    problems.AccessRefused,
    () =>
      "Excel không cho ghi vì trang tính hoặc tệp đang bị khóa. Vào Xem lại › Bỏ bảo vệ Trang tính (Review › Unprotect Sheet), hoặc bấm Cho phép Chỉnh sửa nếu tệp mở ở chế độ chỉ đọc, rồi thử lại.",
  ),
  when(
    problems.PlaceGone,
    () =>
      "Trang tính hoặc vùng ô cần dùng vừa bị xóa hay đổi tên. Hãy chọn lại trang tính rồi thử lại.",
  ),
  when(
    problems.OtherWindow,
    () =>
      "Cửa sổ Excel đang mở là của tệp khác, hoặc chưa chọn ô nào. Bấm vào một ô của tệp cần rà soát rồi thử lại.",
  ),
  when(
    problems.TooMuchAtOnce,
    () =>
      "Trang tính có quá nhiều số liệu để Excel chuyển một lần. Hãy chép riêng phần phụ lục sang một trang tính mới rồi thử lại.",
  ),
  when(problems.Obstacle, ({ what }) => OBSTACLE[what]),
  when(
    problems.OldExcel,
    () =>
      "Phiên bản Excel này quá cũ nên không dùng được. Cần Excel 2021, Microsoft 365 hoặc Excel trên web; hãy báo bộ phận công nghệ thông tin cập nhật.",
  ),
  when(
    problems.NotInExcel,
    () =>
      "Chưa kết nối được với Excel. Mở ngăn này từ nút trên thẻ Trang đầu (Home) của Excel; nếu vẫn không được, hãy kiểm tra kết nối mạng rồi mở lại tệp.",
  ),
  when(
    problems.ExcelFailed,
    () =>
      "Excel đang bận hoặc gặp trục trặc nên chưa làm được. Hãy lưu tệp, mở lại Excel rồi thử lại.",
  ),
];

function inSheet(sheet: string | null): string {
  return sheet === null ? "Trong tệp" : `Trên trang tính “${sheet}”`;
}

function quotedList(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
