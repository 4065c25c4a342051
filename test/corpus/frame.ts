import type { Hand } from "./hand";
import type { Paper } from "./printed";
import type { PrintedSheet } from "./xlsx";
import { Paper as NewPaper } from "./printed";

/** What stands above a table: the heading of a letter where there is one, the title, where it belongs. */
export function printTitle(title: string, paper: Paper, hand: Hand): void {
  if (hand.has("title-block")) {
    paper.type(1, hand.write("ỦY BAN NHÂN DÂN"));
    paper.type(4, hand.write("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"));
    paper.next();
    paper.type(1, hand.write("VĂN PHÒNG"));
    paper.type(4, hand.write("Độc lập - Tự do - Hạnh phúc"));
    paper.next(2);
  }
  for (const line of title.split("\n")) {
    paper.type(1, hand.write(line));
    paper.next();
  }
  if (hand.has("title-block")) {
    paper.type(
      1,
      hand.write("(Kèm theo Báo cáo số 215/BC-UBND ngày 12 tháng 6 năm 2025 của Ủy ban nhân dân)"),
    );
    paper.next();
    paper.type(5, hand.write("Đơn vị tính: như từng chỉ tiêu"));
    paper.next();
  }
  paper.next();
}

/** What stands below a table: notes and who signs, without names. */
export function printFooter(paper: Paper, hand: Hand): void {
  paper.next();
  if (!hand.has("footer")) return;
  paper.type(
    1,
    hand.write(
      "Ghi chú: Số liệu tính từ ngày 15/12/2024 đến ngày 14/6/2025; hồ sơ trả lại không tính.",
    ),
  );
  paper.next(2);
  paper.type(2, hand.write("NGƯỜI LẬP BIỂU"));
  paper.type(4, hand.write("TM. ỦY BAN NHÂN DÂN"));
  paper.next();
  paper.type(2, hand.write("(Ký, ghi rõ họ tên)"));
  paper.type(4, hand.write("CHỦ TỊCH"));
  paper.next(3);
  paper.type(2, hand.write("Trang 1/1"));
  paper.next(2);
}

/** A sheet before the others with nothing to check. */
export function coverSheet(hand: Hand): PrintedSheet {
  const paper = new NewPaper(hand.random.pick(["Bìa", "Hướng dẫn", "Trang bìa"]));
  for (const text of [
    "BÁO CÁO CẢI CÁCH HÀNH CHÍNH",
    "Kỳ báo cáo: 6 tháng đầu năm 2025",
    "Biểu 1: Phụ lục số liệu",
    "Biểu 2: Tình hình giải quyết hồ sơ",
    "Nộp trước ngày 20/6/2025",
  ]) {
    paper.type(2, hand.write(text));
    paper.next(2);
  }
  return paper.done();
}
