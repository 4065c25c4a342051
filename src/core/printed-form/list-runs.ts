import { compare, equal, subtract, sum, type Decimal } from "../number/decimal";
import type { ListRow } from "./list-rows";
import { isNearMiss } from "./near-miss";

/** A total with the rows behind it that it sums; those that details of another were left out. */
export interface Run {
  readonly place: number;
  readonly parts: readonly number[];
  /** The figures bear it out; else only one slip keeps them from it. */
  readonly isExact: boolean;
}

/** One way in which rows go with the row that they follow: where the rest begins. */
interface Way {
  readonly next: number;
  readonly runs: readonly Run[];
}

const NAMED_TOTAL = /^tong\b/;
const MOST_PARTS = 30;
/** Where only words tell the end, a long run comes near its total by chance. */
const MOST_UNTOLD = 8;
const MOST_TRIALS = 4000;
const MOST_DETAILS = 3;

/**
 * The sums of a list that has lost its numbers: a row called `Tổng …` sums those behind it as far as they make it up, and a
 * total among them stands for its own. Where one slip keeps a total from its parts it is told only if the one above it, or
 * the place where its rows end, says where they end.
 */
export function runsOf(rows: readonly ListRow[]): readonly Run[] {
  const search = new Search(rows);
  const found: Run[] = [];
  for (let place = 0; place < rows.length;) {
    const way = search.wayFrom(place);
    found.push(...way.runs);
    place = Math.max(way.next, place + 1);
  }
  const isUsual = found.filter(({ isExact }) => isExact).length > 1;
  return found.filter(({ isExact }) => isExact || isUsual);
}

class Search {
  private trials = 0;

  constructor(private readonly rows: readonly ListRow[]) {}

  /** The rows that go with a total: exactly made up, else with a slip in one total under it, else up to where its rows end. */
  wayFrom(place: number): Way {
    if (!this.isTotal(place)) return { next: place + 1, runs: [] };
    this.trials = 0;
    return (
      this.made(place, false) ??
      this.made(place, true) ??
      this.upToEnd(place) ?? { next: place + 1, runs: [] }
    );
  }

  private made(place: number, withSlips: boolean): Way | null {
    const total = this.rows[place]?.value ?? null;
    return total === null ? null : this.filled(place, place + 1, total, [], [], withSlips);
  }

  /** Takes row after row until the total is made up. */
  private filled(
    place: number,
    next: number,
    left: Decimal,
    parts: readonly number[],
    runs: readonly Run[],
    withSlips: boolean,
  ): Way | null {
    this.trials += 1;
    if (this.trials > MOST_TRIALS || parts.length > MOST_PARTS) return null;
    if (parts.length > 1 && isNothing(left)) {
      return {
        next: this.afterDetails(next),
        runs: [{ place, parts, isExact: true }, ...runs],
      };
    }
    const row = this.rows[next];
    if (row === undefined || !this.isOfRun(row, place)) return null;
    if (isDetail(row)) {
      for (let skipped = 1; skipped <= MOST_DETAILS; skipped += 1) {
        const way = this.filled(place, next + skipped, left, parts, runs, withSlips);
        if (way !== null) return way;
      }
      return null;
    }
    if (row.value === null || compare(row.value, left) > 0) return null;
    const rest = subtract(left, row.value);
    for (const own of this.waysOf(next, withSlips)) {
      const way = this.filled(
        place,
        own.next,
        rest,
        [...parts, next],
        [...runs, ...own.runs],
        withSlips,
      );
      if (way !== null) return way;
    }
    return null;
  }

  /** How a row may stand in a run: with its own parts, alone, or with parts that one slip keeps from it. */
  private waysOf(place: number, withSlips: boolean): readonly Way[] {
    const alone: Way = { next: place + 1, runs: [] };
    if (!this.isTotal(place)) return [alone];
    const exact = this.made(place, false);
    return [...(exact === null ? [] : [exact]), alone, ...(withSlips ? this.slipped(place) : [])];
  }

  private slipped(place: number): readonly Way[] {
    const ways: Way[] = [];
    const parts: number[] = [];
    for (let next = place + 1; next < this.rows.length && parts.length < 6; next += 1) {
      const row = this.rows[next];
      if (row === undefined || row.value === null || !this.isOfRun(row, place)) break;
      if (isDetail(row) || this.isTotal(next)) break;
      parts.push(next);
      if (parts.length > 1 && this.isSlipAway(place, parts)) {
        ways.push({
          next: next + 1,
          runs: [{ place, parts: [...parts], isExact: false }],
        });
      }
    }
    return ways;
  }

  /** All rows up to a heading, a rate or another unit, each total among them with its own. */
  private upToEnd(place: number): Way | null {
    const parts: number[] = [];
    const runs: Run[] = [];
    let next = place + 1;
    while (next < this.rows.length) {
      const row = this.rows[next];
      if (row === undefined || row.value === null || !this.isOfRun(row, place) || isDetail(row))
        break;
      parts.push(next);
      const exact = this.isTotal(next) ? this.made(next, false) : null;
      runs.push(...(exact?.runs ?? []));
      next = exact?.next ?? next + 1;
    }
    if (parts.length < 2 || parts.length > MOST_UNTOLD || !this.isSlipAway(place, parts))
      return null;
    return { next, runs: [{ place, parts, isExact: false }, ...runs] };
  }

  private isSlipAway(place: number, parts: readonly number[]): boolean {
    const total = this.rows[place]?.value ?? null;
    const values = parts.flatMap((part) => this.rows[part]?.value ?? []);
    return total !== null && !equal(total, sum(values)) && isNearMiss(total, values);
  }

  private afterDetails(next: number): number {
    const row = this.rows[next];
    return row !== undefined && isDetail(row) ? next + 1 : next;
  }

  private isTotal(place: number): boolean {
    const row = this.rows[place];
    if (row === undefined || row.value === null || (row.kind !== "count" && row.kind !== "money"))
      return false;
    return NAMED_TOTAL.test(row.labelKey) && !isDetail(row);
  }

  private isOfRun(row: ListRow, place: number): boolean {
    if (row.kind !== "count" && row.kind !== "money") return false;
    const [own, whole] = [row.unitKey, this.rows[place]?.unitKey ?? ""];
    return own === whole || own === "" || whole === "";
  }
}

function isDetail({ marker }: ListRow): boolean {
  return marker.kind === "words" || marker.kind === "dash" || marker.kind === "plus";
}

function isNothing({ units }: Decimal): boolean {
  return units === 0n;
}
