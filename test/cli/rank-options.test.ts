import { readFileSync, writeFileSync } from "node:fs";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { workbookBytes } from "../corpus/xlsx";
import { runWith, temporaryFolder, TU_KY } from "./run-with";
import { type Typed, typedSheet } from "./typed-sheet";

const inFolder = temporaryFolder();

interface Unit {
  readonly unit: string;
  readonly [field: string]: unknown;
}

async function unitsOf(...argv: readonly string[]): Promise<ReadonlyMap<string, Unit>> {
  const { out } = await runWith("rank", ...argv, "--json");
  const units: readonly Unit[] = JSON.parse(out).groups.flatMap(
    (group: { units: readonly Unit[] }) => group.units,
  );
  return new Map(units.map((unit) => [unit.unit, unit]));
}

async function written(
  name: string,
  units: readonly (readonly Typed[])[],
  more: Readonly<Record<string, readonly (readonly Typed[])[]>> = {},
): Promise<string> {
  const file = inFolder(name);
  const points = [["STT", "Đơn vị", "Thể chế (40 điểm)", "Tài chính (60 điểm)"], ...units];
  const sheets = Object.entries({ "Tổng hợp": points, ...more });
  const made = sheets.map(([sheet, rows]) => typedSheet(sheet, rows));
  writeFileSync(file, await workbookBytes(made, "Times New Roman"));
  return file;
}

/** 60 out of 100, of which the decision of Hải Dương says nothing. */
const IN_THE_GAP = [1, "Xã A Sào", 24, 36] as const;
const GOOD = [2, "Xã Bình Lãng", 34, 51] as const;

describe("answers to what the text leaves open", () => {
  test("without one the question is told with the answers there are; with one it decides, on its basis", async () => {
    const file = await written("để ngỏ.xlsx", [IN_THE_GAP, GOOD]);
    expect((await unitsOf(file)).get("Xã A Sào")).toMatchObject({
      ...{ class: null, open: "gap-50-65", chosen: null },
    });
    const { out } = await runWith("rank", file);
    expect(out.replace(/\s+/g, " ")).toContain(
      'Văn bản chưa quy định xếp loại khi chỉ số từ 50% đến dưới 65%. Quyết định bằng --answer "gap-50-65=TRẢ LỜI: CĂN CỨ"',
    );
    const answer = ["--answer", "gap-50-65=hoàn thành nhiệm vụ: Công văn số 12/SNV"];
    expect((await unitsOf(file, ...answer)).get("Xã A Sào")).toMatchObject({
      ...{ class: "Hoàn thành nhiệm vụ", open: null },
      chosen: {
        ...{ question: "gap-50-65", answer: "Hoàn thành nhiệm vụ", basis: "Công văn số 12/SNV" },
      },
      reason: expect.stringContaining(
        "ếp loại theo Công văn số 12/SNV (văn bản chưa quy định khi ",
      ),
    });
    expect((await runWith("rank", file, ...answer)).out).not.toContain("--answer");
  });

  test.each([
    ["one-class", "Hoàn thành nhiệm vụ"],
    ["Chỉ hạ một bậc", "Hoàn thành nhiệm vụ"],
    ["down one class only", "Hoàn thành nhiệm vụ"],
    ["one-class (Chỉ hạ một bậc)", "Hoàn thành nhiệm vụ"],
    ["to-floor", "Không hoàn thành nhiệm vụ"],
    ["Hạ đến mức mọi lĩnh vực đều đạt", "Không hoàn thành nhiệm vụ"],
    ["Down to where every field passes", "Không hoàn thành nhiệm vụ"],
  ])("how far a class goes down is answered as “%s” in either language", async (said, given) => {
    const file = inFolder("hai bậc.xlsx");
    // 86% by index, and 40% in one field, below the floor of the class one lower too.
    const points = typedSheet("Tổng hợp", [
      ["STT", "Đơn vị", "Thể chế (20 điểm)", "Tài chính (80 điểm)"],
      [1, "Xã A Sào", 8, 78],
    ]);
    writeFileSync(file, await workbookBytes([points], "Times New Roman"));
    expect((await unitsOf(file)).get("Xã A Sào")).toMatchObject({ open: "two-classes" });
    const units = await unitsOf(file, "--answer", `two-classes=${said}: CV 13`);
    expect(units.get("Xã A Sào")).toMatchObject({ class: given, chosen: { basis: "CV 13" } });
  });

  test("several questions are answered one by one", async () => {
    const file = await written("hai câu hỏi.xlsx", [IN_THE_GAP, [2, "Xã Bình Lãng", 32, 48]]);
    const units = await unitsOf(
      ...[file, "--answer", "gap-50-65=Không hoàn thành nhiệm vụ: họp ngày 5/1"],
      ...["--answer=exactly-80=Hoàn thành tốt nhiệm vụ: họp ngày 5/1"],
    );
    expect([...units.values()].map((unit) => unit["class"])).toEqual([
      ...["Không hoàn thành nhiệm vụ", "Hoàn thành tốt nhiệm vụ"],
    ]);
  });
});

test.each([
  [["--answer", "gap-50-65"], 'Hãy ghi: --answer "CÂU HỎI=TRẢ LỜI: CĂN CỨ"'],
  [["--answer", "gap-1-2=x: y"], "các câu hỏi là exactly-80, gap-50-65, two-classes"],
  [
    ["--answer", "two-classes=x: y"],
    "trả lời được: one-class (Chỉ hạ một bậc), to-floor (Hạ đến mức mọi lĩnh vực đều đạt).",
  ],
  [["--answer", "two-classes=to-floor"], "chưa có căn cứ"],
  [
    ["--answer", "two-classes=to-floor:a", "--answer", "two-classes=one-class:b"],
    "two-classes được trả lời hai lần",
  ],
  [["--profile", "par-index", "--answer", "gap-50-65=x: y"], "các câu hỏi là gap-0-70"],
  [["--profile", "bo-chi-so-766", "--answer", "gap-50-65=x: y"], "không để ngỏ chỗ nào"],
  [["--order", "ten"], "list, rank"],
  [["--on-time", "dung-han"], "resolved, due, received, 766"],
  [["--on-time", "due"], "--on-time không có tác dụng"],
  [["--name", "index"], "index, class, chart, lost, adjustment"],
  [["--name", "bia=Bìa"], "Không có trang “bia”"],
  [["--name", "index=a", "--name", "index=b"], "Trang index được đặt tên hai lần"],
  [["--name", "index="], "tên để trống"],
  [["--name", "index=Phụ lục 1/2"], "[ ] : * ? / \\"],
  [["--name", "index=Phụ lục của Ủy ban nhân dân huyện"], "dài quá 31 ký tự"],
  [["--name", "index='Phụ lục'"], "dấu nháy đơn"],
  [["--name", "index=History"], "Excel dành riêng tên này"],
  [["--title"], "--title cần một giá trị"],
])("%j ends in one sentence that names what there is", async (argv, said) => {
  const { status, out, err } = await runWith("rank", TU_KY, ...argv);
  expect([status, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  expect(err.trimEnd().split("\n")).toHaveLength(1);
});

describe("options that only a result file shows", () => {
  const TYPED = ["--live", "--title", "A", "--order", "rank", "--name", "index=B", "--signature"];
  const NAMED = "--live, --with, --order, --signature, --title, --name";

  test.each([
    ["vi", `${NAMED} chỉ có tác dụng khi ghi tệp kết quả: thêm -o TỆP.xlsx.\n`],
    ["en", `Without a result file nothing comes of ${NAMED}: add -o FILE.xlsx.\n`],
  ])("are told of in one line where there is none, and change nothing (%s)", async (lang, said) => {
    const plain = await runWith("rank", TU_KY, "--json", "--lang", lang);
    const argv = [...TYPED, "--with", "slips", "--json", "--lang", lang];
    expect(await runWith("rank", TU_KY, ...argv)).toEqual({ ...plain, err: said });
  });

  test("are not told of where there is one, and only those that were typed are", async () => {
    const output = inFolder("có tệp.xlsx");
    const { err } = await runWith("rank", TU_KY, "--json", ...TYPED, "-o", output);
    expect(err).toBe("");
    const { err: one } = await runWith("rank", TU_KY, "--order", "list", "--by", "published");
    expect(one).toMatch(/^--order chỉ có tác dụng/);
  });

  test("a block to sign on counts where slips are written", async () => {
    const argv = ["--slips", inFolder("phiếu ký"), "--signature", "--title", "A"];
    const { err } = await runWith("rank", TU_KY, "--json", ...argv);
    expect(err).toMatch(/^--title chỉ có tác dụng/);
  });
});

test("the sheets that were added are told in lines no wider than a terminal", async () => {
  const output = inFolder("nhiều trang.xlsx");
  const { out } = await runWith("rank", TU_KY, "--with", "slips", "-o", output);
  const told = out.slice(out.indexOf("Đã thêm 27 trang tính:")).trimEnd().split("\n");
  expect(told.length).toBeGreaterThan(3);
  for (const line of told) expect(line.length).toBeLessThanOrEqual(100);
});

test("order, title, names and a block to sign on are as they were asked for", async () => {
  const output = inFolder("in.xlsx");
  const { out } = await runWith(
    ...["rank", TU_KY, "-o", output, "--order", "rank", "--signature"],
    ...["--title", "KẾT QUẢ NĂM 2022", "--name", "index=Phụ lục 1", "--name", "class= Phụ lục 2 "],
  );
  expect(out).toContain("Phụ lục 1, Phụ lục 2, Biểu đồ, Điểm bị trừ");
  const workbook = await openWorkbookFile(readFileSync(output));
  const texts = (await workbook.read("Phụ lục 2")).rows.flatMap(({ cells }) =>
    cells.flatMap(({ value }) => (value.kind === "text" ? [value.text] : [])),
  );
  expect(texts).toContain("KẾT QUẢ NĂM 2022");
  expect(texts).toContain("CHỦ TỊCH");
  const ranked = texts.filter((text) => /^(Xã|Thị trấn) /.test(text));
  expect(ranked[0]).toBe("Xã Quang Trung");
  expect(ranked.at(-1)).toBe("Xã Tân Kỳ");
});

describe("what is told of every unit of Tứ Kỳ", () => {
  test("the distance to the next class, by index and by field", async () => {
    const units = await unitsOf(TU_KY);
    expect(units.get("Xã Quang Phục")?.["toNextClassBy"]).toEqual({
      ...{ class: "Hoàn thành nhiệm vụ", gain: "1", index: null },
      fields: [{ field: "Cải cách tài chính công", gain: "1", needs: "50", lacks: "7.14" }],
    });
    expect(units.get("Xã Đại Hợp")?.["toNextClassBy"]).toMatchObject({
      ...{ class: "Hoàn thành tốt nhiệm vụ", index: { needs: "80.01", lacks: "1.76" }, fields: [] },
    });
  });

  test("how stable a rank is, the exact index, and the class of the unit's head", async () => {
    const units = await unitsOf(TU_KY);
    expect(units.get("Xã Đại Hợp")).toMatchObject({
      ...{ stability: "0.000", exactIndex: "78.2500000000", heldDown: null },
      headOfUnit: { class: "Hoàn thành nhiệm vụ", basis: expect.stringContaining("29/2018") },
    });
    // 8 fields of this unit and of its neighbour, 0,85 points apart: 0,85 ÷ 16 = 0,053.
    expect(units.get("Xã Tái Sơn")).toMatchObject({ stability: "0.053" });
  });

  test("the ready sentences, for a machine always and for a person with --sentences", async () => {
    const asked = ["rank", TU_KY, "--previous", "Năm 2021"];
    const { out } = await runWith(...asked, "--json");
    const told = JSON.parse(out).sentences.map(({ text }: { text: string }) => text);
    expect(told.join("\n")).toContain("tăng 04 xã");
    expect((await runWith(...asked)).out).not.toContain("Câu cho báo cáo");
    const printed = (await runWith(...asked, "--sentences")).out;
    expect(printed.replace(/\s+/g, " ")).toContain(String(told[0]).replace(/\s+/g, " "));
  });

  test("a person reads how far points may be wrong and what is missing to the next class", async () => {
    const { out } = await runWith("rank", TU_KY);
    expect(out).toMatch(/14 +Xã Tái Sơn +81,15 +– +0,053 +Hoàn thành tốt nhiệm vụ/);
    expect(out.replace(/\s+/g, " ")).toContain(
      "Xã Quang Phục: Còn thiếu 1 điểm để được Hoàn thành nhiệm vụ: lĩnh vực Cải cách tài chính công cần thêm 1 điểm (7,14 điểm phần trăm) để đạt 50%.",
    );
    const longest = Math.max(...out.split("\n").map((line) => line.length));
    expect(longest).toBeLessThanOrEqual(120);
  });
});

test("a unit that the previous table does not hold has no previous rank, and that is said", async () => {
  const file = await written("kỳ này.xlsx", [IN_THE_GAP, GOOD], {
    "Năm 2021": [
      ["STT", "Đơn vị", "Thể chế (40 điểm)", "Tài chính (60 điểm)"],
      [1, "Xã A Sào", 30, 40],
    ],
  });
  const { out } = await runWith("rank", file, "--sheet", "Tổng hợp", "--previous", "Năm 2021");
  expect(out).toMatch(/Xã Bình Lãng +85,00 +Chưa có thứ hạng trước/);
  expect(out).toMatch(/Xã A Sào +60,00 +−1/);
});

test("a class that a sanction lowered is told with the sanction", async () => {
  const file = await written("khống chế.xlsx", [GOOD], {
    "Khống chế xếp loại": [
      ["Đơn vị", "Khống chế xếp loại", "Lý do"],
      ["Xã Bình Lãng", "Hạ một bậc", "chủ tịch bị kỷ luật cảnh cáo"],
    ],
  });
  const asked = [file, "--sheet", "Tổng hợp"];
  expect((await unitsOf(...asked)).get("Xã Bình Lãng")).toMatchObject({
    class: "Hoàn thành nhiệm vụ",
    heldDown: { by: "sanction", from: "Hoàn thành tốt nhiệm vụ" },
  });
  const { out } = await runWith("rank", ...asked);
  expect(out.replace(/\s+/g, " ")).toContain("vì chủ tịch bị kỷ luật cảnh cáo");
});
