import type { Fault } from "./faults";
import { HostObject } from "./host-object";
import { Interpreter } from "./interpreter";
import { workbookObject } from "./objects/workbook";
import { everyQuirk } from "./quirks";
import type { Rectangle } from "./rectangle";
import type { EventEntry } from "./session";
import { Session } from "./session";
import type { SheetModel } from "./sheet-model";
import type { Request } from "./wire";
import type { WorkbookModel } from "./workbook-model";

/** What Excel answers outside the body of a response; the client turns each into an error of its own. */
export const HostStatus = {
  GeneralException: 5001,
  InvalidOperationInCellEditMode: 5004,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
} as const;

export type Answer = { readonly body: string } | { readonly status: number };
export type Listener = (entries: readonly EventEntry[]) => void;

/** The 5 MB that Excel on the web takes and gives at a time (Office Add-ins: resource limits and performance optimization). */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/**
 * A small simulated Excel behind the genuine Office.js client. It proves that the client's API is used
 * rightly; what a workbook does is written here by hand and was not compared with a real Excel. Any transport
 * will do: text goes in and out, and events come through `listen`.
 */
export class ExcelHost {
  /** How often the add-in went to Excel and back: its `context.sync()` calls that had something to say. */
  syncs = 0;
  requestBytes = 0;
  responseBytes = 0;
  payloadLimit = PAYLOAD_LIMIT;
  /** How many actions each counted sync asked for. */
  readonly batches: number[] = [];
  /** While set, what Excel answers instead of doing anything. */
  refusal: number | null = null;
  /** Called before each sync with its number, for tests that let something happen in between. */
  beforeSync: (sync: number) => void = () => undefined;
  faults: readonly Fault[] = [];
  /** How many of the faults have struck. */
  injected = 0;
  readonly quirks = everyQuirk();
  private isAway = false;
  private readonly session: Session;
  private readonly listeners = new Set<Listener>();
  private readonly interpreter: Interpreter;

  constructor(readonly workbook: WorkbookModel) {
    this.session = new Session(workbook, this.quirks);
    const root = workbookObject(this.session, (reference) => {
      this.interpreter.forget(reference);
    });
    const startUp = new HostObject("AddinInternalService", {
      methods: { NotifyActionHandlerReady: () => null },
    });
    const services = new Map([["Microsoft.InternalService.AddinInternalService", startUp]]);
    this.interpreter = new Interpreter(root, services);
  }

  /** Cells asked for, each counted once for every property that was read of it. */
  get cellsRead(): number {
    return this.session.cellsRead;
  }

  /** Cells given contents, each counted once for every write. */
  get cellsWritten(): number {
    return this.session.cellsWritten;
  }

  /** The calls after which Excel has nothing left to undo, in order. */
  get undoCleared(): readonly string[] {
    return this.session.undoCleared;
  }

  /** Hands events on to a transport; the answer takes the listener off again. */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** What a user types into a cell, while the add-in looks on. */
  type(sheet: SheetModel, row: number, column: number, input: string | number | boolean): void {
    sheet.enter(row, column, input);
    const area: Rectangle = { row, column, height: 1, width: 1 };
    this.session.changed(sheet, area, "Unknown");
    this.sendEvents();
  }

  /** Answers one ProcessQuery; both are JSON text. */
  answer(text: string): Answer {
    const request: Request = JSON.parse(text);
    if (isHousekeeping(request)) return { body: JSON.stringify(this.interpreter.run(request)) };
    this.syncs += 1;
    this.batches.push(request.Actions.length);
    this.beforeSync(this.syncs);
    this.requestBytes += Buffer.byteLength(text);
    return this.refusalOf(text) ?? this.carryOut(request);
  }

  private refusalOf(text: string): Answer | null {
    const fault = this.faults.find(({ sync }) => sync === this.syncs);
    if (this.isAway) return { status: HostStatus.GeneralException };
    if (fault?.staysAway === true) this.isAway = true;
    if (fault?.strikes === "refused") {
      this.injected += 1;
      return { status: HostStatus.GeneralException };
    }
    if (this.refusal !== null) return { status: this.refusal };
    if (this.workbook.cellBeingEdited && this.quirks.refusesWhileEditing) {
      return { status: HostStatus.InvalidOperationInCellEditMode };
    }
    if (this.isTooLong(text)) return { status: HostStatus.RequestPayloadSizeLimitExceeded };
    return null;
  }

  private carryOut(request: Request): Answer {
    const strikes = this.faults.find(({ sync }) => sync === this.syncs)?.strikes;
    const failsAt = typeof strikes === "object" ? strikes.action : null;
    const response = this.interpreter.run(request, failsAt);
    const hasFailed = failsAt !== null && response.Error?.ActionIndex === failsAt;
    if (strikes === "lost" || hasFailed) this.injected += 1;
    this.sendEvents();
    if (strikes === "lost") return { status: HostStatus.GeneralException };
    const body = JSON.stringify(response);
    this.responseBytes += Buffer.byteLength(body);
    return this.isTooLong(body)
      ? { status: HostStatus.ResponsePayloadSizeLimitExceeded }
      : { body };
  }

  private isTooLong(text: string): boolean {
    return this.quirks.limitsPayloads && Buffer.byteLength(text) > this.payloadLimit;
  }

  private sendEvents(): void {
    const entries = this.session.takeEvents();
    if (entries.length > 0) for (const listener of this.listeners) listener(entries);
  }
}

/** The client's own start-up notice, and its letting go of ranges after each `Excel.run`. */
function isHousekeeping({ Actions, ObjectPaths }: Request): boolean {
  const names = Actions.map(({ Name }) => Name).filter((name) => name !== "");
  return (
    (names.length > 0 && names.every((name) => name === "_RemoveReference")) ||
    Object.values(ObjectPaths).some(({ Name }) => Name.startsWith("Microsoft.InternalService"))
  );
}
