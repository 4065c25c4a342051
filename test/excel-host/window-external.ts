import { setImmediate } from "node:timers";
import type { Answer, Listener } from "./excel-host";

/** Answers one request of the client, both JSON text, and hands on the events of Excel. */
export interface Answering {
  readonly answer: (text: string) => Answer;
  readonly listen: (listener: Listener) => unknown;
}

/** Stands for the VBArray that the native host hands over. */
interface NativeArray {
  readonly toArray: () => readonly unknown[];
}

type Callback = (answer: NativeArray) => void;
type EventHandler = (id: number, entries: NativeArray) => void;

const EXECUTE_RICH_API = 93;
const RICH_API_EVENT = 33;
const FAILED = 5001;

/** What the add-in may ask about the Excel it runs in. */
export interface Claims {
  /** Requirement sets by name; versions are text, since 1.10 is above 1.9. */
  readonly requirements: Readonly<Record<string, string>>;
  readonly locale: string;
  /** Where the workbook lies; empty for one that was never saved. Left out, some path on this machine. */
  readonly address?: string;
}

/** `window.external` as Excel for Windows provides it: the seam that the genuine library itself calls. */
export function windowExternal(host: Answering, claims: Claims): object {
  const handlers = new Map<number, EventHandler>();
  host.listen((entries) => {
    setTimeout(() => handlers.get(RICH_API_EVENT)?.(RICH_API_EVENT, native(entries)), 0);
  });
  return {
    // host | platform | file version | locale | correlation | dialog | logging | flags
    GetHostInfo: () => `excel$win32$16.01$${claims.locale}$simulated$$disableLogging$0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(claims),
    Execute: (id: number, parameters: readonly unknown[], callback: Callback) => {
      execute(host, id, parameters, callback);
    },
    RegisterEvent: (id: number, _target: string, handler: EventHandler, callback: Later) => {
      handlers.set(id, handler);
      setTimeout(callback, 0, 0);
    },
    UnregisterEvent: (id: number, _target: string, callback: Later) => {
      handlers.delete(id);
      setTimeout(callback, 0, 0);
    },
  };
}

type Later = (status: number) => void;

function execute(
  host: Answering,
  id: number,
  [call]: readonly unknown[],
  callback: Callback,
): void {
  const body: unknown = Array.isArray(call) ? call[4] : null;
  // In a later turn, as from Excel, but without the millisecond that a timeout of a page takes.
  setImmediate(() => {
    if (id !== EXECUTE_RICH_API || typeof body !== "string") {
      callback(native([FAILED]));
      return;
    }
    const answer = host.answer(body);
    callback("status" in answer ? native([answer.status]) : native([0, [200, [], answer.body]]));
  });
}

/** Every getter is called once while the library starts. */
function context({ requirements, locale, address = "C:\\book.xlsx" }: Claims): object {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "00000000-0000-0000-0000-000000000001",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => address,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "simulated",
    GetInstanceId: () => "simulated|1",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostFullVersion: () => "16.0.17328.20000",
    GetInitialDisplayMode: () => 2,
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
  };
}

function native(items: readonly unknown[]): NativeArray {
  return { toArray: () => items };
}
