import { kindsOfGroup, namedUnits, toldUnits } from "../../../src/jobs/rank/prose/unit-name";
import type { UnitKind } from "../../../src/words/rank-prose-words";

test.each<[name: string, kind: UnitKind | null, bare: string]>([
  ["Xã Cộng Lạc", "commune", "Cộng Lạc"],
  ["UBND xã Cộng Lạc", "commune", "Cộng Lạc"],
  ["Thị trấn Tứ Kỳ", "township", "Tứ Kỳ"],
  ["Thị xã Kinh Môn", "town", "Kinh Môn"],
  ["Phường 1", "ward", "1"],
  ["Đặc khu Cô Tô", "special-zone", "Cô Tô"],
  ["Sở Nội vụ", "department", "Sở Nội vụ"],
  ["Thanh tra tỉnh", null, "Thanh tra tỉnh"],
  ["Xã", null, "Xã"],
  ["TT Tứ Kỳ", null, "TT Tứ Kỳ"],
])("%s is told by itself", (name, kind, bare) => {
  expect(namedUnits([name])).toEqual([{ kind, name: bare }]);
});

test("beside communes the two letters of a township are read", () => {
  expect(namedUnits(["Xã Cộng Lạc", "TT. Tứ Kỳ", "UBND TT Thanh Hà"])).toEqual([
    { kind: "commune", name: "Cộng Lạc" },
    { kind: "township", name: "Tứ Kỳ" },
    { kind: "township", name: "Thanh Hà" },
  ]);
});

test.each<[group: string | null, kinds: readonly UnitKind[]]>([
  ["Xã, thị trấn", ["commune", "township"]],
  ["Các xã, phường và đặc khu", ["commune", "ward", "special-zone"]],
  ["Cấp xã", ["commune"]],
  ["Khối sở", ["department"]],
  ["Sở, ban, ngành", []],
  ["Văn hoá – xã hội", []],
  [null, []],
])("the group %s lists the kinds %j", (group, kinds) => {
  expect(kindsOfGroup(group)).toEqual(kinds);
});

test.each<[case_: string, names: readonly string[], kinds: readonly UnitKind[]]>([
  ["by their own names", ["Phường A", "Xã B"], ["commune", "ward"]],
  ["by their group's where they say none", ["A", "B"], ["commune", "township"]],
  ["by no kind where some say none", ["Xã A", "B"], []],
])("units are counted %s", (_, names, kinds) => {
  expect(toldUnits(namedUnits(names), ["commune", "township"]).kinds).toEqual(kinds);
});
