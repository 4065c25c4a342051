import type { ClassProfile } from "../../../core/rank/profile";
import type { HeldDown, RankedUnit } from "../../../core/rank/ranked";
import type {
  ProseFacts,
  ToldClass,
  ToldDemotion,
  Unclassed,
} from "../../../words/rank-prose-words";
import { holds, indexStretches, stretchOfClass } from "../stretches";
import { unitsOf, type ToldGroup } from "./told-group";
import { toldUnits } from "./unit-name";

/** The units of a group by class, with what held some of them back, and those that have none. */
export function classFacts(group: ToldGroup, profile: ClassProfile): ProseFacts {
  const questions = new Set(group.units.flatMap(({ ranked }) => ranked.open ?? []));
  return {
    topic: "classes",
    all: unitsOf(group),
    classes: profile.classes.map(({ name, floor }) => ({
      class: name,
      index: stretchOfClass(name, profile),
      floor,
      units: unitsOf(group, (unit) => unit.class === name),
      ...asides(name, group, profile),
    })),
    open: [...questions].map((question) => ({
      question,
      units: unitsOf(group, ({ open }) => open === question),
    })),
    without: unclassedOf(group).without,
  };
}

/** Units without an index have no class either; what is left without one the text does not class. */
function unclassedOf(group: ToldGroup): Unclassed {
  return {
    open: unitsOf(group, (unit) => unit.class === null && unit.index !== null),
    without: unitsOf(group, ({ index }) => index === null),
  };
}

/** How many units of a group have each class, and how many more or fewer than before, where all of both times have one. */
export function totalFacts(
  group: ToldGroup,
  before: ToldGroup | null,
  profile: ClassProfile,
): ProseFacts {
  const comparable = before !== null && [group, before].every(isClassed) ? before : null;
  return {
    topic: "totals",
    all: unitsOf(group),
    classes: profile.classes.map(({ name }) => {
      const units = unitsOf(group, (unit) => unit.class === name);
      if (comparable === null) return { class: name, units, change: null };
      const then = unitsOf(comparable, (unit) => unit.class === name);
      const both = toldUnits([...units.units, ...then.units], group.kinds);
      const by = units.units.length - then.units.length;
      return { class: name, units, change: { by, kinds: both.kinds } };
    }),
    unclassed: unclassedOf(group),
  };
}

/** The heads of the units of a group, who are given the class of their units; null where no text says so. */
export function headFacts(
  group: ToldGroup,
  { classes, headOfUnit }: ClassProfile,
): ProseFacts | null {
  if (headOfUnit === undefined) return null;
  return {
    topic: "heads",
    basis: headOfUnit.basis,
    classes: classes.map(({ name }) => ({
      class: name,
      units: unitsOf(group, (unit) => unit.class === name),
    })),
    unclassed: unclassedOf(group),
  };
}

function isClassed({ units }: ToldGroup): boolean {
  return units.every(({ ranked }) => ranked.class !== null);
}

/** What is to be said of single units of a class. */
function asides(
  name: string,
  group: ToldGroup,
  profile: ClassProfile,
): Pick<ToldClass, "demoted" | "chosen" | "heldDown"> {
  const isGiven = (unit: RankedUnit): boolean => unit.class === name && unit.heldDown === null;
  const units = group.units.filter(({ ranked }) => isGiven(ranked));
  const choices = new Set(units.flatMap(({ ranked }) => ranked.chosen ?? []));
  return {
    demoted: demotions(name, group, profile),
    chosen: [...choices].map((choice) => ({
      choice,
      units: unitsOf(group, (unit) => isGiven(unit) && unit.chosen === choice),
    })),
    heldDown: heldDown(name, group),
  };
}

/** Units whose class a sanction or a quota lowered, those together that it did so to in the same way. */
function heldDown(name: string, group: ToldGroup): ToldClass["heldDown"] {
  const ways = new Map<string, HeldDown>();
  for (const { ranked } of group.units) {
    if (ranked.class === name && ranked.heldDown !== null) {
      ways.set(JSON.stringify(ranked.heldDown), ranked.heldDown);
    }
  }
  return [...ways].map(([way, why]) => ({
    why,
    units: unitsOf(group, (unit) => unit.class === name && JSON.stringify(unit.heldDown) === way),
  }));
}

/** Units with a field below a floor, those together that have their index on one stretch and missed one floor. */
function demotions(name: string, group: ToldGroup, profile: ClassProfile): readonly ToldDemotion[] {
  return indexStretches(profile).flatMap((index) => {
    const isHeldBack = (unit: RankedUnit): boolean =>
      unit.class === name &&
      unit.heldDown === null &&
      unit.index !== null &&
      holds(index, unit.index);
    const floors = new Set(
      group.units.flatMap(({ ranked }) =>
        isHeldBack(ranked) ? ranked.heldBackBy.map(({ needs }) => needs) : [],
      ),
    );
    return [...floors].map((needs) => {
      const below = ({ heldBackBy }: RankedUnit): typeof heldBackBy =>
        heldBackBy.filter((field) => field.needs === needs);
      const isBelow = (unit: RankedUnit): boolean => isHeldBack(unit) && below(unit).length > 0;
      return {
        units: unitsOf(group, isBelow),
        index,
        needs,
        fields: group.units
          .filter(({ ranked }) => isBelow(ranked))
          .flatMap(({ ranked, named }) =>
            below(ranked).map(({ field, percent }) => ({ unit: named, field, percent })),
          ),
      };
    });
  });
}
