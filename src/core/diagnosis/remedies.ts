import { decimalText, trimmed } from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import type { Draft, Move } from "../rule/draft";
import type { Finding } from "../rule/finding";
import { actsFor, type Act } from "./acts";
import type { Foresight } from "./consequences";

/** An act that does no harm, with the drafts that it would clear. */
export interface Remedy {
  readonly act: Act;
  readonly clears: ReadonlySet<Draft>;
}

/** What would put a draft right, the best first, and whether one act alone does. */
export interface Diagnosis {
  readonly remedies: readonly Remedy[];
  readonly verdict: Finding["verdict"];
}

/** A draft that says a rule is broken, however lightly its threshold lets it weigh. */
export function isBreach({ read, severity, kind }: Draft): boolean {
  if (read === null || read.rule.severity === "notice") return false;
  return severity === "error" || severity === "warning" || kind === "limit";
}

/** Finds what is to blame for each draft. */
export function diagnoseDrafts(
  drafts: readonly Draft[],
  sheet: Sheet,
  foresight: Foresight,
): ReadonlyMap<Draft, Diagnosis> {
  const breaches = drafts.filter(isBreach);
  const remedies = remediesOf(drafts, breaches, sheet, foresight);
  return new Map(drafts.map((draft) => [draft, diagnosisOf(draft, breaches, remedies)]));
}

/** Every harmless act that clears something, each once, the best first. */
function remediesOf(
  drafts: readonly Draft[],
  breaches: readonly Draft[],
  sheet: Sheet,
  foresight: Foresight,
): readonly Remedy[] {
  const known = drafts.flatMap(({ remedy }) => (remedy === null ? [] : [remedy]));
  const allKnown = new Map(known.map(({ code, value }) => [code, value]));
  // A cell for which ten values would do is a worse guess than one for which a single value would.
  const acts = distinct([
    ...known.map((move): Act => ({ moves: [move] })),
    ...breaches.flatMap(({ read }) => (read === null ? [] : actsFor(read, sheet))),
  ]);
  const alternatives = ({ moves: [move] }: Act): number =>
    acts.filter(({ moves: [other] }) => other?.code === move?.code).length > 1 ? 1 : 0;
  return acts
    .flatMap((act) => {
      const changes = new Map(act.moves.map(({ code, value }) => [code, value]));
      const { mended, harmless } = foresight(changes);
      const isSafe = harmless || (isKnown(act, known) && foresight(allKnown).harmless);
      const clears = drafts.filter(
        (draft) =>
          (draft.read !== null && mended.has(draft.read)) || isMendedCell(draft, act, changes),
      );
      return isSafe && clears.length >= leastCleared(act) ? [{ act, clears: new Set(clears) }] : [];
    })
    .sort(
      (a, b) =>
        b.clears.size - a.clears.size ||
        alternatives(a.act) - alternatives(b.act) ||
        weightOf(b.act) - weightOf(a.act),
    );
}

/**
 * What the checks know of themselves may hang together: two sums of money that both lost their
 * thousands separator give a true rate only when both are mended.
 */
function isKnown({ moves }: Act, known: readonly Move[]): boolean {
  return moves.every((move) => known.includes(move));
}

/** Any part that passes its whole would fit if swapped with it: two cells are blamed only where that clears more than one thing. */
function leastCleared({ moves }: Act): number {
  return moves.length;
}

/** A draft that its own remedy answers, or that says no more than that this cell holds no possible figure. */
function isMendedCell(draft: Draft, act: Act, changes: ReadonlyMap<string, unknown>): boolean {
  if (draft.remedy !== null && act.moves.includes(draft.remedy)) return true;
  const isCellFault = draft.read === null && (draft.kind === "range" || draft.remedy !== null);
  return isCellFault && draft.codes.some((code) => changes.has(code));
}

function distinct(acts: readonly Act[]): readonly Act[] {
  const byMoves = new Map<string, Act>();
  for (const act of acts) {
    const key = keyOf(act);
    const known = byMoves.get(key);
    if (known === undefined || weightOf(known) === 0) byMoves.set(key, act);
  }
  return [...byMoves.values()];
}

function keyOf({ moves }: Act): string {
  return moves
    .map(({ code, value }) => `${code}=${decimalText(trimmed(value))}`)
    .sort()
    .join("&");
}

/** How readily an act is believed: a slip with a name that the sheet's own rows prove, a likely one, a stale figure, the rest. */
function weightOf({ moves }: Act): number {
  const [move] = moves;
  if (move === undefined || move.cause === "unknown") return 0;
  if (move.cause === "stale-ratio") return 1;
  return moves.length > 1 || move.basis === "likely" ? 2 : 3;
}

function diagnosisOf(
  draft: Draft,
  breaches: readonly Draft[],
  remedies: readonly Remedy[],
): Diagnosis {
  const own = remedies.filter(({ clears }) => clears.has(draft));
  const [best, second] = own;
  if (best === undefined) return { remedies: [], verdict: "none" };
  const clearsAll = connectedWith(draft, breaches).every((other) => best.clears.has(other));
  const standsAlone = second === undefined || second.clears.size < best.clears.size;
  return clearsAll && standsAlone
    ? { remedies: [best], verdict: "one-cell" }
    : { remedies: own, verdict: "several" };
}

/** A draft and the breaches that share a cell with it, directly or through others. */
function connectedWith(draft: Draft, breaches: readonly Draft[]): readonly Draft[] {
  const reached = new Set([draft]);
  for (const one of reached) {
    for (const other of breaches) {
      if (other.codes.some((code) => one.codes.includes(code))) reached.add(other);
    }
  }
  return [...reached];
}
