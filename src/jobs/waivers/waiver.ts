import type { Finding } from "../../core/rule/finding";
import type { ResultsLanguageName } from "../../words/results-languages";
import type { Given, GivenFigure } from "./given";

/** A reason for which figures are kept though a rule speaks against them (`thuyết minh`). Plain data. */
export interface Explanation {
  /** As it was typed. */
  readonly reason: string;
  /** `2026-11-24T10:32` in local time; null where that cannot be read any more. */
  readonly moment: string | null;
  /** The line of the results sheet that it stands in; null where it does not stand in one yet. */
  readonly line: { readonly sheet: string; readonly row: number } | null;
}

/** An explanation as it is read from a results sheet, with what tells the finding that it was given for. */
export interface Waiver extends Explanation {
  /** The sheet that was checked. */
  readonly sheet: string;
  /** The rule that was waived, as `ruleKeys` names it. */
  readonly rule: string;
  /** What the finding is about, as the results sheet calls it: `3.3.1a Tổng số hồ sơ…`. */
  readonly indicator: string;
  readonly given: Given;
  /** The same as it is written down. */
  readonly givenText: string;
  /** The language in which the figures are written down. */
  readonly language: ResultsLanguageName;
}

/** A figure that is another one now than when it was explained. */
export interface FigureChange {
  readonly cell: string;
  readonly from: string;
  readonly to: string;
}

/** Why an explanation does not hold any more. */
export interface Lapse {
  /** The figures it was given for, as they are written down. */
  readonly given: string;
  /** Those that changed since; none where that cannot be told one by one, since rows came or went or they are too many. */
  readonly changes: readonly FigureChange[];
}

/** An explanation met with a finding of today. */
export interface FindingWaiver extends Explanation {
  /** The finding's id. */
  readonly finding: string;
  /** Null while it is in force: every figure is still the one it was given for. */
  readonly lapse: Lapse | null;
}

/** How long a reason may be: what is read on one results sheet without scrolling. */
export const LONGEST_REASON = 500;

/** A reason as it may be written down: without spaces around it, no longer than allowed; null where nothing was said. */
export function reasonOf(typed: string): string | null {
  const reason = typed.replace(/\r\n?/g, "\n").trim().slice(0, LONGEST_REASON).trimEnd();
  return reason === "" ? null : reason;
}

/** Whether a finding can be waived: errors and warnings that rest on cells, by whose figures the waiver stands and falls. */
export function isWaivable({ severity, cells }: Pick<Finding, "severity" | "cells">): boolean {
  return (severity === "error" || severity === "warning") && cells.length > 0;
}

/**
 * Names the rule of each finding so that no two findings over the same cells share a name: two wrong percentages of
 * one note are `note` and `note (2)`, in reading order.
 */
export function ruleKeys(
  findings: readonly Pick<Finding, "id" | "rule" | "cells">[],
): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  return new Map(
    findings.map(({ id, rule, cells }) => {
      const place = JSON.stringify([rule, ...[...cells].sort()]);
      const time = (times.get(place) ?? 0) + 1;
      times.set(place, time);
      return [id, time === 1 ? rule : `${rule} (${time})`];
    }),
  );
}

/** The ids of the findings whose waivers are in force. */
export function waivedIn({
  waivers,
}: {
  readonly waivers: readonly FindingWaiver[];
}): ReadonlySet<string> {
  return new Set(waivers.flatMap(({ finding, lapse }) => (lapse === null ? [finding] : [])));
}

/** The figures that differ from those that were explained, as far as that can be told. */
export function changesSince(given: Given, today: readonly GivenFigure[]): readonly FigureChange[] {
  if (given.kind === "sealed" || given.figures.length !== today.length) return [];
  return given.figures.flatMap(({ text }, at) => {
    const now = today[at];
    return now === undefined || now.text === text
      ? []
      : [{ cell: now.cell, from: text, to: now.text }];
  });
}
