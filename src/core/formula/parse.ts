import { placeOf } from "../sheet/address";
import { parseDecimal } from "../number/decimal";
import type { Corner, Expression, Formula, Link, Operator, Reference } from "./expression";
import { isWorkedOut } from "./functions";
import { rationalOf, times, wholeRational, type Rational } from "./rational";
import { tokensOf, type Token, type TokenKind } from "./tokens";

/** Excel takes no longer formula. */
const LONGEST = 8192;
/** Excel nests functions 64 deep. */
const DEEPEST = 64;
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;
const LARGEST_EXPONENT = 308;
/** Newer functions are stored with these in front. */
const FILE_PREFIX = /^(?:_xlfn\.)?(?:_xlws\.)?/i;

const RANKS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/**
 * Reads a formula in the en-US notation of files, with its `=`. Names, other sheets and functions that are
 * not worked out here make it `opaque`; null for what cannot be read at all. `sheet` is the formula's own
 * sheet: cells that are named with it are its own.
 */
export function parseFormula(text: string, sheet: string | null = null): Formula | null {
  if (!text.startsWith("=") || text.length > LONGEST) return null;
  const tokens = tokensOf(text, 1);
  if (tokens === null) return null;
  const reader = new Reader(tokens, text.length, sheet);
  try {
    const expression = reader.readAll();
    return {
      text,
      expression,
      opaque: reader.isOpaque,
      subtotal: reader.hasSubtotal,
      references: reader.references,
    };
  } catch (error) {
    if (error instanceof Unreadable) return null;
    throw error;
  }
}

class Unreadable extends Error {}

/** Walks the tokens of one formula; what it has not yet been asked for is still ahead. */
class Reader {
  isOpaque = false;
  hasSubtotal = false;
  readonly references: Reference[] = [];
  private next = 0;
  private depth = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly length: number,
    private readonly sheet: string | null,
  ) {}

  /** Throws Unreadable. */
  readAll(): Expression {
    const expression = this.readChain(0);
    if (this.ahead.kind !== "end") throw new Unreadable();
    return expression;
  }

  private get ahead(): Token {
    return (
      this.tokens[this.next] ?? { kind: "end", text: "", start: this.length, end: this.length }
    );
  }

  private take(kind: TokenKind): Token {
    const token = this.ahead;
    if (token.kind !== kind) throw new Unreadable();
    this.next += 1;
    return token;
  }

  private takeSign<Sign extends string>(signs: readonly Sign[]): Sign | null {
    const token = this.ahead;
    const sign = token.kind === "sign" ? signs.find((each) => each === token.text) : undefined;
    if (sign === undefined) return null;
    this.next += 1;
    return sign;
  }

  private close(): number {
    const { end } = this.ahead;
    if (this.takeSign([")"]) === null) throw new Unreadable();
    return end;
  }

  private deeper<Result>(read: () => Result): Result {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new Unreadable();
    const result = read();
    this.depth -= 1;
    return result;
  }

  private readChain(rank: number): Expression {
    const operators = RANKS[rank];
    if (operators === undefined) return this.readSigned();
    const head = this.readChain(rank + 1);
    const links: Link[] = [];
    let { end } = head;
    for (;;) {
      const operator = this.takeSign(operators);
      if (operator === null) break;
      const operand = this.readChain(rank + 1);
      links.push({ operator, operand });
      end = operand.end;
    }
    return links.length === 0 ? head : { kind: "chain", head, links, start: head.start, end };
  }

  /** In Excel a sign binds closer than a power: `-2^2` is 4. */
  private readSigned(): Expression {
    const { start } = this.ahead;
    const sign = this.takeSign(["+", "-"]);
    if (sign === null) return this.readPercent();
    const operand = this.deeper(() => this.readSigned());
    return { kind: "signed", sign: sign === "-" ? -1 : 1, operand, start, end: operand.end };
  }

  private readPercent(): Expression {
    let expression = this.readSingle();
    let ends = 0;
    for (let { end } = this.ahead; this.takeSign(["%"]) !== null; { end } = this.ahead) {
      ends += 1;
      if (ends > DEEPEST) throw new Unreadable();
      expression = { kind: "percent", operand: expression, start: expression.start, end };
    }
    return expression;
  }

  private readSingle(): Expression {
    const { kind, text, start, end } = this.ahead;
    switch (kind) {
      case "number":
        this.next += 1;
        return { kind: "number", value: numberFrom(text), start, end };
      case "text":
        this.next += 1;
        return { kind: "text", text: text.slice(1, -1).replaceAll('""', '"'), start, end };
      case "error":
        this.next += 1;
        return { kind: "error", code: text, start, end };
      case "function":
        return this.readCall();
      case "name":
        return this.readName();
      case "sheet":
      case "cell":
        return this.readReference();
      case "sign":
        return this.readGroup();
      case "end":
        throw new Unreadable();
    }
  }

  private readGroup(): Expression {
    const { start } = this.ahead;
    if (this.takeSign(["("]) === null) throw new Unreadable();
    const inner = this.deeper(() => this.readChain(0));
    return { kind: "group", inner, start, end: this.close() };
  }

  private readName(): Expression {
    const { text, start, end } = this.take("name");
    const upper = text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") {
      return { kind: "boolean", value: upper === "TRUE", start, end };
    }
    this.isOpaque = true;
    return { kind: "opaque", start, end };
  }

  private readCall(): Expression {
    const { text, start } = this.take("function");
    const name = text.toUpperCase().replace(FILE_PREFIX, "");
    if (this.takeSign(["("]) === null) throw new Unreadable();
    const args = this.deeper(() => this.readArguments());
    const end = this.close();
    if (name === "SUBTOTAL") this.hasSubtotal = true;
    if (isWorkedOut(name, args.length)) return { kind: "call", name, args, start, end };
    this.isOpaque = true;
    return { kind: "opaque", start, end };
  }

  private readArguments(): readonly Expression[] {
    if (this.ahead.text === ")") return [];
    const args = [this.readArgument()];
    while (this.takeSign([","]) !== null) args.push(this.readArgument());
    return args;
  }

  private readArgument(): Expression {
    const { kind, text, start } = this.ahead;
    const leftOut = kind === "sign" && (text === "," || text === ")");
    return leftOut ? { kind: "missing", start, end: start } : this.readChain(0);
  }

  private readReference(): Expression {
    const { start } = this.ahead;
    const sheet = this.ahead.kind === "sheet" ? sheetNamed(this.take("sheet").text) : null;
    const from = this.readCorner();
    const to = this.takeSign([":"]) === null ? null : this.readCorner();
    const { end } = to ?? from;
    if (sheet !== null && sheet.toLowerCase() !== this.sheet?.toLowerCase()) {
      this.isOpaque = true;
      return { kind: "opaque", start, end };
    }
    const reference: Reference =
      to === null
        ? { kind: "cell", corner: from, start, end }
        : { kind: "area", from, to, start, end };
    this.references.push(reference);
    return reference;
  }

  private readCorner(): Corner {
    const { text, start, end } = this.take("cell");
    const place = placeOf(text);
    if (place === null || place.row > LAST_ROW || place.column > LAST_COLUMN) {
      throw new Unreadable();
    }
    return {
      ...place,
      columnFixed: text.startsWith("$"),
      rowFixed: text.includes("$", 1),
      start,
      end,
    };
  }
}

function sheetNamed(text: string): string {
  const name = text.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function numberFrom(text: string): Rational {
  const [mantissa = "", exponent = "0"] = text.toLowerCase().split("e");
  const plain = `0${mantissa}`.replace(/\.$/, "");
  const value = parseDecimal(plain);
  const tens = Number(exponent);
  if (value === null || Math.abs(tens) > LARGEST_EXPONENT) throw new Unreadable();
  const scale = 10n ** BigInt(Math.abs(tens));
  return times(rationalOf(value), tens < 0 ? { top: 1n, bottom: scale } : wholeRational(scale));
}
