import { cutTo } from "./figure";
import { exactRate, figureAt, verdictOf, type Figures, type Rule } from "./rules";

/** Whether all that is broken is a rate cut where it should be rounded. */
export function isOnlyCut(rules: readonly Rule[], figures: Figures): boolean {
  const broken = rules.filter((rule) => verdictOf(rule, figures) === "broken");
  return broken.length > 0 && broken.every((rule) => isCut(rule, figures));
}

function isCut(rule: Rule, figures: Figures): boolean {
  if (rule.kind !== "ratio") return false;
  const rate = figureAt(figures, rule.rate);
  const exact = exactRate(rule, figures);
  return exact !== null && cutTo(exact, rate.places).units === rate.units;
}
