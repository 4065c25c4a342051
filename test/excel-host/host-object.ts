/** An error that Excel reports inside an otherwise good answer. */
export class HostError extends Error {
  constructor(
    readonly code: string,
    message: string,
    readonly location: string,
    readonly httpStatus = 400,
  ) {
    super(message);
  }
}

export interface Scalar {
  readonly get: () => unknown;
  readonly set?: (value: unknown) => void;
}

/** What a method takes: plain values, and objects where the client passed one. */
export type Method = (args: readonly unknown[]) => unknown;

export interface Members {
  /** What the client knows the object by afterwards, such as `{ Id }`. */
  readonly key?: Readonly<Record<string, string>>;
  /** Whether the client keeps it by reference, as it does every Range. */
  readonly keptByReference?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar>>;
  /** Properties that are objects themselves. */
  readonly links?: Readonly<Record<string, () => HostObject>>;
  /** A method whose name ends in `OrNullObject` answers null where there is nothing. */
  readonly methods?: Readonly<Record<string, Method>>;
  /** The members of a collection. */
  readonly items?: () => readonly HostObject[];
  /** `getItem` of a collection. */
  readonly item?: (key: unknown) => HostObject | null;
}

/** One object of the simulated Excel, as the interpreter sees it: a type of the genuine library and its members. */
export class HostObject {
  constructor(
    readonly type: string,
    readonly members: Members,
  ) {}

  scalar(name: string): readonly [string, Scalar] | null {
    return memberOf(this.members.scalars, name);
  }

  link(name: string): readonly [string, () => HostObject] | null {
    return memberOf(this.members.links, name);
  }

  method(name: string): readonly [string, Method] | null {
    return memberOf(this.members.methods, name);
  }

  /** What is not simulated fails by its name, so that nobody takes silence for an answer. */
  missing(name: string): HostError {
    const member = `${this.type}.${name}`;
    return new HostError("ApiNotFound", `${member} is not simulated`, member, 404);
  }
}

/** The scalar of a property that cannot be written. */
export function readOnly(get: () => unknown): Scalar {
  return { get };
}

/** Object paths name members in PascalCase, `load` as the add-in typed them. */
function memberOf<Member>(
  members: Readonly<Record<string, Member>> | undefined,
  name: string,
): readonly [string, Member] | null {
  const wanted = name.toLowerCase();
  const found = Object.entries(members ?? {}).find(([known]) => known.toLowerCase() === wanted);
  return found ?? null;
}
