import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { CommentNoteRegular } from "@fluentui/react-icons/svg/comment-note";
import { useEffect, useRef, useState, type RefObject } from "react";
import type { ToldFinding } from "../jobs/told";
import { isWaivable, LONGEST_REASON, reasonOf, type FindingWaiver } from "../jobs/waivers/waiver";
import type { WaiverWords } from "../words/waiver-words";
import { PlanCard, type PlanSteps } from "./PlanCard";
import { waivedBy } from "./use-jobs";

const useStyles = makeStyles({
  waiver: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    alignItems: "flex-start",
    minWidth: 0,
  },
  said: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    margin: 0,
    // A reason keeps the lines it was typed in.
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  icon: {
    flexShrink: 0,
    fontSize: "18px",
    marginTop: "1px",
    color: tokens.colorNeutralForeground3,
  },
  form: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    width: "100%",
  },
  field: { minWidth: 0 },
  input: { minWidth: 0, width: "100%" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: 0 },
});

/** How findings are explained: the same for every card of a table. */
export interface Waiving {
  readonly words: WaiverWords;
  /** What was said of findings already, by their ids. */
  readonly known: ReadonlyMap<string, FindingWaiver>;
  readonly ask: (finding: ToldFinding, reason: string) => void;
  readonly steps: PlanSteps;
}

/** Why a figure is kept: what was said already, and the way to say it. Nothing for a finding that needs no reason. */
export function Waiver(props: { readonly finding: ToldFinding; readonly waiving: Waiving }) {
  const styles = useStyles();
  const { finding, waiving } = props;
  const { words } = waiving;
  const known = waiving.known.get(finding.id);
  if (!isWaivable(finding)) return null;
  return (
    <div className={styles.waiver}>
      {known !== undefined && (
        <p className={styles.said}>
          <CommentNoteRegular className={styles.icon} aria-hidden />
          <span>
            {known.lapse === null
              ? words.waived(known.reason, known.moment)
              : words.lapsed(known.reason, known.lapse.changes)}
          </span>
        </p>
      )}
      <Reason finding={finding} said={known?.reason ?? ""} waiving={waiving} />
    </div>
  );
}

/** The button, the question behind it, and the plan once the reason was given. */
function Reason(props: {
  readonly finding: ToldFinding;
  readonly said: string;
  readonly waiving: Waiving;
}) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState(props.said.slice(0, LONGEST_REASON));
  const [isMissing, setMissing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const { finding, waiving } = props;
  const { words, steps } = waiving;
  const isAsked = steps.asked?.by === waivedBy(finding);
  useFocusOn(place, isOpen, isAsked);
  const write = (): void => {
    const given = reasonOf(reason);
    setMissing(given === null);
    if (given === null) place.current?.querySelector("textarea")?.focus();
    else waiving.ask(finding, given);
  };
  if (isAsked) {
    return <PlanCard steps={steps} asked={steps.asked} confirmLabel={words.write} />;
  }
  return (
    <div ref={place} className={styles.form}>
      {isOpen ? (
        <>
          <Field
            className={styles.field}
            label={words.question}
            hint={words.hint}
            required
            {...(isMissing ? { validationMessage: words.missing } : {})}
          >
            <Textarea
              className={styles.input}
              resize="vertical"
              value={reason}
              maxLength={LONGEST_REASON}
              onChange={(_, { value }) => {
                setReason(value);
                setMissing(false);
              }}
            />
          </Field>
          <div className={styles.buttons}>
            <Button
              size="small"
              appearance="primary"
              className={styles.button}
              disabledFocusable={steps.busy}
              onClick={write}
            >
              {words.write}
            </Button>
            <Button
              size="small"
              className={styles.button}
              onClick={() => {
                setOpen(false);
                setMissing(false);
              }}
            >
              {words.cancel}
            </Button>
          </div>
        </>
      ) : (
        <div className={styles.buttons}>
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => {
              setOpen(true);
            }}
          >
            {props.said === "" ? words.ask : words.askAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The question takes the focus when it is opened or comes back from its plan; the button takes it back. */
function useFocusOn(place: RefObject<HTMLDivElement>, isOpen: boolean, isAsked: boolean): void {
  const was = useRef({ isOpen, isAsked });
  useEffect(() => {
    const before = was.current;
    was.current = { isOpen, isAsked };
    if (isAsked || (before.isOpen === isOpen && before.isAsked === isAsked)) return;
    const wanted = isOpen ? "textarea" : "button";
    place.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [place, isOpen, isAsked]);
}
