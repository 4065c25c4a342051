import fc from "fast-check";
import { afterQuota, afterSanctions, sanctionsByUnit } from "../../../src/core/rank/caps";
import type { Sanction, SanctionEffect } from "../../../src/core/rank/sanction";
import { BO_CHI_SO_766 } from "../../../src/packs/classes/bo-chi-so-766";
import { tableOf } from "./snapshot-of";

const QUOTA = { percent: "25" };

function sanction(effect: SanctionEffect, reason = "Kết luận thanh tra"): Sanction {
  return { unit: "Xã A", effect, reason };
}

/* The four sanctions of the draft rules of Thanh Hóa, 2026. */
test.each<[string, SanctionEffect, string, string]>([
  ["no Xuất sắc", { kind: "at-most", class: "Tốt" }, "Xuất sắc", "Tốt"],
  ["no Xuất sắc", { kind: "at-most", class: "Tốt" }, "Khá", "Khá"],
  ["not above Khá", { kind: "at-most", class: "Khá" }, "Tốt", "Khá"],
  ["one class less", { kind: "one-class-down" }, "Khá", "Trung bình"],
  ["one class less", { kind: "one-class-down" }, "Yếu", "Yếu"],
  ["Yếu whatever the points", { kind: "lowest" }, "Xuất sắc", "Yếu"],
])("the sanction %s (%j) makes %s into %s", (_, effect, given, left) => {
  const capped = afterSanctions(given, [sanction(effect)], BO_CHI_SO_766);
  expect(capped.class).toBe(left);
  expect(capped.heldDown === null).toBe(given === left);
});

test("sanctions apply in the order they are given, and only those that lower the class are told", () => {
  const given = [
    sanction({ kind: "at-most", class: "Khá" }, "Chậm báo cáo"),
    sanction({ kind: "one-class-down" }, "Có cán bộ bị kỷ luật"),
    sanction({ kind: "at-most", class: "Tốt" }, "Không tổ chức đối thoại"),
  ];
  const { class: left, heldDown } = afterSanctions("Tốt", given, BO_CHI_SO_766);
  expect(left).toBe("Trung bình");
  expect(heldDown).toMatchObject({
    by: "sanction",
    from: "Tốt",
    sanctions: [{ reason: "Chậm báo cáo" }, { reason: "Có cán bộ bị kỷ luật" }],
  });
});

test("a class that the text leaves open is forced to the lowest, and by nothing else", () => {
  expect(afterSanctions(null, [sanction({ kind: "lowest" })], BO_CHI_SO_766).class).toBe("Yếu");
  expect(afterSanctions(null, [sanction({ kind: "one-class-down" })], BO_CHI_SO_766).class).toBe(
    null,
  );
});

test("a sanction finds its unit by code or by name, and one that names nobody is told", () => {
  const table = tableOf([
    ["STT", "Mã đơn vị", "Đơn vị", "Thể chế (20 điểm)"],
    [1, 11224, "Xã Cộng Lạc", 12],
    [2, 11227, "Thị trấn Tứ Kỳ", 15],
  ]);
  const named = (unit: string, effect: SanctionEffect = { kind: "lowest" }): Sanction => ({
    ...sanction(effect),
    unit,
  });
  const cap: SanctionEffect = { kind: "at-most", class: "Giỏi" };
  const { ofUnit, withoutUnit, withoutClass } = sanctionsByUnit(
    table,
    [named("011224"), named("TT Tứ Kỳ"), named("Xã Hà Kỳ"), named("Xã Cộng Lạc", cap)],
    BO_CHI_SO_766,
  );
  expect([...ofUnit.keys()]).toEqual([0, 1]);
  expect(ofUnit.get(0)).toHaveLength(1);
  expect(withoutUnit.map(({ unit }) => unit)).toEqual(["Xã Hà Kỳ"]);
  expect(withoutClass.map(({ effect }) => effect)).toEqual([cap]);
});

/** How many units of each rank keep Xuất sắc, given the ranks of those that reached it among `units`. */
function kept(ranks: readonly number[], units: number): readonly number[] {
  const placed = Array.from({ length: units }, (_, place) => ({
    class: place < ranks.length ? "Xuất sắc" : "Tốt",
    rank: ranks[place] ?? ranks.length + 1,
  }));
  const moved = afterQuota(placed, QUOTA, BO_CHI_SO_766);
  return placed.flatMap(({ class: name, rank }, place) =>
    name === "Xuất sắc" && moved[place] === null ? [rank] : [],
  );
}

test.each<[string, readonly number[], number, readonly number[]]>([
  ["a quarter of 23 is 5", [1, 2, 3, 4, 5, 6, 7], 23, [1, 2, 3, 4, 5]],
  ["a quarter of 24 is 6", [1, 2, 3, 4, 5, 6, 7], 24, [1, 2, 3, 4, 5, 6]],
  ["fewer than a quarter all keep it", [1, 2, 3], 23, [1, 2, 3]],
  ["a tie at the edge moves down together", [1, 2, 3, 4, 5, 5, 7], 23, [1, 2, 3, 4]],
  ["a tie within keeps it together", [1, 1, 3, 4, 4, 6], 23, [1, 1, 3, 4, 4]],
  ["all level moves all", [1, 1, 1, 1, 1, 1], 23, []],
  ["a quarter of 3 is none", [1], 3, []],
])("of the highest class %s", (_, ranks, units, expected) => {
  expect(kept(ranks, units)).toEqual(expected);
});

test("the quota tells what it allows, how many reached the class, and who went down with a tie", () => {
  const placed = [1, 2, 2, 4, 5, 6, 7, 8].map((rank) => ({
    class: rank <= 4 ? "Xuất sắc" : "Tốt",
    rank,
  }));
  const about = { by: "quota", from: "Xuất sắc", percent: "25", units: 8, allowed: 2, earned: 4 };
  expect(afterQuota(placed, QUOTA, BO_CHI_SO_766).slice(0, 5)).toEqual([
    null,
    { ...about, tied: true },
    { ...about, tied: true },
    { ...about, tied: false },
    null,
  ]);
});

test("the quota is never passed, and who keeps the class is better than who does not", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 8 })), fc.nat({ max: 20 }), (ranks, others) => {
      const units = ranks.length + others;
      const keeping = kept(ranks, units);
      const moving = [...ranks];
      for (const rank of keeping) moving.splice(moving.indexOf(rank), 1);
      expect(keeping.length * 4).toBeLessThanOrEqual(units);
      expect(Math.max(0, ...keeping)).toBeLessThan(Math.min(Infinity, ...moving));
    }),
  );
});
