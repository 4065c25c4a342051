import { bareKey } from "../text/key";

/* Met by keys without accents. What such headings stand over is no statistics of ours. */
const HEADINGS =
  /^(?:ho (?:va )?ten|ho,? ten|ten (?:hang|hang hoa|san pham|vat tu|thiet bi|thuoc))\b|\b(?:don gia|thanh tien|gia ban|ngay sinh|nam sinh|chuc (?:vu|danh)|he so luong|tai khoan|dien thoai)\b|\b(?:xep hang|thu hang|xep loai|tong diem|diem (?:toi da|chuan|cong|tru|tham dinh|danh gia|so))\b|\btoi da \d+ diem\b|\d+ diem\b|^diem\b/;
const TITLES =
  /^(?:danh sach|bao gia|bang gia|bang cham cong|bang luong|bang thanh toan|lich |thoi khoa bieu|bang diem|bang xep hang|xep hang)\b/;

/** A list of people, a price list, a payroll, a timetable, a ranking: told by the lines above it and by its headings. */
export function isAnotherList(title: readonly string[], headings: readonly string[]): boolean {
  return (
    headings.some((heading) => HEADINGS.test(bareKey(heading))) ||
    title.some((line) => TITLES.test(bareKey(line)))
  );
}
