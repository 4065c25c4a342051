import { slipsBetween } from "./slips";

const SHORTEST = 3;

/**
 * The ways to put right one slip of the finger in a key without accents, by the words of a vocabulary: words that it does
 * not know first, then words with the same first letter. Very short words stay as they are, unless they have no vowel and so are none.
 */
export function spellingsBy(vocabulary: ReadonlySet<string>, key: string): readonly string[] {
  const words = key.split(" ");
  const changes = words.flatMap((word, at) =>
    wordsNear(vocabulary, word).map((near) => ({
      spelling: words.with(at, near).join(" "),
      isKnown: vocabulary.has(word),
      isOtherStart: near.charAt(0) !== word.charAt(0),
    })),
  );
  return changes
    .toSorted(
      (a, b) =>
        Number(a.isKnown) - Number(b.isKnown) || Number(a.isOtherStart) - Number(b.isOtherStart),
    )
    .map(({ spelling }) => spelling);
}

function wordsNear(vocabulary: ReadonlySet<string>, word: string): readonly string[] {
  const near = [...vocabulary].filter(
    (known) => known !== word && slipsBetween(word, known, 1) !== null,
  );
  return word.length < SHORTEST ? near.filter(({ length }) => length > word.length) : near;
}
