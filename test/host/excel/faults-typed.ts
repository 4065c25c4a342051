import { cellsOf } from "../../../src/core/plan/cells";
import type { Plan } from "../../../src/core/plan/plan";
import { placeOf } from "../../../src/core/sheet/address";
import { excelWorkbook } from "../../../src/host/excel/workbook";
import { carryOut } from "../../../src/jobs/writing/carry-out";
import { recover, takeBack } from "../../../src/jobs/writing/take-back";
import type { Workbook } from "../../../src/jobs/workbook";
import type { Fault } from "../../excel-host/faults";
import type { SimulatedExcel } from "../../excel-host/start-excel";
import type { Begun } from "./faults-jobs";
import {
  differences,
  openAgain,
  openPane,
  pictureOf,
  type Moment,
  type Pane,
} from "./faults-panes";

const STAMP = { id: "tried", time: "2026-11-24T10:32" };
const WORDS = "của tôi";

/** When someone types: before a job looks for the n-th time, when it has failed, or between recovering and undoing. */
export const MOMENTS = [1, 2, 3, 4, "before recovering", "before undoing"] as const;
export type TypingMoment = (typeof MOMENTS)[number];

/** A cell of a sheet. */
export interface TypedCell {
  readonly sheet: string;
  readonly address: string;
}

/** The cells that a plan touches. */
export function cellsOfPlan({ blocks, adds }: Plan): readonly TypedCell[] {
  const own = adds.map(({ name, rows }) => ({
    ...{ sheet: name, row: 1, column: 1, height: rows.length },
    width: Math.max(...rows.map(({ length }) => length)),
  }));
  return [...blocks, ...own].flatMap((area) =>
    cellsOf(area).map(({ address }) => ({ sheet: area.sheet, address })),
  );
}

/**
 * Lets a job fail, and someone type in a cell of its plan meanwhile; then recovers and undoes. Gives what is wrong:
 * words that are gone, and, but for cells at the head of a row, any other place that was not brought back.
 */
export async function tryTyping(
  excel: SimulatedExcel,
  { start, plan }: Begun,
  fault: Fault,
  { sheet, address }: TypedCell,
  moment: TypingMoment,
): Promise<readonly string[]> {
  const struck = openPane(excel, start);
  const typed = typist(struck, sheet, address);
  struck.host.faults = [fault];
  await carryOut(typingAt(moment, typed), struck.journal, plan, STAMP).catch(() => null);
  if (moment === "before recovering") typed.type();
  const pane = openAgain(excel, struck);
  await recover(excelWorkbook(), pane.journal);
  if (moment === "before undoing") typed.type();
  const entries = pane.journal.read().entries.filter(({ id }) => id === STAMP.id);
  await takeBack(excelWorkbook(), pane.journal, entries, "before");
  if (!typed.hasTyped()) return [];
  return [
    ...(typed.words() === WORDS ? [] : [`${sheet}!${address} holds ${String(typed.words())}`]),
    ...(isAlone(plan, sheet, address) ? othersChanged(pane, start, sheet, address) : []),
  ];
}

function typist({ workbook }: Pane, name: string, address: string) {
  const { row, column } = placeOf(address) ?? { row: 1, column: 1 };
  let isTyped = false;
  return {
    type: () => {
      const sheet = workbook.sheet(name);
      if (sheet === null || isTyped) return;
      sheet.enter(row - 1, column - 1, WORDS);
      isTyped = true;
    },
    hasTyped: () => isTyped,
    words: () => workbook.sheet(name)?.cell(row - 1, column - 1).value,
  };
}

/** Excel with someone who types just before it is looked at; between a look and the write after it nobody is that quick. */
function typingAt(moment: TypingMoment, { type }: { readonly type: () => void }): Workbook {
  const workbook = excelWorkbook();
  let looks = 0;
  return {
    ...workbook,
    inspect: (...asked) => {
      looks += 1;
      if (looks === moment) type();
      return workbook.inspect(...asked);
    },
  };
}

/** Another head may be another row, and a sheet of ours with someone's words in it stays as it is: more is left then. */
function isAlone({ adds, removes }: Plan, sheet: string, address: string): boolean {
  const isOurs = adds.some(({ name }) => name === sheet) || removes.includes(sheet);
  return !isOurs && (placeOf(address)?.column ?? 0) > 3;
}

function othersChanged(
  pane: Pane,
  start: Moment,
  sheet: string,
  address: string,
): readonly string[] {
  const [now, before] = [pane, start].map((each) =>
    pictureOf(each).map((picture) => {
      const cells = { ...picture.cells, ...(picture.name === sheet ? { [address]: "" } : {}) };
      return { ...picture, cells };
    }),
  );
  return differences(now ?? [], before ?? []);
}
