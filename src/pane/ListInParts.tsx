import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  more: { alignSelf: "flex-start" },
});

/** Long lists are drawn in parts: a table may have hundreds of cells to fill, or thousands of units. */
const DRAWN = 60;

/** A list of which the first part is drawn, and the next whenever it is asked for. */
export function ListInParts<Each>(props: {
  readonly all: readonly Each[];
  /** What the button says that draws so many more. */
  readonly more: (count: number) => string;
  readonly item: (each: Each) => ReactNode;
  /** How many are drawn at first, where that is to be few. */
  readonly first?: number;
}) {
  const styles = useStyles();
  const [drawn, setDrawn] = useState(props.first ?? DRAWN);
  const rest = props.all.length - drawn;
  return (
    <>
      <ul className={styles.list}>{props.all.slice(0, drawn).map(props.item)}</ul>
      {rest > 0 && (
        <Button
          size="small"
          className={styles.more}
          onClick={() => {
            setDrawn(drawn + DRAWN);
          }}
        >
          {props.more(Math.min(rest, DRAWN))}
        </Button>
      )}
    </>
  );
}
