import { nameOf } from "./a1";
import type { Quirks } from "./quirks";
import type { Rectangle } from "./rectangle";
import { cellCount } from "./rectangle";
import type { SheetModel } from "./sheet-model";
import type { WorkbookModel } from "./workbook-model";

/** One event as it travels: category, event type, what it is about, what happened as JSON text, and an id. */
export type EventEntry = readonly [number, number, string, string, number];

const EVENTS = 65_536;
const WORKSHEET_CHANGED = 10;

/** What the objects of one simulated Excel share, and what is counted and noted while they work. */
export class Session {
  cellsRead = 0;
  cellsWritten = 0;
  /** The calls after which Excel has nothing left to undo, in order. */
  readonly undoCleared: string[] = [];
  /** The ids of the sheets whose changes the add-in listens to. */
  readonly watched = new Set<string>();
  private readonly waiting: EventEntry[] = [];

  constructor(
    readonly workbook: WorkbookModel,
    readonly quirks: Quirks,
  ) {}

  read(area: Rectangle): void {
    this.cellsRead += cellCount(area);
  }

  /** Notes that the add-in wrote contents. */
  wrote(sheet: SheetModel, area: Rectangle): void {
    this.cellsWritten += cellCount(area);
    this.changed(sheet, area, "ThisLocalAddin");
  }

  /** Lets whoever watches the sheet know: `triggerSource` tells our own writes (`WorksheetChangedEventArgs`, 1.14). */
  changed(sheet: SheetModel, area: Rectangle, triggerSource: "ThisLocalAddin" | "Unknown"): void {
    if (!this.quirks.firesEvents || !this.watched.has(sheet.id)) return;
    const message = {
      ...{ worksheetId: sheet.id, address: nameOf(area), changeType: "RangeEdited" },
      ...{ source: "Local", triggerSource, shiftDirection: "None" },
    };
    this.waiting.push([EVENTS, WORKSHEET_CHANGED, sheet.id, JSON.stringify(message), 0]);
  }

  clearsUndo(call: string): void {
    if (this.quirks.forgetsUndo) this.undoCleared.push(call);
  }

  /** The events since the last time this was asked. */
  takeEvents(): readonly EventEntry[] {
    return this.waiting.splice(0);
  }
}
