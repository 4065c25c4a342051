import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { PlanCard, type PlanSteps } from "./PlanCard";
import type { AskedBy } from "./use-jobs";

const useStyles = makeStyles({
  ask: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "2px" },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** A button that asks for something to be written; once asked, the plan stands in its place. */
export function Ask(props: {
  readonly by: AskedBy;
  readonly label: string;
  readonly hint?: string;
  readonly small?: boolean;
  readonly ask: () => void;
  readonly steps: PlanSteps;
  /** What the plan is called, and the button that writes it, where they have names of their own. */
  readonly planLabel?: string;
  readonly confirmLabel?: string;
}) {
  const styles = useStyles();
  const { asked, busy } = props.steps;
  const isShown = asked?.by === props.by;
  const place = useRef<HTMLDivElement>(null);
  const wasShown = useRef(false);
  useEffect(() => {
    // The plan is gone, and with it the button that had the focus.
    if (wasShown.current && !isShown && document.activeElement === document.body) {
      place.current?.querySelector("button")?.focus();
    }
    wasShown.current = isShown;
  }, [isShown]);
  if (isShown) {
    const { planLabel, confirmLabel } = props;
    return (
      <PlanCard
        steps={props.steps}
        asked={asked}
        {...(planLabel === undefined ? {} : { label: planLabel })}
        {...(confirmLabel === undefined ? {} : { confirmLabel })}
      />
    );
  }
  return (
    <div ref={place} className={styles.ask}>
      <Button
        size={props.small === true ? "small" : "medium"}
        disabledFocusable={busy}
        onClick={props.ask}
      >
        {props.label}
      </Button>
      {props.hint !== undefined && <p className={styles.hint}>{props.hint}</p>}
    </div>
  );
}
