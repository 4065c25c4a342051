import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { useEffect, useRef, type ReactNode } from "react";
import { clearable } from "../core/plan/preflight";
import type { WritingWords } from "../words/writing-words";
import { SPOKEN_ONLY } from "./spoken-only";
import type { Asked } from "./use-jobs";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    flexBasis: "100%",
    overflowWrap: "anywhere",
    outlineStyle: "none",
    // Notices stick to the top of the pane and the journal to its bottom: the plan stops clear of both.
    scrollMarginTop: "112px",
    scrollMarginBottom: "112px",
  },
  will: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { display: "flex", gap: tokens.spacingHorizontalS },
  icon: { flexShrink: 0, fontSize: "18px", marginTop: "1px" },
  good: { color: tokens.colorStatusSuccessForeground1 },
  stop: { color: tokens.colorStatusDangerForeground1 },
  note: { color: tokens.colorNeutralForeground3 },
  change: {
    display: "flex",
    flexWrap: "wrap",
    gap: `0 ${tokens.spacingHorizontalS}`,
    fontVariantNumeric: "tabular-nums",
  },
  cell: { minWidth: "56px", color: tokens.colorNeutralForeground3 },
  spoken: SPOKEN_ONLY,
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** How a plan that waits is told and answered: the same wherever it is shown. */
export interface PlanSteps {
  readonly asked: Asked | null;
  readonly busy: boolean;
  readonly words: WritingWords;
  readonly rounding: ChangeWords;
  readonly cell: (cell: string) => string;
  readonly figure: (text: string) => string;
  readonly confirm: (mayClearFilters: boolean) => void;
  readonly lookAgain: () => void;
  readonly drop: () => void;
}

/** What is said beside the figures of a change. */
export interface ChangeWords {
  readonly from: string;
  readonly to: string;
  readonly formulas: (count: number) => string;
}

/** What was looked at before writing, one line each: in the way, to know, in order. */
export function Checklist(props: { readonly asked: Asked; readonly words: WritingWords }) {
  const styles = useStyles();
  const { words } = props;
  const { stops, notes } = props.asked.prepared.preflight;
  return (
    <ul className={styles.list} aria-label={words.checklist}>
      {stops.map((stop) => (
        <li key={JSON.stringify(stop)} className={styles.item}>
          <DismissCircleRegular className={mergeClasses(styles.icon, styles.stop)} aria-hidden />
          <span>
            {words.stop(stop)}
            {stop.stop === "filtered" && ` ${words.filtersLost(stop.filters)}`}
          </span>
        </li>
      ))}
      {stops.length === 0 && (
        <li className={styles.item}>
          <CheckmarkCircleRegular className={mergeClasses(styles.icon, styles.good)} aria-hidden />
          <span>{words.inOrder}</span>
        </li>
      )}
      {notes.map((note) => (
        <li key={JSON.stringify(note)} className={styles.item}>
          <InfoRegular className={mergeClasses(styles.icon, styles.note)} aria-hidden />
          <span>{words.note(note)}</span>
        </li>
      ))}
    </ul>
  );
}

/** The buttons that answer a plan: write it, clear filters and write it, look again, let it be. */
export function PlanButtons(props: {
  readonly steps: PlanSteps;
  readonly asked: Asked;
  readonly confirmLabel: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { steps, asked } = props;
  const { stops } = asked.prepared.preflight;
  const { adds, removes, sheets } = asked.prepared.extent;
  const isEmpty = sheets.length + adds.length + removes.length === 0;
  const { words, busy } = steps;
  return (
    <div className={styles.buttons}>
      {stops.length === 0 && !isEmpty && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            steps.confirm(false);
          }}
        >
          {props.confirmLabel}
        </Button>
      )}
      {stops.length > 0 && (
        <Button appearance="primary" disabledFocusable={busy} onClick={steps.lookAgain}>
          {words.lookAgain}
        </Button>
      )}
      {clearable(stops).length > 0 && (
        <Button
          disabledFocusable={busy}
          onClick={() => {
            steps.confirm(true);
          }}
        >
          {words.clearFilters}
        </Button>
      )}
      {props.children}
    </div>
  );
}

/** A plan that waits for one press: what will be written, what was looked at, and the buttons. Takes the focus. */
export function PlanCard(props: {
  readonly steps: PlanSteps;
  readonly asked: Asked;
  /** What the group is called; the sentence of what will be written where nothing else fits. */
  readonly label?: string;
  readonly confirmLabel?: string;
}) {
  const styles = useStyles();
  const { steps, asked } = props;
  const { words } = steps;
  const { plan, extent } = asked.prepared;
  const card = useRef<HTMLDivElement>(null);
  useEffect(() => {
    card.current?.focus();
  }, []);
  const writesNothing = extent.sheets.length + extent.adds.length + extent.removes.length === 0;
  const will = writesNothing ? "" : words.will(plan.task, extent);
  return (
    <div
      ref={card}
      tabIndex={-1}
      role="group"
      aria-label={props.label ?? will}
      className={styles.card}
    >
      {!writesNothing && <p className={styles.will}>{will}</p>}
      {asked.changes.length > 0 && <Changes asked={asked} steps={steps} />}
      {asked.formulas > 0 && (
        <p className={styles.text}>{steps.rounding.formulas(asked.formulas)}</p>
      )}
      {!writesNothing && <Checklist asked={asked} words={words} />}
      <PlanButtons
        steps={steps}
        asked={asked}
        confirmLabel={props.confirmLabel ?? words.confirm(plan.task, extent)}
      >
        <Button onClick={steps.drop}>{words.cancel}</Button>
      </PlanButtons>
    </div>
  );
}

function Changes(props: { readonly asked: Asked; readonly steps: PlanSteps }) {
  const styles = useStyles();
  const { cell, rounding, figure } = props.steps;
  // A text with more than a figure in it is shown as it stands.
  const shown = (text: string | null): string =>
    /^-?\d+(\.\d+)?$/.test(text ?? "") ? figure(text ?? "") : (text ?? "");
  return (
    <ul className={styles.list}>
      {props.asked.changes.map((change) => (
        <li key={change.cell} className={styles.change}>
          <span className={styles.cell}>{cell(change.cell)}</span>
          <span>
            <span className={styles.spoken}>{rounding.from}</span>{" "}
            <span className={styles.before}>{shown(change.reported)}</span>
            <span aria-hidden="true"> → </span>
            <span className={styles.spoken}>{rounding.to}</span>{" "}
            <span className={styles.after}>{shown(change.proposed)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
