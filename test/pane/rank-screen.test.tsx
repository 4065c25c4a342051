/** @jest-environment jsdom */
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import type { ClassProfile } from "../../src/core/rank/profile";
import { rankSnapshot } from "../../src/jobs/rank";
import { rankSentences } from "../../src/jobs/rank/prose/sentences";
import type { RankReport } from "../../src/jobs/rank/report";
import { BO_CHI_SO_766 } from "../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
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

function show(
  given: Partial<RankOptions> = {},
  profiles: readonly ClassProfile[] = [HAI_DUONG_XA_2022, BO_CHI_SO_766],
): void {
  const options = { ...usualOptions(HAI_DUONG_XA_2022), ...given };
  const report = reportOf(options);
  act(() => {
    root.render(
      <FluentProvider theme={webLightTheme}>
        <RankScreen
          report={report}
          sentences={rankSentences(report, options.profile, null, rankProse)}
          profiles={profiles}
          findings={[]}
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
    show({ sheets: ["index"], sheetChoice: { order: "list", signature: false, title: "CŨ", names: {} } });
    const title = control("Tiêu đề của phụ lục");
    act(() => {
      title.focus();
      Reflect.set(HTMLInputElement.prototype, "value", "   ", title);
      title.dispatchEvent(new Event("input", { bubbles: true }));
    });
    expect(changed).toBeNull();
    act(() => {
      title.blur();
    });
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
