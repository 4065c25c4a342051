import { BACH_THONG, runWith, TU_KY } from "./run-with";

const REFUSED: readonly (readonly [string, readonly string[], string])[] = [
  ["nothing", [], "Chưa nói cần làm gì."],
  ["a command that is not there", ["kiem-tra"], "Không có lệnh “kiem-tra”."],
  ["no file to check", ["check"], "Chưa nói tệp nào."],
  ["no file to rank", ["rank", "--json"], "Chưa nói tệp nào."],
  ["two files to rank", ["rank", TU_KY, TU_KY], "mỗi lần một tệp"],
  ["an option that is not there", ["check", BACH_THONG, "--fix"], "Không có tùy chọn --fix"],
  ["an option of the other command", ["check", BACH_THONG, "--profile", "x"], "--profile"],
  ["an option without its value", ["check", BACH_THONG, "--sheet"], "--sheet cần một giá trị"],
  ["an option before another's dash", ["check", "--sheet", "--json", BACH_THONG], "--sheet cần"],
  ["a value where none is taken", ["check", "--json=1", BACH_THONG], "--json không nhận giá trị"],
  ["an option given twice", ["check", BACH_THONG, "--form", "xa", "--form", "huyen"], "hai lần"],
  ["a language that is not there", ["check", BACH_THONG, "--lang", "fr"], "--lang vi hoặc"],
  ["a form that is not there", ["check", BACH_THONG, "--form", "tinh"], "huyen, xa, vpcp-06a"],
  ["a profile that is not there", ["rank", TU_KY, "--profile", "x"], "hai-duong-xa-2022"],
  [
    "the marked copy, which comes later",
    ["check", BACH_THONG, "-o", "x.xlsx"],
    "chưa ghi được bản",
  ],
  [
    "a file of rules that is not there",
    ["check", BACH_THONG, "--rules", "r.xlsx"],
    "r.xlsx: Không",
  ],
  [
    "a file without rules",
    ["check", BACH_THONG, "--rules", TU_KY],
    "Tệp không có trang tính quy tắc",
  ],
  [
    "a file without a form",
    ["check", BACH_THONG, "--form", TU_KY],
    "không có trang tính nào là mẫu",
  ],
  ["an earlier period, which comes later", ["check", BACH_THONG, "--period=p"], "kỳ trước"],
  ["consolidation, which comes later", ["consolidate", "a.xlsx", "-o", "b.xlsx"], "chưa dùng được"],
  ["prose, which comes later", ["text", "a.docx", "--json"], "chưa dùng được"],
  ["templates, which come later", ["template", "huyen", "-o", "b.xlsx"], "chưa dùng được"],
];

test.each(REFUSED)(
  "a call with %s ends with 2, one sentence and an empty standard output",
  async (_what, argv, sentence) => {
    const { status, out, err } = await runWith(...argv);
    expect(status).toBe(2);
    expect(out).toBe("");
    expect(err).toContain(sentence);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
  },
);

test("help is printed as a result, not as a failure", async () => {
  const { status, out, err } = await runWith("--help");
  expect([status, err]).toEqual([0, ""]);
  expect(out).toContain("soat check");
});

test("refusals speak the language that was asked for, wherever it stands", async () => {
  const { err } = await runWith("--lang", "en", "kiem-tra");
  expect(err).toContain("There is no command “kiem-tra”.");
});

test("a sheet that is called like an option can be asked for with an equals sign", async () => {
  const { status, err } = await runWith("check", BACH_THONG, "--sheet=--json");
  expect(status).toBe(2);
  expect(err).toContain("Không có trang tính “--json”");
});
