import { HostError, HostObject } from "./host-object";
import { References } from "./references";
import type {
  Action,
  ArgumentInfo,
  ErrorBody,
  ObjectPath,
  QueryInfo,
  Request,
  Response,
} from "./wire";
import { ActionType, PathType } from "./wire";

/** What a load asked for: members by name, each with what was asked of it; none means every scalar. */
type Selection = ReadonlyMap<string, Selection>;

/** Runs requests against objects. It knows the wire format and nothing of Excel. */
export class Interpreter {
  private readonly references = new References();

  constructor(
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject>,
  ) {}

  /**
   * Runs the actions in order; at the first error the earlier ones stay applied and the later ones are left out.
   * `failsAt` is the action, counted from 0, at which Excel is made to fail.
   */
  run(request: Request, failsAt: number | null = null): Response {
    const batch = new Batch(request, this.root, this.services, this.references);
    const results = [];
    const traceIds = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        if (index === failsAt) throw injected();
        results.push({ ActionId: action.Id, Value: batch.act(action) });
        if (action.ActionType === ActionType.Trace) traceIds.push(action.Id);
      } catch (thrown) {
        return { Results: results, TraceIds: traceIds, Error: errorBody(thrown, index) };
      }
    }
    return { Results: results, TraceIds: traceIds };
  }

  forget(reference: unknown): void {
    if (typeof reference === "string") this.references.forget(reference);
  }
}

/** One request under way: each of its object paths is resolved once. A null object is null here. */
class Batch {
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: Request,
    private readonly root: HostObject,
    private readonly services: ReadonlyMap<string, HostObject>,
    private readonly references: References,
  ) {}

  act(action: Action): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const object = this.object(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return this.identity(object);
      case ActionType.Query:
        return this.query(object, action.QueryInfo ?? {});
      case ActionType.Method:
        return this.call(object, action);
      case ActionType.SetProperty:
        return this.assign(object, action);
      default:
        throw new HostError("NotImplemented", `action ${action.ActionType} is not simulated`, "");
    }
  }

  private call(object: HostObject, action: Action): unknown {
    if (action.Name === "_KeepReference") return null;
    const method = object.method(action.Name);
    if (method === null) throw object.missing(action.Name);
    return method[1](this.arguments(action.ArgumentInfo)) ?? null;
  }

  private assign(object: HostObject, action: Action): null {
    const scalar = object.scalar(action.Name);
    if (scalar?.[1].set === undefined) throw object.missing(`${action.Name} (write)`);
    scalar[1].set(this.arguments(action.ArgumentInfo)[0]);
    return null;
  }

  private object(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (path === undefined) throw new HostError("InvalidObjectPath", `no object path ${id}`, "");
    const object = this.resolve(path);
    this.resolved.set(id, object);
    return object;
  }

  private resolve(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return this.root;
      case PathType.Null:
        return null;
      case PathType.New:
        return found(this.services.get(path.Name), path.Name);
      case PathType.Reference:
        return found(this.references.get(path.Name), path.Name, "InvalidReference");
      default: {
        const parent = this.object(path.ParentObjectPathId ?? 0);
        return parent === null ? null : this.descend(parent, path);
      }
    }
  }

  private descend(parent: HostObject, path: ObjectPath): HostObject | null {
    const args = this.arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case PathType.Property: {
        const link = parent.link(path.Name);
        if (link === null) throw parent.missing(path.Name);
        return link[1]();
      }
      case PathType.Indexer: {
        if (parent.members.item === undefined) throw parent.missing("getItem");
        return found(parent.members.item(args[0]), `${parent.type}.getItem`);
      }
      default: {
        const method = parent.method(path.Name);
        if (method === null) throw parent.missing(path.Name);
        const object = method[1](args);
        if (object instanceof HostObject) return object;
        if (path.Name.endsWith("OrNullObject")) return null;
        return found(null, `${parent.type}.${path.Name}`);
      }
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((plain, i) => {
      const id = ids[i];
      return typeof id === "number" && id > 0 ? this.object(id) : plain;
    });
  }

  private identity(object: HostObject): Readonly<Record<string, string>> {
    const key = object.members.key ?? {};
    if (object.members.keptByReference !== true) return key;
    return { ...key, _ReferenceId: this.references.keep(object) };
  }

  private query(object: HostObject, info: QueryInfo): unknown {
    const selection = selectionOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
    return { ...this.identity(object), ...this.loaded(object, selection) };
  }

  private loaded(object: HostObject, selection: Selection): Readonly<Record<string, unknown>> {
    const { items } = object.members;
    if (items !== undefined) {
      const own = [...selection].filter(([name]) => object.scalar(name) !== null);
      const others = new Map([...selection].filter(([name]) => object.scalar(name) === null));
      const wanted = others.get("items") ?? others;
      return {
        ...Object.fromEntries(own.map(([name, below]) => this.member(object, name, below))),
        _Items: items().map((item) => ({ ...this.identity(item), ...this.loaded(item, wanted) })),
      };
    }
    const everything = Object.entries(object.members.scalars ?? {});
    return Object.fromEntries(
      selection.size === 0
        ? everything.map(([name, scalar]) => [name, scalar.get()])
        : [...selection].map(([name, below]) => this.member(object, name, below)),
    );
  }

  private member(object: HostObject, name: string, below: Selection): readonly [string, unknown] {
    const scalar = object.scalar(name);
    if (scalar !== null) return [scalar[0], scalar[1].get()];
    const link = object.link(name);
    if (link === null) throw object.missing(name);
    return [link[0], this.loaded(link[1](), below)];
  }
}

/** `["items/name", "format/fill/color"]` as a tree. */
function selectionOf(paths: readonly string[]): Selection {
  const heads = new Map<string, string[]>();
  for (const path of paths) {
    const [head = "", ...rest] = path.split("/");
    const tails = heads.get(head) ?? [];
    if (rest.length > 0) tails.push(rest.join("/"));
    heads.set(head, tails);
  }
  return new Map([...heads].map(([head, tails]) => [head, selectionOf(tails)]));
}

function found(
  object: HostObject | null | undefined,
  location: string,
  code = "ItemNotFound",
): HostObject {
  if (object) return object;
  throw new HostError(code, "The requested resource doesn't exist.", location, 404);
}

function injected(): HostError {
  return new HostError("GeneralException", "There was an internal error.", "", 500);
}

/** A fault of the simulator itself is told as such, not thrown where no test would see it. */
function errorBody(thrown: unknown, index: number): ErrorBody {
  const error =
    thrown instanceof HostError
      ? thrown
      : new HostError("SimulatorFault", thrown instanceof Error ? thrown.message : "", "", 500);
  return {
    Code: error.code,
    Message: error.message,
    Location: error.location,
    ActionIndex: index,
    HttpStatusCode: error.httpStatus,
  };
}
