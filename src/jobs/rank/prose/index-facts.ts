import type { ClassProfile } from "../../../core/rank/profile";
import type { ProseFacts } from "../../../words/rank-prose-words";
import { holds, indexStretches } from "../stretches";
import { unitsOf, type ToldGroup } from "./told-group";

/** The units of a group by the stretch that their published index lies on. */
export function indexFacts(group: ToldGroup, profile: ClassProfile): ProseFacts {
  const stretches = indexStretches(profile).map((stretch) => ({
    stretch,
    units: unitsOf(group, ({ index }) => index !== null && holds(stretch, index)),
  }));
  return {
    topic: "index",
    all: unitsOf(group),
    stretches: stretches.filter(({ units }) => units.units.length > 0),
    without: unitsOf(group, ({ index }) => index === null),
  };
}
