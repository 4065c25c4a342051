import { bandsOf, type StatedBand } from "../../../src/core/rank/bands";
import { classify } from "../../../src/core/rank/classify";
import { questionsOf } from "../../../src/core/rank/profile";
import { parseDecimal, ZERO } from "../../../src/core/number/decimal";
import { ofPercent } from "../../../src/core/rank/share";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";
import { PAR_INDEX } from "../../../src/packs/classes/par-index";

function stated(
  name: string,
  from: readonly ["from" | "above", string] | null,
  to: readonly ["to" | "below", string] | null,
): StatedBand {
  return {
    class: name,
    from: from === null ? null : { kind: from[0], percent: from[1] },
    to: to === null ? null : { kind: to[0], percent: to[1] },
  };
}

/** What each index is given by the bands: a class, or a question and how it may be read. */
function given(bands: readonly StatedBand[], indices: readonly string[]): readonly string[] {
  const profile = { ...PAR_INDEX, bands: bandsOf(bands) };
  return indices.map((index) => {
    const verdict = classify(ofPercent(parseDecimal(index) ?? ZERO), [], profile, []);
    return verdict.class ?? verdict.open ?? "";
  });
}

test.each<[string, readonly StatedBand[], readonly string[], readonly string[]]>([
  [
    "bands that touch leave nothing open",
    [stated("Nhóm A", ["from", "80"], null), stated("Nhóm B", null, ["below", "80"])],
    ["80", "79.99"],
    ["Nhóm A", "Nhóm B"],
  ],
  [
    "trên 80 and đến 80 touch as well",
    [stated("Nhóm A", ["above", "80"], null), stated("Nhóm B", null, ["to", "80"])],
    ["80.01", "80"],
    ["Nhóm A", "Nhóm B"],
  ],
  [
    "a stretch that no band holds is a question",
    [stated("Nhóm A", ["from", "65"], null), stated("Nhóm B", null, ["below", "50"])],
    ["65", "64.99", "50", "49.99"],
    ["Nhóm A", "gap-50-65", "gap-50-65", "Nhóm B"],
  ],
  [
    "its lower end belongs to the band that says đến",
    [stated("Nhóm A", ["above", "65"], null), stated("Nhóm B", null, ["to", "62.58"])],
    ["65.01", "65", "62.59", "62.58"],
    ["Nhóm A", "gap-62.58-65", "gap-62.58-65", "Nhóm B"],
  ],
  [
    "a value that neither band holds is a question",
    [stated("Nhóm A", ["above", "80"], null), stated("Nhóm B", null, ["below", "80"])],
    ["80.01", "80", "79.99"],
    ["Nhóm A", "exactly-80", "Nhóm B"],
  ],
  [
    "a value that both bands hold is the same question",
    [stated("Nhóm A", ["from", "80"], null), stated("Nhóm B", null, ["to", "80"])],
    ["80.01", "80", "79.99"],
    ["Nhóm A", "exactly-80", "Nhóm B"],
  ],
  [
    "a stretch that both bands hold is a question",
    [stated("Nhóm A", ["from", "75"], null), stated("Nhóm B", null, ["below", "80"])],
    ["80", "79.99", "75", "74.99"],
    ["Nhóm A", "gap-75-80", "gap-75-80", "Nhóm B"],
  ],
  [
    "what lies below the last band is a question",
    [stated("Nhóm A", ["from", "70"], null)],
    ["70", "69.99", "0"],
    ["Nhóm A", "gap-0-70", "gap-0-70"],
  ],
])("%s", (_, bands, indices, expected) => {
  expect(given(bands, indices)).toEqual(expected);
});

test("the bands of Hải Dương leave open what its report leaves open, each under its known name", () => {
  expect(questionsOf(HAI_DUONG_XA_2022)).toEqual(["exactly-80", "gap-50-65", "two-classes"]);
  const open = HAI_DUONG_XA_2022.bands.flatMap((band) =>
    band.gives === "open" ? [[band.question, band.readings]] : [],
  );
  expect(open).toEqual([
    ["exactly-80", ["Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"]],
    ["gap-50-65", []],
  ]);
});

test("a profile without floors does not ask how far a unit falls", () => {
  expect(questionsOf(PAR_INDEX)).toEqual(["gap-0-70"]);
});
