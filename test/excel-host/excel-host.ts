import { HostObject } from "./host-object";
import { Interpreter } from "./interpreter";
import { workbookObject } from "./objects/workbook";
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

/** The 5 MB that Excel on the web takes and gives at a time. */
const PAYLOAD_LIMIT = 5 * 1024 * 1024;

/**
 * A small simulated Excel behind the genuine Office.js client. It proves that the client's API is used
 * rightly; what a workbook does is written here by hand and was not compared with a real Excel.
 */
export class ExcelHost {
  /** How often the add-in went to Excel and back: its `context.sync()` calls that had something to say. */
  syncs = 0;
  requestBytes = 0;
  responseBytes = 0;
  payloadLimit = PAYLOAD_LIMIT;
  /** While set, what Excel answers instead of doing anything. */
  refusal: number | null = null;
  /** Called before each sync with its number, for tests that let something happen in between. */
  beforeSync: (sync: number) => void = () => undefined;
  private readonly interpreter: Interpreter;

  constructor(readonly workbook: WorkbookModel) {
    const root = workbookObject(workbook, (reference) => {
      this.interpreter.forget(reference);
    });
    const startUp = new HostObject("AddinInternalService", {
      methods: { NotifyActionHandlerReady: () => null },
    });
    const services = new Map([["Microsoft.InternalService.AddinInternalService", startUp]]);
    this.interpreter = new Interpreter(root, services);
  }

  /** Answers one ProcessQuery; both are JSON text. */
  answer(text: string): Answer {
    const request: Request = JSON.parse(text);
    if (isHousekeeping(request)) return { body: JSON.stringify(this.interpreter.run(request)) };
    this.syncs += 1;
    this.beforeSync(this.syncs);
    const requestBytes = Buffer.byteLength(text);
    this.requestBytes += requestBytes;
    if (requestBytes > this.payloadLimit) {
      return { status: HostStatus.RequestPayloadSizeLimitExceeded };
    }
    if (this.refusal !== null) return { status: this.refusal };
    if (this.workbook.cellBeingEdited) return { status: HostStatus.InvalidOperationInCellEditMode };
    const body = JSON.stringify(this.interpreter.run(request));
    const responseBytes = Buffer.byteLength(body);
    this.responseBytes += responseBytes;
    return responseBytes > this.payloadLimit
      ? { status: HostStatus.ResponsePayloadSizeLimitExceeded }
      : { body };
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
