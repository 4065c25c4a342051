import type { Draft } from "../rule/draft";

/**
 * A draft that says a rule is broken, however lightly its threshold lets it weigh. A rate of another whole than a form that
 * leaves it open is taken to mean is no slip of any cell.
 */
export function isBreach({ read, severity, kind, facts }: Draft): boolean {
  if (read === null || read.rule.severity === "notice") return false;
  const isOfOther = "insteadOf" in facts && facts.insteadOf !== null;
  if (read.rule.excuse === "other-definition" && isOfOther) return false;
  return severity === "error" || severity === "warning" || kind === "limit";
}

/** A draft that says no more than that one cell holds no possible figure. */
export function isCellFault({ read, kind, severity }: Draft): boolean {
  return read === null && (kind === "range" || kind === "number") && severity !== "notice";
}

/**
 * Breaches and cell faults that hang together: they share a cell or what one is worked out from, directly or through others. What may well be true, such
 * as dossiers counted apart, ties nothing together; it goes with what it shares a cell with.
 */
export function componentsOf(
  drafts: readonly Draft[],
  sourcesOf: (code: string) => readonly string[],
): readonly (readonly Draft[])[] {
  const reachOf = (draft: Draft): readonly string[] =>
    codesAt(draft).flatMap((code) => [code, ...sourcesOf(code)]);
  const faulty = drafts.filter((draft) => isBreach(draft) || isCellFault(draft));
  const tying = faulty.filter((draft) => !isExcused(draft));
  const components = connected(tying, reachOf);
  const excused = faulty.filter(isExcused);
  const joined = components.map((component) => {
    const codes = new Set(component.flatMap(reachOf));
    return [
      ...component,
      ...excused.filter((draft) => reachOf(draft).some((code) => codes.has(code))),
    ];
  });
  const met = new Set(joined.flat());
  return [
    ...joined,
    ...connected(
      excused.filter((draft) => !met.has(draft)),
      reachOf,
    ),
  ];
}

/**
 * The same with those made one that one act over several cells puts right together: a swap in a row of a table leaves two
 * columns wrong that share no cell. `clears` gives for such an act all that it clears.
 */
export function joinedBy(
  components: readonly (readonly Draft[])[],
  clears: readonly ReadonlySet<Draft>[],
): readonly (readonly Draft[])[] {
  return clears.reduce<readonly (readonly Draft[])[]>((parts, together) => {
    const touched = parts.filter((part) => part.some((draft) => together.has(draft)));
    if (touched.length < 2) return parts;
    return [...parts.filter((part) => !touched.includes(part)), touched.flat()];
  }, components);
}

/** A warning that the circumstances may well explain keeps no error open. */
export function isExcused(draft: Draft): boolean {
  const { severity, read } = draft;
  const mayBeTrue = read?.rule.excuse === "returned-or-withdrawn" || isUncertain(draft);
  return severity === "warning" && mayBeTrue;
}

/** The rule itself may not be meant: nothing is certain by it. */
export function isUncertain({ read }: Draft): boolean {
  return read?.rule.excuse === "uncertain-rule";
}

/** The cells a draft is about; of a cell fault only its own, the others are what it hangs together with. */
export function codesAt(draft: Draft): readonly string[] {
  return isCellFault(draft) ? draft.codes.slice(0, 1) : draft.codes;
}

function connected(
  drafts: readonly Draft[],
  reachOf: (draft: Draft) => readonly string[],
): readonly (readonly Draft[])[] {
  const byCode = new Map<string, Draft[]>();
  for (const draft of drafts) {
    for (const code of reachOf(draft)) byCode.set(code, [...(byCode.get(code) ?? []), draft]);
  }
  const met = new Set<Draft>();
  return drafts.flatMap((draft) => {
    if (met.has(draft)) return [];
    const reached = new Set([draft]);
    for (const one of reached) {
      met.add(one);
      for (const other of reachOf(one).flatMap((code) => byCode.get(code) ?? []))
        reached.add(other);
    }
    return [[...reached]];
  });
}
