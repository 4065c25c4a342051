import { compare, type Decimal } from "../number/decimal";
import { partsWord } from "./list-marker";
import type { ListRow } from "./list-rows";

/** What a list says of the parts of a row: that they follow, all of them or some. */
export type PartsSaid = "some" | "all" | null;

/** A row in its place: places of other rows are counted from 0. */
export interface ListNode {
  readonly place: number;
  /** -1 at the top. */
  readonly parent: number;
  readonly children: readonly number[];
  readonly said: PartsSaid;
  /** It stands under its parent because `Trong đó` or `Chia ra` does, not by its number. */
  readonly isDetail: boolean;
  /** `Tổng cộng`: it sums the rows at its level. */
  readonly isTotal: boolean;
  /** `Trong đó:` alone on its row. */
  readonly isDivider: boolean;
}

const TOTAL =
  /^(?:tong(?: so| cong)?|cong)(?: (?:chung|toan (?:huyen|xa|tinh|bo)|\d+|[ivxlc]+))*$|^tong (?:so|cong) (?:chung|cac muc)$/;
const SAID_IN_LABEL = /\b(trong do|chia ra|bao gom|gom)\b(?: |$)[^.]{0,60}$/;

/** The tree of a list: the numbers decide what stands under what, else dashes, `Trong đó` and the order. */
export function listTree(rows: readonly ListRow[]): readonly ListNode[] {
  const walk = new Walk(
    rows.some(({ marker }) => marker.kind === "number" || marker.kind === "lost"),
  );
  const placed = raised(
    rows.map((row, place) => walk.place(row, place)),
    rows,
  );
  return placed.map((one, place) => ({
    ...one,
    children: placed.flatMap(({ parent, isDivider, isTotal }, child) =>
      parent === place && !isDivider && !isTotal ? [child] : [],
    ),
    said: one.said ?? walk.saidOf(place) ?? saidIn(rows[place]?.labelKey ?? ""),
  }));
}

/** `Tổng số hồ sơ, trong đó:`, `gồm:` at the end of a label. */
function saidIn(labelKey: string): PartsSaid {
  const [, word] = SAID_IN_LABEL.exec(labelKey) ?? [];
  if (word === undefined) return null;
  return word === "trong do" ? "some" : "all";
}

type Placed = Omit<ListNode, "children">;

/**
 * `Trong đó` below the last of several rows may speak of that row or of the one that they all stand under: a part that is more
 * than the row above it is one of the other.
 */
function raised(placed: readonly Placed[], rows: readonly ListRow[]): readonly Placed[] {
  const valueAt = (place: number): Decimal | null => rows[place]?.value ?? null;
  const exceeds = (part: number, whole: number): boolean => {
    const [a, b] = [valueAt(part), valueAt(whole)];
    return a !== null && b !== null && compare(a, b) > 0;
  };
  const isLast = (place: number, inside: number, but: number): boolean =>
    !placed.some((other) => other.parent === inside && other.place > place && other.place !== but);
  return placed.map((node) => {
    const { place, parent } = node;
    const isNamed =
      rows[place]?.marker.kind === "words" || partsWord(rows[place]?.label ?? "") !== null;
    if (!isNamed) return node;
    let whole = parent;
    while (exceeds(place, whole)) {
      const outer = placed[whole]?.parent ?? -1;
      if (valueAt(outer) === null || !isLast(whole, outer, place)) return node;
      whole = outer;
    }
    return { ...node, parent: whole };
  });
}

/** Goes down the rows once; remembers under which rows the next ones may stand. */
class Walk {
  private readonly byCode = new Map<string, number>();
  private readonly said = new Map<number, PartsSaid>();
  private letter = -1;
  private roman = -1;
  private isLetterOutside = false;
  private coded = -1;
  private dash = -1;
  private undashed = -1;
  /** The row whose parts are being listed since `Trong đó`. */
  private whole = -1;

  /** Without any numbers nothing tells where the rows below `Trong đó` end. */
  constructor(private readonly hasNumbers: boolean) {}

  saidOf(place: number): PartsSaid {
    return this.said.get(place) ?? null;
  }

  place(row: ListRow, place: number): Placed {
    const { marker, label, labelKey, cell } = row;
    const isTotal = marker.kind !== "number" && TOTAL.test(labelKey);
    const parts = partsWord(label);
    const base = { place, said: null, isDetail: false, isTotal: false, isDivider: false };
    switch (marker.kind) {
      case "letter":
        this.isLetterOutside ||= this.roman === -1;
        this.letter = place;
        if (this.isLetterOutside) this.roman = -1;
        this.opensSection(place);
        return { ...base, parent: this.isLetterOutside ? -1 : this.roman };
      case "roman":
        this.roman = place;
        this.opensSection(place);
        return { ...base, parent: this.isLetterOutside ? this.letter : -1 };
      case "number": {
        const parent = this.above(marker.steps);
        this.codedAt(place);
        this.byCode.set(marker.steps.join("."), place);
        return { ...base, parent };
      }
      case "small": {
        const parent = this.coded;
        this.undashed = place;
        this.dash = -1;
        return { ...base, parent };
      }
      case "dash":
        this.dash = place;
        return {
          ...base,
          isDetail: this.whole !== -1,
          parent: this.whole === -1 ? this.undashed : this.whole,
        };
      case "plus":
        return { ...base, parent: this.dash === -1 ? this.undashed : this.dash };
      case "words":
        this.listParts(marker.complete ? "all" : "some");
        return { ...base, isDetail: true, parent: this.whole };
      case "lost":
        this.codedAt(place);
        return { ...base, isTotal, parent: this.section() };
      case "none":
        break;
    }
    if (isTotal) return { ...base, isTotal, parent: this.section() };
    if (parts !== null) {
      this.listParts(parts);
      const isDivider = cell === null;
      return { ...base, isDetail: true, parent: this.whole, isDivider };
    }
    if (!this.hasNumbers) this.whole = -1;
    const parent = this.whole === -1 ? this.coded : this.whole;
    if (this.whole === -1) {
      this.undashed = place;
      this.dash = -1;
    }
    return { ...base, isDetail: this.whole !== -1, parent };
  }

  /** A total closes the section in which it stands; numbers at the top are in none. */
  private section(): number {
    return this.roman === -1 ? this.letter : this.roman;
  }

  private opensSection(place: number): void {
    this.byCode.clear();
    this.codedAt(place);
  }

  private codedAt(place: number): void {
    this.coded = place;
    this.undashed = place;
    this.dash = -1;
    this.whole = -1;
  }

  private listParts(said: PartsSaid): void {
    if (this.whole === -1) this.whole = this.undashed;
    if (this.whole !== -1) this.said.set(this.whole, said);
  }

  /** The row with the longest beginning of a number that was met, else the section. */
  private above(steps: readonly string[]): number {
    for (let length = steps.length - 1; length > 0; length -= 1) {
      const found = this.byCode.get(steps.slice(0, length).join("."));
      if (found !== undefined) return found;
    }
    return this.section();
  }
}
