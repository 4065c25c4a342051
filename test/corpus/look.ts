import { NUMBER_STYLES, type NumberStyle } from "./numbers";
import type { Random } from "./random";
import { LETTERINGS, type Lettering } from "./text";

export const NUMBERINGS = ["kept", "lost", "doubled", "as-numbers", "as-dates", "blank"] as const;
export type Numbering = (typeof NUMBERINGS)[number];

/** What may be so about a sheet or not, each for itself. */
export const TRAITS = [
  "rows-missing",
  "rows-added",
  "rows-moved",
  "rows-split",
  "reworded",
  "slips",
  "columns-extra",
  "columns-reordered",
  "heads-merged",
  "heads-repeated",
  "title-block",
  "footer",
  "rows-hidden",
  "stacked",
  "many-sheets",
  "units-missing",
  "letter-o",
  "spaces",
  "leading-zeros",
  "formulas",
  "notes",
  "blanks",
] as const;

export type Trait = (typeof TRAITS)[number];

/** How one workbook is typed: everything about it that is no figure. */
export interface Look {
  readonly numbering: Numbering;
  readonly lettering: Lettering;
  readonly numbers: NumberStyle | "mixed";
  readonly traits: readonly Trait[];
}

/** Every trait in one file of five; the rest of the time a sheet is plain in that. */
export function drawnLook(random: Random): Look {
  const look: Look = {
    numbering: random.once(3) ? "kept" : random.pick(NUMBERINGS),
    lettering: random.once(3) ? "plain" : random.pick(LETTERINGS),
    numbers: random.once(4) ? "mixed" : random.pick(NUMBER_STYLES),
    traits: TRAITS.filter((trait) => random.once(trait === "stacked" ? 8 : 5)),
  };
  return look.traits.includes("formulas") ? withFormulas(look) : look;
}

/** The same look with formulas in it: those add up no texts, so that every figure is a number. */
export function withFormulas({ numbers, traits, ...others }: Look): Look {
  const isNumeric = numbers === "general" || numbers === "grouped" || numbers === "percent";
  return {
    ...others,
    numbers: isNumeric ? numbers : "grouped",
    traits: [...traits.filter((trait) => !NUMBERLESS.includes(trait)), "formulas"],
  };
}

const NUMBERLESS: readonly Trait[] = ["letter-o", "leading-zeros", "formulas"];

export const PLAIN: Look = {
  numbering: "kept",
  lettering: "plain",
  numbers: "general",
  traits: [],
};
