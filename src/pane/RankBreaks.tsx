import { makeStyles, tokens } from "@fluentui/react-components";
import { isBonusHeading } from "../core/rank/headings";
import type { TieBreak } from "../core/rank/standing-rule";
import type { RankSettingsWords } from "../words/pane-words";
import { Choice } from "./Choice";

const useStyles = makeStyles({
  breaks: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
});

const MOST_BREAKS = 3;

/**
 * What tells units with the same index apart, one list after the other: the next comes once the one before is chosen, and
 * one that is put back to "tied" is gone. What was chosen for another table stays in sight, so that it can be put back.
 */
export function RankBreaks(props: {
  readonly breaks: readonly TieBreak[];
  /** The fields of the table, by their names. */
  readonly fields: readonly string[];
  readonly words: RankSettingsWords;
  readonly change: (breaks: readonly TieBreak[]) => void;
}) {
  const styles = useStyles();
  const { breaks, words, change } = props;
  const offered = offeredBreaks(breaks, props.fields);
  const lists = [...breaks, null].slice(0, Math.min(MOST_BREAKS, offered.length));
  return (
    <div className={styles.breaks}>
      {lists.map((chosen, place) => (
        <Choice<TieBreak | null>
          key={place}
          label={place === 0 ? words.breaks : words.nextBreak(place + 1)}
          chosen={chosen}
          options={[
            [null, place === 0 ? words.tie : words.stillTie],
            ...offered
              .filter((tie) => tie === chosen || !breaks.includes(tie))
              .map((tie) => [tie, words.breakBy(tie)] as const),
          ]}
          choose={(tie) => {
            change([
              ...breaks.slice(0, place),
              ...(tie === null ? [] : [tie]),
              ...breaks.slice(place + 1),
            ]);
          }}
        />
      ))}
    </div>
  );
}

/** The bonus and every field that is none itself, those that are chosen as they were chosen. */
function offeredBreaks(
  breaks: readonly TieBreak[],
  fields: readonly string[],
): readonly TieBreak[] {
  const possible: readonly TieBreak[] = [
    { by: "bonus" },
    ...[...new Set(fields)]
      .filter((field) => !isBonusHeading(field))
      .map((field) => ({ by: "field", field }) as const),
  ];
  const gone = breaks.filter((tie) => !possible.some((each) => isSame(each, tie)));
  return [...possible.map((tie) => breaks.find((each) => isSame(each, tie)) ?? tie), ...gone];
}

function isSame(one: TieBreak, other: TieBreak): boolean {
  if (one.by === "bonus" || other.by === "bonus") return one.by === other.by;
  return one.field === other.field;
}
