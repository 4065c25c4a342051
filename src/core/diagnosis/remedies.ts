import { decimalText, trimmed } from "../number/decimal";
import type { Sheet } from "../rule/sheet";
import type { Draft, Move } from "../rule/draft";
import type { Finding } from "../rule/finding";
import type { ReadRule } from "../rule/rule";
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
  const own = new Map<Draft, Remedy[]>();
  for (const remedy of remedies) {
    for (const draft of remedy.clears) pushTo(own, draft, remedy);
  }
  const byCode = draftsByCode(breaches);
  return new Map(drafts.map((draft) => [draft, diagnosisOf(draft, own.get(draft) ?? [], byCode)]));
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
  const actsAt = new Map<string | undefined, Act[]>();
  for (const act of acts) pushTo(actsAt, act.moves[0]?.code, act);
  const alternatives = ({ moves: [move] }: Act): number =>
    (actsAt.get(move?.code) ?? []).length > 1 ? 1 : 0;
  const clearedBy = clearance(drafts);
  return acts
    .flatMap((act) => {
      const changes = new Map(act.moves.map(({ code, value }) => [code, value]));
      const { mended, harmless } = foresight(changes);
      const isSafe = harmless || (isKnown(act, known) && foresight(allKnown).harmless);
      if (!isSafe) return [];
      const clears = clearedBy(act, mended);
      return clears.size >= leastCleared(act) ? [{ act, clears }] : [];
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

/**
 * The drafts that an act clears: those of the rules it mends, those that their own remedy answers, and those that say no
 * more than that a cell it changes holds no possible figure.
 */
function clearance(
  drafts: readonly Draft[],
): (act: Act, mended: ReadonlySet<ReadRule>) => ReadonlySet<Draft> {
  const places = new Map(drafts.map((draft, place) => [draft, place]));
  const ofRule = new Map<ReadRule, Draft[]>();
  const ofMove = new Map<Move, Draft[]>();
  for (const draft of drafts) {
    if (draft.read !== null) pushTo(ofRule, draft.read, draft);
    if (draft.remedy !== null) pushTo(ofMove, draft.remedy, draft);
  }
  const ofCell = faultsByCell(drafts);
  return ({ moves }, mended) => {
    const cleared = new Set([
      ...[...mended].flatMap((read) => ofRule.get(read) ?? []),
      ...moves.flatMap((move) => ofMove.get(move) ?? []),
      ...moves.flatMap(({ code }) => ofCell.get(code) ?? []),
    ]);
    return new Set([...cleared].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0)));
  };
}

function isCellFault({ read, kind, remedy }: Draft): boolean {
  return read === null && (kind === "range" || remedy !== null);
}

function draftsByCode(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  return listed(drafts, ({ codes }) => codes);
}

/** By the indicator whose cell a fault is about; the others of its codes are only what it hangs together with. */
function faultsByCell(drafts: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  return listed(drafts.filter(isCellFault), ({ codes }) => codes.slice(0, 1));
}

function listed(
  drafts: readonly Draft[],
  codesOf: (draft: Draft) => readonly string[],
): ReadonlyMap<string, readonly Draft[]> {
  const byCode = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const code of codesOf(draft)) pushTo(byCode, code, draft);
  }
  return byCode;
}

function pushTo<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
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
  own: readonly Remedy[],
  breaches: ReadonlyMap<string, readonly Draft[]>,
): Diagnosis {
  const [best, second] = own;
  if (best === undefined) return { remedies: [], verdict: "none" };
  const clearsAll = connectedWith(draft, breaches).every((other) => best.clears.has(other));
  const standsAlone = second === undefined || second.clears.size < best.clears.size;
  return clearsAll && standsAlone
    ? { remedies: [best], verdict: "one-cell" }
    : { remedies: own, verdict: "several" };
}

/**
 * A draft and the breaches that share a cell with it, directly or through others. What may well be true, such as dossiers
 * that were counted apart, keeps no error open.
 */
function connectedWith(
  draft: Draft,
  breaches: ReadonlyMap<string, readonly Draft[]>,
): readonly Draft[] {
  const reached = new Set([draft]);
  const met = new Set<string>();
  for (const one of reached) {
    for (const code of one.codes) {
      if (met.has(code)) continue;
      met.add(code);
      for (const other of breaches.get(code) ?? []) {
        if (draft.severity !== "error" || !isExcused(other)) reached.add(other);
      }
    }
  }
  return [...reached];
}

function isExcused({ severity, read }: Draft): boolean {
  return severity === "warning" && read?.rule.excuse === "returned-or-withdrawn";
}
