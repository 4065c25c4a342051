import { fractionOf, over, roundedTo, times, trimmed, whole, type Figure } from "../figure";
import type { Random } from "../random";
import type { Figures, Kind, Place, Rule } from "../rules";

/** A row as it is typed in a form's list: code, label, unit of measure, kind. */
export type RowText = readonly [string, string, string, string];

export interface ListRow {
  readonly code: string;
  readonly label: string;
  readonly unit: string;
  /** `heading`: no figure is expected. */
  readonly kind: Kind | "heading";
  readonly answers: readonly number[];
}

/** A list filled in: every figure abides by every rule. */
export interface FilledList {
  readonly layout: "list";
  readonly form: string;
  readonly title: string;
  readonly rows: readonly ListRow[];
  readonly rules: readonly Rule[];
  readonly figures: Figures;
  /** Notes that bear a figure out, by code: they hold, and are true when the figure is. */
  readonly notes?: ReadonlyMap<string, string>;
}

const KINDS: ReadonlyMap<string, ListRow["kind"]> = new Map([
  ["heading", "heading"],
  ["count", "count"],
  ["money", "money"],
  ["rate", "rate"],
  ["coded", "coded"],
]);

export function rowsOf(texts: readonly RowText[]): readonly ListRow[] {
  return texts.map(([code, label, unit, kindText]) => {
    const kind = KINDS.get(kindText);
    if (kind === undefined) throw new Error(`unknown kind ${kindText}`);
    const answers = kind === "coded" ? [...unit.matchAll(/= (\d)/g)].map(([, d]) => Number(d)) : [];
    return { code, label, unit, kind, answers };
  });
}

/** The rows that hold a figure, as places. */
export function placesOfList(rows: readonly ListRow[]): readonly Place[] {
  return rows.flatMap(({ code, kind, answers }) =>
    kind === "heading" || (kind === "coded" && answers.length === 0)
      ? []
      : [kind === "coded" ? { id: code, kind, answers } : { id: code, kind }],
  );
}

/** A list being filled. */
export interface Draft {
  readonly figures: Map<string, Figure>;
  readonly random: Random;
}

/** Puts a whole number at a code and gives it back. */
export function put({ figures }: Draft, code: string, value: number): number {
  figures.set(code, whole(value));
  return value;
}

/** Puts 100 × part ÷ whole at a code, half up at 0, 1 or 2 decimals; 0 or nothing where the whole is 0. */
export function putRate(
  { figures, random }: Draft,
  code: string,
  part: number,
  total: number,
): void {
  if (total === 0) {
    if (random.once(2)) figures.set(code, whole(0));
    return;
  }
  const exact = over(
    times(fractionOf(whole(100)), fractionOf(whole(part))),
    fractionOf(whole(total)),
  );
  figures.set(code, roundedTo(exact, random.pick([0, 1, 1, 2, 2])));
}

/** A rate that nothing on the sheet bears out; by `least` quarters of a percent or more. */
export function putFreeRate({ figures, random }: Draft, code: string, least = 4): void {
  figures.set(code, trimmed({ units: BigInt(random.between(least, 400)) * 25n, places: 2 }));
}

/** Most of a whole; now and then all or none of it. */
export function partOf({ random }: Draft, total: number): number {
  if (random.once(8)) return total;
  if (random.once(15)) return 0;
  return random.between(Math.floor(total * 0.55), total);
}

/** A whole number parted in so many. */
export function splitOf({ random }: Draft, total: number, pieces: number): readonly number[] {
  const cuts = Array.from({ length: pieces - 1 }, () => random.between(0, total));
  const edges = [0, ...cuts.sort((a, b) => a - b), total];
  return edges.slice(1).map((edge, at) => edge - (edges[at] ?? 0));
}

/** A large or small whole number, as counts in an appendix are. */
export function sizeOf(random: Random, digits: number): number {
  return random.between(10 ** (digits - 1), 10 ** digits - 1);
}
