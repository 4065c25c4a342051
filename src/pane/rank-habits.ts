import * as v from "valibot";
import type { ClassProfile } from "../core/rank/profile";
import { RANK_SHEETS } from "../words/rank-sheets-words";
import { usualOptions, type RankOptions } from "./rank-options";
import type { Storing } from "./remembered";

const KEY = "soat-phu-luc:ranking";

const habits = v.strictObject({
  profile: v.string(),
  live: v.boolean(),
  standing: v.strictObject({
    by: v.picklist(["exact", "published"]),
    ties: v.picklist(["competition", "dense"]),
    // What was remembered before ties could be broken is still of use.
    byBonus: v.optional(v.boolean(), false),
  }),
  sheets: v.array(v.picklist(RANK_SHEETS)),
  order: v.picklist(["list", "rank"]),
  signature: v.boolean(),
});

/**
 * How results were last written on this machine, without anything that belongs to one table (its previous year, a title,
 * names of sheets, what was decided, ties broken by one of its fields); the usual way where nothing is remembered, or what lies there does not read as one.
 */
export function rememberedHabits(
  profiles: readonly [ClassProfile, ...ClassProfile[]],
  storing: () => Storing = machineStorage,
): RankOptions {
  const usual = usualOptions(profiles[0]);
  try {
    const held = v.safeParse(habits, JSON.parse(storing().getItem(KEY) ?? "null"));
    if (!held.success) return usual;
    const { profile, live, standing, sheets, order, signature } = held.output;
    const { by, ties, byBonus } = standing;
    return {
      ...{ ...usual, live },
      standing: { by, ties, breaks: byBonus ? [{ by: "bonus" }] : [] },
      profile: profiles.find(({ id }) => id === profile) ?? usual.profile,
      sheets: RANK_SHEETS.filter((sheet) => sheets.includes(sheet)),
      sheetChoice: { ...usual.sheetChoice, order, signature },
    };
  } catch {
    return usual;
  }
}

/** Remembers how results are written for the next time; a barred or full storage forgets it. */
export function rememberHabits(
  { profile, live, standing, sheets, sheetChoice }: RankOptions,
  storing: () => Storing = machineStorage,
): void {
  const { order, signature } = sheetChoice;
  const { by, ties, breaks } = standing;
  const byBonus = breaks.some((tie) => tie.by === "bonus");
  const held = {
    ...{ profile: profile.id, live, sheets, order, signature },
    standing: { by, ties, byBonus },
  };
  try {
    storing().setItem(KEY, JSON.stringify(held));
  } catch {
    return;
  }
}

/** Where a browser bars storage, naming it already throws. */
function machineStorage(): Storing {
  return localStorage;
}
