import type { Random } from "../random";
import { equal } from "../rules";
import type { TableForm } from "./table-form";

const RECEIVED = "Số hồ sơ nhận giải quyết";
const RESOLVED = "Số lượng hồ sơ đã giải quyết";
const PENDING = "Số lượng hồ sơ đang giải quyết";

/** Biểu II.06a (domain.md a.4) with the dossier flow F1–F4 of b.3. */
export const VPCP_06A: TableForm = {
  form: "vpcp-06a",
  title:
    "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
  unitHead: "Lĩnh vực giải quyết/Đơn vị",
  columns: [
    { code: "3", heads: [RECEIVED, "Tổng số"], numbering: "(3)=(4)+(5)+(6)", kind: "count" },
    { code: "4", heads: [RECEIVED, "Trực tuyến"], numbering: "(4)", kind: "count" },
    {
      code: "5",
      heads: [RECEIVED, "Trực tiếp, dịch vụ bưu chính"],
      numbering: "(5)",
      kind: "count",
    },
    { code: "6", heads: [RECEIVED, "Từ kỳ trước"], numbering: "(6)", kind: "count" },
    { code: "7", heads: [RESOLVED, "Tổng số"], numbering: "(7)=(8)+(9)+(10)", kind: "count" },
    { code: "8", heads: [RESOLVED, "Trước hạn"], numbering: "(8)", kind: "count" },
    { code: "9", heads: [RESOLVED, "Đúng hạn"], numbering: "(9)", kind: "count" },
    { code: "10", heads: [RESOLVED, "Quá hạn"], numbering: "(10)", kind: "count" },
    { code: "11", heads: [PENDING, "Tổng số"], numbering: "(11)=(12)+(13)", kind: "count" },
    { code: "12", heads: [PENDING, "Trong hạn"], numbering: "(12)", kind: "count" },
    { code: "13", heads: [PENDING, "Quá hạn"], numbering: "(13)", kind: "count" },
  ],
  rules: [
    equal("F1", ["3"], ["4", "5", "6"]),
    equal("F2", ["7"], ["8", "9", "10"]),
    equal("F3", ["11"], ["12", "13"]),
    equal("F4", ["3"], ["7", "11"]),
  ],
  firstNumbers: ["(1)", "(2)"],
  draw: drawFlow,
};

function drawFlow(random: Random): ReadonlyMap<string, number> {
  const size = 10 ** random.between(2, 4);
  const online = random.between(0, size);
  const counter = random.between(0, size);
  const carried = random.between(0, Math.floor(size / 9));
  const received = online + counter + carried;
  const pending = random.between(0, Math.floor(received / 6));
  const overdue = random.between(0, Math.floor(pending / 5));
  const resolved = received - pending;
  const late = random.between(0, Math.floor(resolved / 20));
  const onTime = random.between(0, Math.floor((resolved - late) / 2));
  return new Map([
    ["3", received],
    ["4", online],
    ["5", counter],
    ["6", carried],
    ["7", resolved],
    ["8", resolved - late - onTime],
    ["9", onTime],
    ["10", late],
    ["11", pending],
    ["12", pending - overdue],
    ["13", overdue],
  ]);
}
