import type { Draft } from "./draft";
import { termOf, type Observation } from "./observation";

/**
 * Blanks that no rule speaks of: headings under which nothing at all was filled in, and blanks
 * among filled rows. A rate with rows of its own is not asked for here; its rule does that.
 */
export function checkBlanks(
  observations: readonly Observation[],
  told: ReadonlySet<string>,
  ratesWithRows: ReadonlySet<string>,
): readonly Draft[] {
  const expected = observations.filter(
    ({ indicator }) =>
      indicator.kind !== "group" && !indicator.mayBeBlank && !ratesWithRows.has(indicator.code),
  );
  const emptyHeadings = observations.filter(
    (heading) => heading.indicator.kind === "group" && isEmptyBelow(heading, expected),
  );
  const outermost = emptyHeadings.filter(
    (heading) => !emptyHeadings.some((other) => isUnder(heading, other)),
  );
  const groups = outermost.map((heading) =>
    blankDraft(heading, "form:blank-group", blanksUnder(heading, expected)),
  );
  const holes = expected.filter(
    (one) =>
      one.reading.kind === "blank" &&
      !told.has(one.cell) &&
      !outermost.some((heading) => isUnder(one, heading)),
  );
  return [...groups, ...holesByParent(holes, observations)];
}

function isEmptyBelow(heading: Observation, expected: readonly Observation[]): boolean {
  const below = expected.filter((one) => isUnder(one, heading));
  return below.length > 0 && below.every(({ reading }) => reading.kind === "blank");
}

function blanksUnder(
  heading: Observation,
  expected: readonly Observation[],
): readonly Observation[] {
  return expected.filter((one) => isUnder(one, heading));
}

function holesByParent(
  holes: readonly Observation[],
  observations: readonly Observation[],
): readonly Draft[] {
  const parents = [...new Set(holes.map(({ indicator }) => indicator.parent))];
  return parents.map((parent) => {
    const heading = observations.find(({ indicator }) => indicator.code === parent) ?? null;
    const own = holes.filter(({ indicator }) => indicator.parent === parent);
    return blankDraft(heading, "form:blank", own);
  });
}

function blankDraft(
  heading: Observation | null,
  rule: string,
  blanks: readonly Observation[],
): Draft {
  const terms = blanks.map(termOf);
  return {
    rule,
    kind: "blank",
    severity: "notice",
    cells: terms.map(({ cell }) => cell),
    reported: null,
    expected: null,
    habit: "blank",
    facts:
      rule === "form:blank-group" && heading !== null
        ? { fact: "blank-group", heading: termOf(heading), blanks: terms }
        : {
            fact: "blank-among-filled",
            heading: heading === null ? null : termOf(heading),
            blanks: terms,
          },
    row: blanks[0]?.row ?? 0,
    codes: blanks.map(({ indicator }) => indicator.code),
    read: null,
    remedy: null,
  };
}

function isUnder(one: Observation, heading: Observation): boolean {
  return one !== heading && one.ancestors.includes(heading.indicator.code);
}
