import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { equal, parseDecimal } from "../core/number/decimal";
import { typedFigure } from "../core/number/typed";
import type { Suspect } from "../core/rule/finding";
import type { FindingWords } from "../words/finding-words";
import { PlanCard } from "./PlanCard";
import type { Fixing } from "./telling";
import type { AskedBy } from "./use-jobs";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    flexBasis: "100%",
    minWidth: 0,
  },
  field: { minWidth: 0, width: "100%" },
  input: { minWidth: 0, width: "100%", maxWidth: "180px" },
});

/** Longer than any figure of an appendix. */
const LONGEST = 40;

/** A figure that only the source can tell: it is asked for, typed and, once its plan was confirmed, written. */
export function Question(props: {
  readonly by: AskedBy;
  readonly suspect: Suspect;
  readonly words: FindingWords;
  readonly fixing: Fixing;
}) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const [fault, setFault] = useState<string | null>(null);
  const place = useRef<HTMLFormElement>(null);
  const { by, suspect, fixing } = props;
  const { fixing: words, figure } = props.words;
  const { cell, proposed, reported } = suspect;
  const isAsked = fixing.steps.asked?.by === by;
  const wasAsked = useRef(isAsked);
  useEffect(() => {
    if (wasAsked.current && !isAsked) place.current?.querySelector("input")?.focus();
    wasAsked.current = isAsked;
  }, [isAsked]);
  if (isAsked) return <PlanCard steps={fixing.steps} asked={fixing.steps.asked} />;
  const ask = (): void => {
    if (fixing.steps.busy) return;
    const meant = typedFigure(typed);
    const said = meant === null ? words.noFigure : isSame(meant, reported) ? words.asBefore : null;
    setFault(said);
    if (meant === null || said !== null) place.current?.querySelector("input")?.focus();
    else fixing.ask(by, { ...suspect, proposed: meant, with: [] });
  };
  return (
    <form
      ref={place}
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <Field
        className={styles.field}
        label={proposed === null ? words.whatIsIt : words.isIt(figure(proposed))}
        {...(fault === null ? {} : { validationMessage: fault })}
      >
        <Input
          className={styles.input}
          autoComplete="off"
          inputMode="decimal"
          maxLength={LONGEST}
          value={typed}
          onChange={(_, { value }) => {
            setTyped(value);
            setFault(null);
          }}
        />
      </Field>
      <Button type="submit" size="small" disabledFocusable={fixing.steps.busy}>
        {words.write(cell)}
      </Button>
    </form>
  );
}

function isSame(one: string, other: string | null): boolean {
  const [first, second] = [parseDecimal(one), other === null ? null : parseDecimal(other)];
  return first !== null && second !== null && equal(first, second);
}
