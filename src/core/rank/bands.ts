import { compare, parseDecimal, ZERO, type Decimal } from "../number/decimal";
import type { BandQuestion, IndexBand, LowerBound } from "./profile";

/** Up to which index something holds: `below` leaves out the bound itself. Plain decimal. */
export interface UpperBound {
  readonly kind: "to" | "below";
  readonly percent: string;
}

/** A class and the stretch of the index that the text of a decision gives it; null where it is not bounded. */
export interface StatedBand {
  readonly class: string;
  readonly from: LowerBound | null;
  readonly to: UpperBound | null;
}

/**
 * The bands of a decision as its text states them, highest first, with what the text leaves open
 * between them made a question: a stretch that no band or two bands hold (`gap-50-65`), a single
 * value (`exactly-80`), everything below the last band (`gap-0-70`).
 */
export function bandsOf(stated: readonly StatedBand[]): readonly IndexBand[] {
  return stated.flatMap((band, place): readonly IndexBand[] => {
    const next = stated[place + 1];
    const given = (lower: LowerBound | null): IndexBand => ({
      lower,
      gives: "class",
      class: band.class,
    });
    if (band.from === null) return [given(null)];
    if (next === undefined) {
      const question = `gap-0-${band.from.percent}` as const;
      return [given(band.from), { lower: null, gives: "open", question, readings: [] }];
    }
    const edge = edgeBetween(band, band.from, next);
    return edge.question === null
      ? [given(edge.upper)]
      : [
          given(edge.upper),
          { lower: edge.lower, gives: "open", question: edge.question, readings: edge.readings },
        ];
  });
}

/** Where the higher band ends, and what lies between it and the band below. */
interface Edge {
  readonly upper: LowerBound;
  readonly lower: LowerBound;
  readonly question: BandQuestion | null;
  readonly readings: readonly string[];
}

function edgeBetween(band: StatedBand, from: LowerBound, next: StatedBand): Edge {
  const { to } = next;
  if (to === null) return { upper: from, lower: from, question: null, readings: [] };
  const end = boundAbove(to);
  const order = compare(decimal(to.percent), decimal(from.percent));
  const both = [band.class, next.class];
  if (order === 0) {
    const holds = [from.kind === "from", to.kind === "to"].filter((holding) => holding).length;
    if (holds === 1) return { upper: from, lower: from, question: null, readings: [] };
    return {
      upper: { kind: "above", percent: from.percent },
      lower: { kind: "from", percent: from.percent },
      question: `exactly-${from.percent}`,
      readings: both,
    };
  }
  return order < 0
    ? {
        upper: from,
        lower: end,
        question: `gap-${to.percent}-${from.percent}`,
        readings: [],
      }
    : {
        upper: end,
        lower: from,
        question: `gap-${from.percent}-${to.percent}`,
        readings: both,
      };
}

/** What begins where a band ends. */
function boundAbove({ kind, percent }: UpperBound): LowerBound {
  return { kind: kind === "below" ? "from" : "above", percent };
}

function decimal(percent: string): Decimal {
  return parseDecimal(percent) ?? ZERO;
}
