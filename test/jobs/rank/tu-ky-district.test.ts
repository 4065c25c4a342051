import { rankedRows } from "./sheets/ranked";

describe("Huyện Tứ Kỳ itself in 2022, published as 83,69 with 65,46 in one field", () => {
  // Only these two figures were published: all other fields stand together as what is left of the 83,69.
  const [group] = rankedRows([
    [
      "TT",
      "Đơn vị",
      "Cải cách thủ tục hành chính (tối đa 100 điểm)",
      "Các lĩnh vực còn lại (tối đa 900 điểm)",
    ],
    [1, "Huyện Tứ Kỳ", 65.46, 771.44],
  ]).groups;
  const district = group?.units[0];

  test("is Hoàn thành nhiệm vụ with its reason, as the report says", () => {
    expect(district).toMatchObject({
      ...{ index: "83.69", class: "Hoàn thành nhiệm vụ" },
      heldBackBy: [{ field: "Cải cách thủ tục hành chính", percent: "65.46", needs: "70" }],
      reason:
        "Xếp vào nhóm Hoàn thành nhiệm vụ do lĩnh vực Cải cách thủ tục hành chính đạt 65,46% (dưới 70%)",
    });
  });

  test("lacks 4,54 percentage points in that field to the next class", () => {
    expect(district?.toNextClass).toMatchObject({
      ...{ class: "Hoàn thành tốt nhiệm vụ", indexLacks: null },
      fields: [{ field: "Cải cách thủ tục hành chính", gain: "4.54", lacks: "4.54" }],
    });
  });
});
