import type { FormColumn, TableForm } from "../../core/unit-table/form";

type Condition = Partial<Pick<FormColumn, "beside" | "without" | "extra">>;

function column(
  code: string,
  label: string,
  section: string,
  part: string,
  condition: Condition = {},
): FormColumn {
  return {
    ...{ code, label, section, part, beside: null, without: null, extra: false },
    ...{ kind: "count", summed: true },
    ...condition,
  };
}

/**
 * Biểu II.06a: how dossiers were received and resolved, by field or by unit. Tables of units that leave columns out, join
 * `Trước hạn` with `Đúng hạn`, part the counter from the post or add the dossiers that fell due are met too. An `Đúng hạn`
 * without a `Trước hạn` beside it counts both.
 */
export const VPCP_06A: TableForm = {
  id: "vpcp-06a",
  title:
    "Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải quyết",
  source: "Biểu số II.06a/VPCP/KSTT, Thông tư số 01/2020/TT-VPCP",
  inForce: { from: null, to: null },
  sections: [
    {
      id: "pending",
      heading: /\b(dang|chua)( duoc)? (giai quyet|xu li)\b|\bton (cuoi ki|dong)\b/,
    },
    { id: "due", heading: /(?<!\b(?:chua|truoc) )\b(den|toi) han\b/ },
    { id: "resolved", heading: /\bda( duoc)? (giai quyet|xu li|tra)\b|\bket qua giai quyet\b/ },
    { id: "received", heading: /\btiep nhan\b|\bnhan giai quyet\b|\bda nhan\b/ },
  ],
  parts: [
    {
      id: "in-time",
      heading: /\btruoc( han)?( va| hoac)? dung han\b|\bdung( han)?( va| hoac)? truoc han\b/,
      section: "resolved",
    },
    { id: "early", heading: /\b(truoc|som) (thoi )?han\b/, section: "resolved" },
    { id: "on-time", heading: /\bdung (thoi )?han\b/, section: "resolved" },
    { id: "late", heading: /\b(qua|tre) (thoi )?han\b|\btre hen\b/, section: null },
    {
      id: "within",
      heading: /\btrong (thoi )?han\b|\bchua (den|toi|qua) han\b/,
      section: "pending",
    },
    { id: "online", heading: /\btruc tuyen\b|\bqua mang\b/, section: "received" },
    {
      id: "counter-and-post",
      heading:
        /\btruc tiep\b.*\b(buu (chinh|dien)|bcci)\b|\b(buu (chinh|dien)|bcci)\b.*\btruc tiep\b/,
      section: "received",
    },
    { id: "counter", heading: /\btruc tiep\b/, section: "received" },
    { id: "post", heading: /\bbuu (chinh|dien)\b|\bbcci\b/, section: "received" },
    { id: "carried", heading: /\b(ki|thang|qui|nam) truoc\b|\bton dau ki\b/, section: "received" },
    { id: "whole", heading: /^(tong|cong)\b/, section: null },
  ],
  whole: "whole",
  aside: /(^| )ti le\b|%|\b(so voi|cung ki|ghi chu)\b/,
  partial: /^(tiep nhan )?(moi )?trong (ki|thang|qui|nam)\b/,
  columns: [
    column("3", "Tiếp nhận › Tổng số", "received", "whole"),
    column("4", "Tiếp nhận › Trực tuyến", "received", "online"),
    column("5", "Tiếp nhận › Trực tiếp, bưu chính công ích", "received", "counter-and-post"),
    column("5", "Tiếp nhận › Trực tiếp", "received", "counter", { without: "post", extra: true }),
    column("5a", "Tiếp nhận › Trực tiếp", "received", "counter", { beside: "post", extra: true }),
    column("5b", "Tiếp nhận › Bưu chính công ích", "received", "post", {
      beside: "counter",
      extra: true,
    }),
    column("6", "Tiếp nhận › Từ kỳ trước", "received", "carried"),
    column("7", "Đã giải quyết › Tổng số", "resolved", "whole"),
    column("8", "Đã giải quyết › Trước hạn", "resolved", "early"),
    column("9", "Đã giải quyết › Đúng hạn", "resolved", "on-time", { beside: "early" }),
    column("8+9", "Đã giải quyết › Trước hạn và đúng hạn", "resolved", "in-time", { extra: true }),
    column("8+9", "Đã giải quyết › Đúng hạn", "resolved", "on-time", {
      without: "early",
      extra: true,
    }),
    column("8+9", "Đã giải quyết › Trong hạn", "resolved", "within", {
      without: "early",
      extra: true,
    }),
    column("10", "Đã giải quyết › Quá hạn", "resolved", "late"),
    column("11", "Đang giải quyết › Tổng số", "pending", "whole"),
    column("12", "Đang giải quyết › Trong hạn", "pending", "within"),
    column("12", "Đang giải quyết › Đúng hạn", "pending", "on-time", { extra: true }),
    column("13", "Đang giải quyết › Quá hạn", "pending", "late"),
    column("14", "Đến hạn › Tổng số", "due", "whole", { extra: true }),
    column("14a", "Đến hạn › Đúng hạn", "due", "on-time", { extra: true }),
    column("14b", "Đến hạn › Quá hạn", "due", "late", { extra: true }),
  ],
};
