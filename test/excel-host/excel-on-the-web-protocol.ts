import type { Answer, Listener } from "./excel-host";
import type { Answering, Claims } from "./window-external";

/** The messages between an add-in's frame and its parent, as seen in the web build of the genuine library. */
interface Message {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** A call of Office.js: what it is, and for `ProcessQuery` the request beside 12 other fields. */
interface Call {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData: readonly unknown[];
}

interface Registration {
  readonly eventDispId: number;
}

const MessageType = { Request: 0, Response: 1 } as const;
const ActionType = { Invoke: 0, Register: 1, Unregister: 2 } as const;
const ResponseType = { Call: 0, Event: 1 } as const;

const EXECUTE_RICH_API = 93;
const RICH_API_MESSAGE = 33;
const BODY = 4;
const FAILED = 5001;

/** Excel on the web, as the library counts the hosts. */
const EXCEL_WEB_APP = 16;

/** Where the workbook lies unless the claims say otherwise: what `Office.context.document.url` says. */
const WORKBOOK_ADDRESS = "https://localhost/so-lieu/book.xlsx";

/**
 * What Excel on the web writes into the name of the add-in's frame, for the library to learn which host it
 * is in and whom to answer. `origin` is that of Excel's page; `conversation` is another for each opening, so
 * that a late answer to the pane before is not taken for one to this.
 */
export function frameName(origin: string, { locale }: Claims, conversation: string): string {
  return JSON.stringify({
    baseFrameName: "simulated",
    // host | platform | file version | locale | correlation | dialog | logging | flags
    hostInfo: `excel|web|16.00|${locale}|simulated||disableLogging|0`,
    xdmInfo: `${conversation}|addin|${origin}`,
    serializerVersion: "1",
  });
}

/** Excel's side of the talk with one opened pane. */
export class Conversation {
  private readonly registered = new Map<string, Message>();

  /** `send` posts a message to the pane; `complain` is told what went wrong inside the simulated Excel itself. */
  constructor(
    private readonly excel: Answering,
    private readonly claims: Claims,
    private readonly send: (text: string) => void,
    private readonly complain: (message: string) => void,
  ) {}

  /** Takes a message of the pane and answers it. */
  receive(text: string): void {
    const message: Message = JSON.parse(text);
    if (message._messageType !== MessageType.Request) return;
    switch (message._actionType) {
      case ActionType.Register:
        this.registered.set(message._actionName, message);
        this.reply(message, { Error: 0 });
        break;
      case ActionType.Unregister:
        this.registered.delete(message._actionName);
        this.reply(message, { Error: 0 });
        break;
      default:
        this.reply(message, this.resultOf(message._actionName, message._data));
    }
  }

  /** Tells the pane of what happened in the workbook, where it asked to be told. */
  tell(entries: Parameters<Listener>[0]): void {
    for (const message of this.registered.values()) {
      if (isRegistration(message._data) && message._data.eventDispId === RICH_API_MESSAGE) {
        this.reply(message, { ArrayData: entries }, ResponseType.Event);
      }
    }
  }

  private resultOf(action: string, data: unknown): unknown {
    if (action === "ContextActivationManager_getAppContextAsync") return appContext(this.claims);
    return action === "executeMethod" && isCall(data) ? this.execute(data) : null;
  }

  private execute({ DdaMethod, ArrayData }: Call): unknown {
    const body = ArrayData[BODY];
    if (DdaMethod.DispatchId !== EXECUTE_RICH_API || typeof body !== "string") {
      return { Version: 1, Error: FAILED };
    }
    const answer = this.answer(body);
    return "status" in answer
      ? { Version: 1, Error: answer.status }
      : { Version: 1, Error: 0, Data: [200, [], answer.body] };
  }

  /** A fault of the simulated Excel reaches the pane as an answer, so that no test waits for one in vain. */
  private answer(body: string): Answer {
    try {
      return this.excel.answer(body);
    } catch (fault) {
      this.complain(String(fault));
      return { status: FAILED };
    }
  }

  private reply(to: Message, data: unknown, responseType: number = ResponseType.Call): void {
    const { _actionName, _conversationId, _correlationId } = to;
    this.send(
      JSON.stringify({
        ...{ _messageType: MessageType.Response, _responseType: responseType, _errorCode: 0 },
        ...{ _actionName, _conversationId, _correlationId, _data: data, _serializerVersion: 1 },
      }),
    );
  }
}

/** What Excel tells about itself when the library starts. */
function appContext({ requirements, locale, address = WORKBOOK_ADDRESS }: Claims): object {
  return {
    ...{ _id: "addin", _appInstanceId: "simulated|1", _correlationId: "simulated", _eToken: "" },
    ...{ _appName: EXCEL_WEB_APP, _appVersion: "16", _appMinorVersion: 0 },
    ...{ _appUILocale: locale, _dataLocale: locale, _docUrl: address },
    ...{ _clientMode: 0, _settings: [], _reason: 1, _osfControlType: 1, _initialDisplayMode: 2 },
    _requirementMatrix: JSON.stringify(requirements),
    _hostFullVersion: "16.0.17328.20000",
  };
}

function isCall(data: unknown): data is Call {
  return typeof data === "object" && data !== null && "DdaMethod" in data && "ArrayData" in data;
}

function isRegistration(data: unknown): data is Registration {
  return typeof data === "object" && data !== null && "eventDispId" in data;
}
