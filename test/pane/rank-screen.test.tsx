/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { draft } from "../../src/core/rank/draft";
import type { ClassProfile } from "../../src/core/rank/profile";
import { DEFAULT_STANDING, type TieBreak } from "../../src/core/rank/standing-rule";
import type { Severity } from "../../src/core/rule/finding";
import type { OnTimeBasis } from "../../src/core/score/criteria-set";
import { rankSnapshot } from "../../src/jobs/rank";
import { told, type ToldFinding } from "../../src/jobs/told";
import { USUAL_SHEETS } from "../../src/jobs/rank/options";
import { rankSentences } from "../../src/jobs/rank/prose/sentences";
import type { RankReport } from "../../src/jobs/rank/report";
import { BO_CHI_SO_766 } from "../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
import { ON_TIME } from "../../src/packs/criteria/on-time";
import { usualOptions, type RankOptions } from "../../src/pane/rank-options";
import { RankScreen } from "../../src/pane/RankScreen";
import { findings } from "../../src/words/vi/findings";
import { pane } from "../../src/words/vi/pane";
import { rankProse } from "../../src/words/vi/rank-prose";
import { rankSheets } from "../../src/words/vi/rank-sheets";
import { ranking } from "../../src/words/vi/ranking";
import { score } from "../../src/words/vi/score";
import { writing } from "../../src/words/vi/writing";
import { snapshotOf } from "../core/rank/snapshot-of";

const SHEET = snapshotOf(
  [
    ["STT", "Đơn vị", "Thể chế", "Tài chính công"],
    [null, "Điểm tối đa", 50, 50],
    [1, "Xã Quang Trung", 45, 42],
    [2, "Xã Tiên Động", 50, 17],
    [3, "Thị trấn Tứ Kỳ", 32, 34],
  ],
  "Năm 2022",
);

let root: Root;
let page: HTMLElement;
let changed: RankOptions | null;
let copied: readonly string[];

function clipboard(writeText: (text: string) => Promise<void>): void {
  Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText } });
}

beforeEach(() => {
  Reflect.set(globalThis, "IS_REACT_ACT_ENVIRONMENT", true);
  localStorage.clear();
  changed = null;
  copied = [];
  clipboard((text) => {
    copied = [...copied, text];
    return Promise.resolve();
  });
  page = document.body.appendChild(document.createElement("div"));
  root = createRoot(page);
});

afterEach(() => {
  act(() => {
    root.unmount();
  });
  page.remove();
});

function reportOf(options: RankOptions): RankReport {
  return rankSnapshot(SHEET, {
    ...options,
    previous: null,
    criteria: null,
    words: { ranking, rankSheets, score },
  });
}

/** The screen under these options; a second call shows it anew with what it was. */
function show(
  given: Partial<RankOptions> = {},
  profiles: readonly ClassProfile[] = [HAI_DUONG_XA_2022, BO_CHI_SO_766],
  { findings: found = [], criteria = null }: Besides = {},
): void {
  const options = { ...usualOptions(HAI_DUONG_XA_2022), ...given };
  const report = { ...reportOf(options), criteria };
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <RankScreen
          report={report}
          sentences={rankSentences(report, options.profile, null, rankProse)}
          profiles={profiles}
          findings={found}
          otherSheets={["Năm 2021"]}
          options={options}
          remembered
          change={(now) => {
            changed = now;
          }}
          written={false}
          steps={{
            ...{ asked: null, busy: false, words: writing, rounding: pane.check.rounding },
            ...{ cell: pane.check.cell, figure: findings.figure },
            ...{ confirm: nothing, lookAgain: nothing, drop: nothing },
          }}
          telling={{
            words: pane.rank,
            ranking,
            findings: { words: pane.check, findings, goTo: nothing, fixing: null, waiving: null },
          }}
          back={{ label: "Quay lại", go: nothing }}
          elsewhere={null}
        />
      </FluentProvider>,
    );
  });
}

/** What a report may tell besides its units. */
interface Besides {
  readonly findings?: readonly ToldFinding[];
  readonly criteria?: RankReport["criteria"];
}

function nothing(): void {
  return;
}

function all(selector: string): readonly HTMLElement[] {
  return [...page.querySelectorAll<HTMLElement>(selector)];
}

/** The control that a label with this text is of. */
function control(label: string): HTMLElement {
  const found = all("label").find(({ textContent }) => textContent.startsWith(label));
  const of = found?.querySelector("input") ?? page.querySelector(`[id="${forOf(found)}"]`);
  if (!(of instanceof HTMLElement)) throw new Error(`nothing is labelled ${label}`);
  return of;
}

function forOf(label: HTMLElement | undefined): string {
  return label?.getAttribute("for") ?? "";
}

function button(name: string): HTMLElement {
  const found = all("button").find(
    (each) => (each.getAttribute("aria-label") ?? each.textContent) === name,
  );
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

function press(element: HTMLElement): void {
  act(() => {
    element.click();
  });
}

function choose(label: string, text: string): void {
  const select = control(label);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no list`);
  act(() => {
    select.value = [...select.options].find((option) => option.text === text)?.value ?? "";
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

/** What may be chosen in a list. */
function choices(label: string): readonly string[] {
  const select = control(label);
  if (!(select instanceof HTMLSelectElement)) throw new Error(`${label} is no list`);
  return [...select.options].map(({ text }) => text);
}

/** Types into a field; it is left by `leave`. */
function type(label: string, text: string): void {
  const field = control(label);
  act(() => {
    field.focus();
    Reflect.set(HTMLInputElement.prototype, "value", text, field);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

function leave(label: string): void {
  act(() => {
    control(label).blur();
  });
}

function unit(row: number): string {
  return page.querySelector(`[data-unit-row="${row}"]`)?.textContent ?? "";
}

test("the decision that units are classed by is named with its document, its term and what was read of it", () => {
  show();
  expect(page.textContent).toContain(
    "Căn cứ Quyết định số 3395/QĐ-UBND ngày 15/12/2022 của Chủ tịch UBND tỉnh Hải Dương, áp dụng đến hết ngày 31/12/2023.",
  );
  expect(page.textContent).not.toContain(pane.rank.sample);
});

test("a profile that no signed decision was seen for says so", () => {
  show({ profile: BO_CHI_SO_766 });
  expect(page.textContent).toContain("Mẫu, đối chiếu quyết định của tỉnh.");
});

test("another profile brings what was decided for it on this machine", () => {
  localStorage.setItem(
    `soat-phu-luc:choices:${HAI_DUONG_XA_2022.id}`,
    JSON.stringify([
      { question: "gap-50-65", answer: "Hoàn thành nhiệm vụ", basis: "Công văn số 12/SNV" },
    ]),
  );
  show({ profile: BO_CHI_SO_766 });
  choose("Quy định xếp loại", HAI_DUONG_XA_2022.title);
  expect(changed).toMatchObject({
    profile: { id: HAI_DUONG_XA_2022.id },
    choices: [{ question: "gap-50-65", basis: "Công văn số 12/SNV" }],
  });
});

test("with one profile alone nothing is asked", () => {
  show({}, [HAI_DUONG_XA_2022]);
  expect(() => control("Quy định xếp loại")).toThrow();
  expect(page.textContent).toContain(HAI_DUONG_XA_2022.title);
});

describe("how results are written", () => {
  test("values unless live formulas are asked for", () => {
    show();
    expect(control("Ghi giá trị")).toHaveProperty("checked", true);
    press(control("Ghi công thức sống"));
    expect(changed).toMatchObject({ live: true });
  });

  test("the sheets that a ranking can add are off, and each is asked for by itself", () => {
    show();
    for (const sheet of ["Phụ lục II:", "Phụ lục III:", "Biểu đồ", "Điểm bị trừ"]) {
      expect(control(sheet)).toHaveProperty("checked", false);
    }
    press(control("Phụ lục III:"));
    expect(changed?.sheets).toEqual(["class"]);
  });

  test("title, order and signature are asked for only where an appendix is added", () => {
    show({ sheets: ["chart"] });
    expect(() => control("Tiêu đề của phụ lục")).toThrow();
    show({ sheets: ["index"] });
    press(control("Có chỗ ký tên"));
    expect(changed).toMatchObject({ sheetChoice: { signature: true } });
    choose("Thứ tự đơn vị", "Theo thứ hạng");
    expect(changed).toMatchObject({ sheetChoice: { order: "rank" } });
  });

  test("a title counts once its field is left, and a blank one is none", () => {
    show({
      sheets: ["index"],
      sheetChoice: { order: "list", signature: false, title: "CŨ", names: {} },
    });
    type("Tiêu đề của phụ lục", "   ");
    expect(changed).toBeNull();
    leave("Tiêu đề của phụ lục");
    expect(changed).toMatchObject({ sheetChoice: { title: null } });
  });

  test("how units stand to each other is folded away and said in full", () => {
    show();
    expect(() => control("Xếp theo chỉ số công bố")).toThrow();
    press(button("Cách xếp thứ hạng"));
    expect(control("Xếp theo chỉ số chưa làm tròn")).toHaveProperty("checked", true);
    press(control("Xếp theo chỉ số công bố, bằng nhau thì đồng hạng"));
    expect(changed).toMatchObject({ standing: { by: "published", ties: "competition" } });
    press(control("Lấy số hạng liền sau"));
    expect(changed).toMatchObject({ standing: { by: "exact", ties: "dense" } });
  });

  describe("a sheet to be added", () => {
    const NAMED = { ...USUAL_SHEETS, names: { index: "Phụ lục 5" } };

    test("has a field for its name, which shows ours; one that is not added has none", () => {
      show({ sheets: ["index", "chart"] });
      expect(control("Tên trang Phụ lục II")).toMatchObject({
        value: "",
        placeholder: "Phụ lục II",
      });
      expect(control("Tên trang Biểu đồ")).toMatchObject({ placeholder: "Biểu đồ" });
      expect(() => control("Tên trang Phụ lục III")).toThrow();
    });

    test("gets the name that was typed once the field is left, without spaces at its ends", () => {
      show({ sheets: ["index"] });
      type("Tên trang Phụ lục II", "  Phụ  lục 5 ");
      expect(changed).toBeNull();
      leave("Tên trang Phụ lục II");
      expect(changed?.sheetChoice.names).toEqual({ index: "Phụ lục 5" });
    });

    test("has our name again once the field is emptied, and the others keep theirs", () => {
      const names = { index: "Phụ lục 5", class: "Phụ lục 6" };
      show({ sheets: ["index", "class"], sheetChoice: { ...NAMED, names } });
      type("Tên trang Phụ lục II", "");
      leave("Tên trang Phụ lục II");
      expect(changed?.sheetChoice.names).toEqual({ class: "Phụ lục 6" });
    });

    test.each([
      ["Chỉ số cải cách hành chính cấp xã", "Tên trang tính dài không quá 31 ký tự."],
      ["Quý I/2022", "Tên trang tính không được có các dấu : \\ / ? * [ ]."],
      ["'Phụ lục", "Tên trang tính không được bắt đầu hay kết thúc bằng dấu nháy đơn."],
      ["history", "Excel giữ tên History để dùng riêng; hãy đặt tên khác."],
    ])("keeps its name where Excel would refuse %s, and one sentence says why", (typed, why) => {
      show({ sheets: ["index"], sheetChoice: NAMED });
      type("Tên trang Phụ lục II", typed);
      expect(page.textContent).not.toContain(why);
      leave("Tên trang Phụ lục II");
      expect(page.textContent).toContain(why);
      expect(control("Tên trang Phụ lục II")).toHaveProperty("value", typed);
      expect(changed).toBeNull();
    });

    test("is named in what will be written by the name it gets", () => {
      show({ sheets: ["index"], sheetChoice: NAMED });
      expect(page.textContent).toContain("Thêm trang tính: Phụ lục 5.");
    });
  });

  describe("where the index is the same", () => {
    const FIRST = "Khi bằng chỉ số";
    const SECOND = "Nếu vẫn bằng nhau, tiêu chí thứ 2";
    const THIRD = "Nếu vẫn bằng nhau, tiêu chí thứ 3";
    const INSTITUTIONS = { by: "field", field: "Thể chế" } as const;
    const FINANCE = { by: "field", field: "Tài chính công" } as const;
    const BONUS = { by: "bonus" } as const;

    function broken(...breaks: readonly TieBreak[]): void {
      show({ standing: { ...DEFAULT_STANDING, breaks } });
      const fold = button("Cách xếp thứ hạng");
      if (fold.getAttribute("aria-expanded") === "false") press(fold);
    }

    test("units tie unless something of this table is to tell them apart", () => {
      broken();
      expect(choices(FIRST)).toEqual([
        "Đồng hạng",
        "Theo điểm thưởng",
        "Theo lĩnh vực Thể chế",
        "Theo lĩnh vực Tài chính công",
      ]);
      expect(() => control(SECOND)).toThrow();
      choose(FIRST, "Theo lĩnh vực Tài chính công");
      expect(changed?.standing).toEqual({ ...DEFAULT_STANDING, breaks: [FINANCE] });
    });

    test("what is still equal is asked for next, and nothing is offered twice", () => {
      broken(FINANCE);
      expect(choices(SECOND)).toEqual([
        "Vẫn đồng hạng",
        "Theo điểm thưởng",
        "Theo lĩnh vực Thể chế",
      ]);
      choose(SECOND, "Theo điểm thưởng");
      expect(changed?.standing.breaks).toEqual([FINANCE, BONUS]);
    });

    test("three are the most", () => {
      broken(FINANCE, BONUS, INSTITUTIONS);
      expect(choices(THIRD)).toContain("Theo lĩnh vực Thể chế");
      expect(page.textContent).not.toContain("tiêu chí thứ 4");
    });

    test("one of them is changed in its place or put back, and those behind it move up", () => {
      broken(FINANCE, BONUS);
      choose(FIRST, "Theo lĩnh vực Thể chế");
      expect(changed?.standing.breaks).toEqual([INSTITUTIONS, BONUS]);
      choose(FIRST, "Đồng hạng");
      expect(changed?.standing.breaks).toEqual([BONUS]);
    });

    test("a field that this table does not have stays in sight, so that it can be put back", () => {
      broken({ by: "field", field: "Hiện đại hóa" });
      expect(control(FIRST)).toHaveProperty("value", "4");
      expect(choices(FIRST).at(4)).toBe("Theo lĩnh vực Hiện đại hóa");
      choose(FIRST, "Đồng hạng");
      expect(changed?.standing.breaks).toEqual([]);
    });
  });

  test("the columns to be written and the sheets to be added are named", () => {
    show({ sheets: ["class"] });
    const columns = all("dt").map(({ textContent }) => textContent);
    const headings = all("dd").map(({ textContent }) => textContent);
    expect(columns.map((column, at) => `${column} ${headings[at] ?? ""}`)).toEqual([
      "E Điểm",
      "F Chỉ số (%)",
      "G Xếp hạng",
      "H Tăng/giảm bậc",
      "I Xếp loại",
      "J Lý do",
    ]);
    expect(page.textContent).toMatch(/Thêm trang tính: .+\./u);
  });
});

describe("the definition of the on-time rate", () => {
  const LEGEND = "Cách tính tỷ lệ đúng hạn";
  const CRITERIA = {
    ...{ set: "bo-chi-so-766", title: "Bộ chỉ số phục vụ", isSample: false },
    ...{ findings: [], faults: [], entryFaults: [], unjudged: [] },
  };

  function scoredOn(inForce: OnTimeBasis | null, chosen: OnTimeBasis | null = null): void {
    show({ onTime: chosen }, undefined, { criteria: { ...CRITERIA, onTime: inForce } });
  }

  test("is that of the criteria, which is named, unless another one is chosen", () => {
    scoredOn("766");
    expect(control("Như bộ tiêu chí quy định")).toHaveProperty("checked", true);
    expect(page.textContent).toContain(
      "Bộ tiêu chí quy định: Đã giải quyết trước hạn, đúng hạn và đang giải quyết trong hạn, trên tổng số hồ sơ tiếp nhận, xử lý.",
    );
    press(control("Đúng hạn trên số hồ sơ đến hạn (Vĩnh Phúc)"));
    expect(changed).toMatchObject({ onTime: "due" });
  });

  test("is offered in all four ways, each with who measures so", () => {
    scoredOn("766");
    const group = all("fieldset").find(({ textContent }) => textContent.startsWith(LEGEND));
    const offered = [...(group?.querySelectorAll("label") ?? [])].map((each) => each.textContent);
    expect(offered).toHaveLength(5);
    for (const { definition, usedBy } of ON_TIME) {
      expect(offered).toContain(`${definition} (${usedBy})`);
    }
  });

  test("is that of the criteria again once it is put back", () => {
    scoredOn("due", "due");
    expect(page.textContent).not.toContain("Bộ tiêu chí quy định:");
    press(control("Như bộ tiêu chí quy định"));
    expect(changed).toMatchObject({ onTime: null });
  });

  test("is not asked for where the criteria read none, or points are ranked as they stand", () => {
    scoredOn(null);
    expect(page.textContent).not.toContain(LEGEND);
    show();
    expect(page.textContent).not.toContain(LEGEND);
  });
});

describe("where hundreds of units print the same index as another", () => {
  function remarks(count: number, severity: Severity): readonly ToldFinding[] {
    const units = [
      { unit: "Xã Quang Trung", rank: 1, exactRank: 1, exact: "83.6949" },
      { unit: "Xã Tiên Động", rank: 2, exactRank: 2, exact: "83.6911" },
    ];
    const facts = { fact: "same-index-other-rank", index: "83.69", units } as const;
    const found = Array.from({ length: count }, (_, at) => ({
      ...draft({ kind: "rounding", severity, cells: ["B3", "B4"] }, facts),
      id: `${severity} ${at + 1}`,
    }));
    return told(found, (each) => ({ message: ranking.finding(each.facts), arithmetic: "" }));
  }

  const TOLD = remarks(300, "notice");

  function cards(): readonly (string | undefined)[] {
    return all("[data-finding]").map(({ dataset }) => dataset["finding"]);
  }

  test("the first of the remarks are read and the others come when they are asked for", () => {
    show({}, undefined, { findings: TOLD });
    expect(cards()).toEqual(TOLD.slice(0, 5).map(({ id }) => id));
    press(button("Xem thêm 60 mục"));
    expect(cards()).toHaveLength(65);
  });

  test("how many there are stands above them", () => {
    show({}, undefined, { findings: TOLD });
    expect(all("h2").map(({ textContent }) => textContent)).toContain("Lưu ý · 300");
  });

  test.each(["error", "warning", "undecided"] as const)("no %s is folded with them", (severity) => {
    const others = remarks(12, severity);
    show({}, undefined, { findings: [...others, ...TOLD] });
    expect(cards()).toHaveLength(17);
    expect(cards()).toEqual(expect.arrayContaining(others.map(({ id }) => id)));
  });

  test("five of them are all in sight, with nothing to press", () => {
    show({}, undefined, { findings: TOLD.slice(0, 5) });
    expect(cards()).toHaveLength(5);
    expect(page.textContent).not.toContain("Xem thêm");
    expect(all("h2").map(({ textContent }) => textContent)).toContain("Lưu ý");
  });
});

describe("a unit tells", () => {
  test("its class with the reason and the way to the next class, by points and by percentage points", () => {
    show();
    expect(unit(4)).toContain("Không hoàn thành nhiệm vụ");
    expect(unit(4)).toContain("lĩnh vực Tài chính công đạt 34%");
    expect(unit(4)).toContain("Còn thiếu 8 điểm để được Hoàn thành nhiệm vụ:");
    expect(unit(4)).toContain(
      "lĩnh vực Tài chính công cần thêm 8 điểm (16 điểm phần trăm) để đạt 50%",
    );
  });

  test("how far points may be wrong before its rank changes", () => {
    show();
    expect(unit(3)).toMatch(/Hạng không đổi nếu điểm mỗi lĩnh vực sai không quá [\d,]+\./u);
  });
});

describe("a sentence for the report", () => {
  const TITLE = "Nhóm theo chỉ số tổng hợp";

  function textOf(title: string): string {
    const options = usualOptions(HAI_DUONG_XA_2022);
    const sentences = rankSentences(reportOf(options), options.profile, null, rankProse);
    return sentences.find((sentence) => sentence.title === title)?.text ?? "";
  }

  test("is read under its title", () => {
    show();
    press(button(TITLE));
    expect(page.textContent).toContain(textOf(TITLE));
  });

  test("is copied by its own button, which says so and has it read aloud", async () => {
    show();
    await act(async () => {
      button(`Chép: ${TITLE}`).click();
      await Promise.resolve();
    });
    expect(copied).toEqual([textOf(TITLE)]);
    expect(button(`Đã chép: ${TITLE}`).textContent).toBe("Đã chép");
    expect(page.querySelector('[role="status"]')?.textContent).toBe(`Đã chép: ${TITLE}.`);
  });

  test("is copied with all others by one button, each under its title", async () => {
    show();
    await act(async () => {
      button("Chép tất cả").click();
      await Promise.resolve();
    });
    expect(copied).toHaveLength(1);
    expect(copied[0]).toContain(`${TITLE}\n${textOf(TITLE)}\n\nKết quả xếp loại\n`);
  });

  test("stands selected where the clipboard is refused", async () => {
    clipboard(() => Promise.reject(new Error("NotAllowedError")));
    show();
    await act(async () => {
      button(`Chép: ${TITLE}`).click();
      await Promise.resolve();
    });
    const place = page.querySelector("textarea");
    expect(place?.value).toBe(textOf(TITLE));
    expect(document.activeElement).toBe(place);
    expect([place?.selectionStart, place?.selectionEnd]).toEqual([0, textOf(TITLE).length]);
    expect(page.textContent).toContain("bấm Ctrl+C để chép");
  });
});
