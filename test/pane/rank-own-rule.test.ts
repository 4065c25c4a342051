/** @jest-environment jsdom */
import type { Choice, ClassProfile } from "../../src/core/rank/profile";
import type { Snapshot } from "../../src/core/sheet/snapshot";
import type { Workbook } from "../../src/jobs/workbook";
import { BO_CHI_SO_766 } from "../../src/packs/classes/bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "../../src/packs/classes/hai-duong-xa-2022";
import {
  firstOptions,
  PROFILES,
  rankSheet,
  rememberOptions,
  underProfile,
  type Ranking,
} from "../../src/pane/rank-jobs";
import type { RankOptions } from "../../src/pane/rank-options";
import { ranking as words } from "../../src/words/vi/ranking";
import { snapshotOf, type Typed } from "../core/rank/snapshot-of";

/** Indices of 80, 60 and 40 %. */
const POINTS = snapshotOf(
  [
    ["STT", "Đơn vị", "Thể chế", "Tài chính công"],
    [null, "Điểm tối đa", 50, 50],
    [1, "Xã Quang Trung", 40, 40],
    [2, "Xã Tiên Động", 30, 30],
    [3, "Thị trấn Tứ Kỳ", 20, 20],
  ],
  "Năm 2022",
);

const TWO_WAYS: readonly (readonly Typed[])[] = [
  ["Tốt", "trên 80", "70"],
  ["Văn bản chưa quy định", "80", null, "Tốt | Đạt"],
  ["Đạt", "từ 65", "50"],
  ["Văn bản chưa quy định", "50"],
  ["Không đạt", null],
];
const DECIDED: Choice = { question: "exactly-80", class: "Đạt", basis: "Công văn số 12/SNV" };

/** A sheet of criteria with a class rule below; it is a rule of its own unless it is said to be another one's. */
function criteria(classes: readonly (readonly Typed[])[], id = "ban-tinh"): Snapshot {
  return snapshotOf(
    [
      ["Mã", "Tên tiêu chí", "Điểm tối đa", "Cách tính"],
      ["1", "Thể chế", "100", "chấm trực tiếp"],
      [],
      ["Xếp loại"],
      ["Mã xếp loại", id],
      ["Mức xếp loại", "Chỉ số từ", "Mức sàn", "Có thể hiểu là"],
      ...classes,
    ],
    "Bộ tiêu chí",
  );
}

function workbookOf(...snapshots: readonly Snapshot[]): Workbook {
  const refused = (): Promise<never> => Promise.reject(new Error("only for reading"));
  return {
    sheets: () =>
      Promise.resolve(
        snapshots.map(({ sheet }) => ({
          ...{ name: sheet, id: sheet },
          ...({ kind: "worksheet", visible: true } as const),
        })),
      ),
    activeSheet: () => Promise.resolve(POINTS.sheet),
    read: (name) => {
      const found = snapshots.find(({ sheet }) => sheet === name);
      return found === undefined ? refused() : Promise.resolve(found);
    },
    inspect: refused,
    write: refused,
  };
}

function ranked(options: RankOptions, ...besides: readonly Snapshot[]): Promise<Ranking> {
  return rankSheet(workbookOf(POINTS, ...besides), POINTS.sheet, options, words);
}

function classes({ report }: Ranking): readonly (string | null)[] {
  return report.groups.flatMap(({ units }) => units.map((unit) => unit.class));
}

function open({ report }: Ranking): readonly (string | null)[] {
  return report.groups.flatMap(({ units }) => units.map((unit) => unit.open));
}

beforeEach(() => {
  localStorage.clear();
});

describe("A class rule that the workbook keeps", () => {
  test("asks what its text leaves open, and the next ranking keeps the answer", async () => {
    const first = await ranked(firstOptions(), criteria(TWO_WAYS));
    expect(first.options.profile).toMatchObject({ id: "ban-tinh" });
    expect(open(first)).toEqual(["exactly-80", "gap-50-65", null]);
    const again = await ranked({ ...first.options, choices: [DECIDED] }, criteria(TWO_WAYS));
    expect(again.options.choices).toEqual([DECIDED]);
    expect(classes(again)).toEqual(["Đạt", null, "Không đạt"]);
  });

  test("has its answers on this machine the next time the workbook is ranked", async () => {
    const { options } = await ranked(firstOptions(), criteria(TWO_WAYS));
    expect(rememberOptions({ ...options, choices: [DECIDED] })).toBe(true);
    const later = await ranked(firstOptions(), criteria(TWO_WAYS));
    expect(later.options.choices).toEqual([DECIDED]);
    expect(classes(later)).toEqual(["Đạt", null, "Không đạt"]);
  });

  test("asks how far a unit goes down where several of its classes have a floor", async () => {
    const { options } = await ranked(firstOptions(), criteria(TWO_WAYS));
    const fall: Choice = { question: "two-classes", fall: "to-floor", basis: "Công văn số 9" };
    rememberOptions({ ...options, choices: [DECIDED, fall] });
    const later = await ranked(firstOptions(), criteria(TWO_WAYS));
    expect(later.options.choices).toEqual([DECIDED, fall]);
  });

  test("counts as it stands now: a row that was changed classes anew", async () => {
    const { options } = await ranked(firstOptions(), criteria(TWO_WAYS));
    const changed = TWO_WAYS.with(3, ["Đạt", "50"]);
    const again = await ranked({ ...options, choices: [DECIDED] }, criteria(changed));
    expect(classes(again)).toEqual(["Đạt", "Đạt", "Không đạt"]);
  });

  test("takes back an answer that it allows no more, and asks again", async () => {
    const { options } = await ranked(firstOptions(), criteria(TWO_WAYS));
    const renamed = TWO_WAYS.map((row) => row.map((cell) => renamedIn(cell)));
    const again = await ranked({ ...options, choices: [DECIDED] }, criteria(renamed));
    expect(again.options.choices).toEqual([]);
    expect(open(again).at(0)).toBe("exactly-80");
  });

  test("goes before one of ours that it was copied from", async () => {
    const [ours] = PROFILES;
    const { options } = await ranked(firstOptions(), criteria(TWO_WAYS, ours.id));
    expect(options.profile).not.toBe(ours);
    expect(options.profile.classes.map(({ name }) => name)).toEqual(["Tốt", "Đạt", "Không đạt"]);
  });

  test("gives way to the rule that was chosen before once the workbook has it no more", async () => {
    rememberOptions(underProfile(firstOptions(), BO_CHI_SO_766));
    const kept = await ranked(firstOptions(), criteria(TWO_WAYS));
    rememberOptions({ ...kept.options, choices: [DECIDED] });
    expect(firstOptions().profile).toBe(BO_CHI_SO_766);
    const without = await ranked(kept.options);
    expect(PROFILES).toContain(without.options.profile);
    expect(without.options.choices).toEqual([]);
  });
});

test("under a rule of ours an answer stays as long as that rule is chosen", async () => {
  const answer: Choice = {
    ...{ question: "gap-50-65", class: "Hoàn thành nhiệm vụ", basis: "Công văn số 12/SNV" },
  };
  const options = { ...underOurs(HAI_DUONG_XA_2022), choices: [answer] };
  expect((await ranked(options)).options).toBe(options);
  rememberOptions(options);
  expect(underOurs(BO_CHI_SO_766).choices).toEqual([]);
  expect(underOurs(HAI_DUONG_XA_2022).choices).toEqual([answer]);
});

function underOurs(profile: ClassProfile): RankOptions {
  return underProfile(firstOptions(), profile);
}

function renamedIn(cell: Typed): Typed {
  return typeof cell === "string" ? cell.replace("Đạt", "Hoàn thành") : cell;
}
