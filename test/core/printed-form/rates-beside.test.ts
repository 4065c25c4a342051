import { withRatesBeside } from "../../../src/core/printed-form/rates-beside";
import { readRules } from "../../../src/core/rule/rule";
import { examineTable } from "../../../src/core/unit-table/examine-table";
import { recogniseTable } from "../../../src/core/unit-table/filled-table";
import { TABLE_FORMS } from "../../../src/packs/forms";
import { VPCP_06A_RULES } from "../../../src/packs/rules/vpcp-06a";
import { sheetOf } from "../../fixtures/appendices";

type Rows = readonly (readonly string[])[];

const HEAD: Rows = [
  ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "", "", "", "Đang giải quyết"],
  ["", "", "Tổng số", "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn (%)", ""],
];

function ratedOn(rows: Rows): ReturnType<typeof withRatesBeside> {
  const sheet = sheetOf("Biểu", rows);
  return withRatesBeside(recogniseTable(sheet, TABLE_FORMS), sheet);
}

/** `warning rate-off F3 585116/585336`. */
function saidOf(rows: Rows): readonly string[] {
  const { table, rules } = ratedOn(rows);
  const pack = { ...VPCP_06A_RULES, rules: [...VPCP_06A_RULES.rules, ...rules] };
  return examineTable(table, pack, readRules(pack)).drafts.flatMap(({ severity, facts }) => {
    if (facts.fact !== "rate-off") return [];
    const { numerator = "?", denominator = "?" } = facts.insteadOf ?? {};
    return [`${severity} ${facts.fact} ${facts.rate.cell} ${numerator}/${denominator}`];
  });
}

describe("A rate beside the columns of a known table", () => {
  it("is of what was resolved by its heading, and the whole that fits instead is told", () => {
    const row = ["Quận 1", "585.336", "585.116", "585.116", "0", "99,96", "220"];
    expect(saidOf([...HEAD, row])).toEqual(["warning rate-off F3 585116/585336"]);
  });

  it("is of another whole where the figures of all rows say so", () => {
    const rows = [
      ["Xã A", "200", "180", "170", "10", "85", "20"],
      ["Xã B", "100", "90", "81", "9", "81", "10"],
      ["Xã C", "400", "300", "250", "50", "62,5", "100"],
    ];
    expect(ratedOn([...HEAD, ...rows]).rules.map(({ text }) => text)).toEqual([
      "[tỷ lệ F] = 100 × [8+9] ÷ [3]",
    ]);
    expect(saidOf([...HEAD, ...rows])).toEqual([]);
  });

  it("leaves a table without one as it is", () => {
    const head = HEAD.map((row) => row.filter((_, at) => at !== 5));
    const sheet = sheetOf("Biểu", [...head, ["Xã A", "200", "180", "170", "10", "20"]]);
    const table = recogniseTable(sheet, TABLE_FORMS);
    expect(withRatesBeside(table, sheet)).toEqual({ table, rules: [] });
  });

  it("is left alone where neither its heading nor the figures define it", () => {
    const head = HEAD.map((row) =>
      row.map((text) => text.replace("Tỷ lệ đúng hạn", "Tỷ lệ hài lòng")),
    );
    expect(ratedOn([...head, ["Xã A", "200", "180", "170", "10", "91", "20"]]).rules).toEqual([]);
  });
});
