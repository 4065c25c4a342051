import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Telling } from "./FindingCard";
import type { Rounding } from "./jobs";
import { SPOKEN_ONLY } from "./spoken-only";

const useStyles = makeStyles({
  ask: { marginBottom: tokens.spacingVerticalXS },
  shown: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    outlineStyle: "none",
  },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    fontVariantNumeric: "tabular-nums",
  },
  change: {
    display: "grid",
    gridTemplateColumns: "minmax(56px, auto) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: "2px 0",
  },
  cell: { color: tokens.colorNeutralForeground3 },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  spoken: SPOKEN_ONLY,
  formulas: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Rounding again what was cut, from the asking to the writing. */
export interface RoundingSteps {
  /** What would be written, while it waits to be confirmed. */
  readonly rounding: Rounding | null;
  readonly busy: boolean;
  readonly drop: () => void;
  readonly round: (rounding: Rounding) => void;
}

/** The button that rounds again; pressed, each cell before and after, and the button that writes them. */
export function RoundAgain(
  props: RoundingSteps & { readonly ask: () => void; readonly telling: Telling },
) {
  const styles = useStyles();
  const { rounding, busy } = props;
  const words = props.telling.words.rounding;
  const ask = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    // Each stage takes over the focus of the button that was pressed in the other.
    if (rounding !== null) shown.current?.focus();
    else if (wasShown.current) ask.current?.querySelector("button")?.focus();
    wasShown.current = rounding !== null;
  }, [rounding]);
  if (rounding === null) {
    return (
      <div ref={ask} className={styles.ask}>
        <Button size="small" disabledFocusable={busy} onClick={props.ask}>
          {words.ask}
        </Button>
      </div>
    );
  }
  const { changes, formulas } = rounding;
  return (
    <div ref={shown} tabIndex={-1} role="group" aria-label={words.shown} className={styles.shown}>
      {changes.length > 0 && (
        <>
          <p className={styles.heading}>{words.shown}</p>
          <Changes rounding={rounding} telling={props.telling} />
        </>
      )}
      {formulas > 0 && <p className={styles.formulas}>{words.formulas(formulas)}</p>}
      <div className={styles.buttons}>
        {changes.length > 0 && (
          <Button
            size="small"
            appearance="primary"
            onClick={() => {
              props.round(rounding);
            }}
          >
            {words.confirm(changes.length)}
          </Button>
        )}
        <Button size="small" onClick={props.drop}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

function Changes(props: { readonly rounding: Rounding; readonly telling: Telling }) {
  const styles = useStyles();
  const { words, figure } = props.telling;
  return (
    <ul className={styles.list}>
      {props.rounding.changes.map(({ cell, reported, proposed }) => (
        <li key={cell} className={styles.change}>
          <span className={styles.cell}>{words.cell(cell)}</span>
          <span>
            <span className={styles.spoken}>{words.rounding.from}</span>{" "}
            <span className={styles.before}>{figure(reported ?? "")}</span>
            <span aria-hidden="true"> → </span>
            <span className={styles.spoken}>{words.rounding.to}</span>{" "}
            <span className={styles.after}>{figure(proposed ?? "")}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
