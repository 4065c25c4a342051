import { parseDecimal, type Decimal, ZERO } from "../number/decimal";
import type { Choice, ClassProfile, IndexBand, LowerBound, OpenQuestion } from "./profile";
import { compareShares, ofPercent, published, type Share } from "./share";

/** A field as a class rule sees it. */
export interface FieldShare {
  readonly share: Share;
  /** Whether the floors of the classes apply to it. */
  readonly floored: boolean;
}

/** What a decision makes of a unit: a class, or the question that its text leaves open. */
export interface Verdict {
  readonly class: string | null;
  readonly open: OpenQuestion | null;
  /** The choice that settled it; null where the text itself does. */
  readonly by: Choice | null;
  /** The class that the index alone gives; null where the text does not say. */
  readonly byIndex: string | null;
  /** The places of the fields below the floor of that class; none when that class was given. */
  readonly heldBack: readonly number[];
}

type Outcome = Pick<Verdict, "class" | "open" | "by"> & { readonly byIndex: string };

/**
 * The highest class whose band and field floor both hold, starting from the class the index gives.
 * The published cases go down by one class at most; a longer fall is left open unless `choices`
 * settles it. Where the text can be read two ways and both end in one class, that class is given.
 */
export function classify(
  index: Share,
  fields: readonly FieldShare[],
  profile: ClassProfile,
  choices: readonly Choice[],
): Verdict {
  const seen = profile.compares === "published" ? published : (share: Share) => share;
  const shares = fields.map((field) => ({ ...field, share: seen(field.share) }));
  const band = bandOf(seen(index), profile);
  const start = startOf(band, profile, choices);
  const [first, ...others] = start.classes.map((name) =>
    outcomeFrom(name, shares, profile, choices),
  );
  const question = band.gives === "open" ? band.question : null;
  if (first === undefined) return undecided(question);
  const agreed = others.every((other) => other.class !== null && other.class === first.class);
  if (!agreed) return undecided(question);
  return {
    class: first.class,
    open: first.open,
    by: first.by ?? start.by,
    byIndex: first.byIndex,
    heldBack: first.class === first.byIndex ? [] : belowFloor(first.byIndex, shares, profile),
  };
}

/** The lowest band that gives this class by itself, the user's choices included; null where none does. */
export function lowestBandOf(
  name: string,
  profile: ClassProfile,
  choices: readonly Choice[],
): IndexBand | null {
  const giving = profile.bands.filter((band) => {
    const { classes } = startOf(band, profile, choices);
    return classes.length === 1 && classes[0] === name;
  });
  return giving.at(-1) ?? null;
}

/** What every field must reach for a class, in percent; null where its fields are not looked at. */
export function floorOf(name: string, profile: ClassProfile): Decimal | null {
  const floor = profile.classes.find((entry) => entry.name === name)?.floor ?? null;
  return floor === null ? null : parseDecimal(floor);
}

function undecided(open: OpenQuestion | null): Verdict {
  return { class: null, open, by: null, byIndex: null, heldBack: [] };
}

function bandOf(index: Share, profile: ClassProfile): IndexBand {
  const band = profile.bands.find(({ lower }) => lower === null || holds(lower, index));
  if (band === undefined) throw new RangeError(`${profile.id} has no band without a lower bound`);
  return band;
}

function holds(lower: LowerBound, index: Share): boolean {
  const order = compareShares(index, ofPercent(parseDecimal(lower.percent) ?? ZERO));
  return lower.kind === "from" ? order >= 0 : order > 0;
}

/** The classes that the index may give by itself: one where the text or the user says, several readings, or none. */
function startOf(
  band: IndexBand,
  profile: ClassProfile,
  choices: readonly Choice[],
): { readonly classes: readonly string[]; readonly by: Choice | null } {
  if (band.gives === "class") return { classes: [band.class], by: null };
  for (const choice of choices) {
    if (choice.question !== band.question || !isOneOf(choice.class, profile)) continue;
    return { classes: [choice.class], by: choice };
  }
  return { classes: band.readings, by: null };
}

/** An answer given for another decision may name a class that this one does not have: it settles nothing here. */
function isOneOf(name: string, { classes }: ClassProfile): boolean {
  return classes.some((each) => each.name === name);
}

function outcomeFrom(
  byIndex: string,
  fields: readonly FieldShare[],
  profile: ClassProfile,
  choices: readonly Choice[],
): Outcome {
  const names = profile.classes.map((entry) => entry.name);
  const start = names.indexOf(byIndex);
  const reached = names.findIndex(
    (name, place) => place >= start && belowFloor(name, fields, profile).length === 0,
  );
  const given = (place: number, by: Choice | null): Outcome => ({
    class: names[place] ?? null,
    open: null,
    by,
    byIndex,
  });
  if (reached - start <= 1) return given(reached, null);
  const choice = choices.find((entry) => entry.question === "two-classes");
  if (choice === undefined) return { class: null, open: "two-classes", by: null, byIndex };
  return given(choice.fall === "one-class" ? start + 1 : reached, choice);
}

function belowFloor(
  name: string,
  fields: readonly FieldShare[],
  profile: ClassProfile,
): readonly number[] {
  const floor = floorOf(name, profile);
  if (floor === null) return [];
  return fields.flatMap(({ share, floored }, place) =>
    floored && compareShares(share, ofPercent(floor)) < 0 ? [place] : [],
  );
}
