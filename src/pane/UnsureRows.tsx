import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import { useState } from "react";
import type { UnsureRow } from "../core/form/recognition";
import type { UnsureWords } from "../words/unsure-words";
import { Disclosure } from "./Disclosure";
import { Section } from "./Section";

/** So many questions stand open; the others are a press away. */
const OPEN = 2;
/** Stands for "no indicator"; no code looks like it. */
const NONE = "\u0000";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  label: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  button: { minWidth: 0 },
  remembered: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** What the questions are asked with: the same for every row. */
export interface Asking {
  readonly words: UnsureWords;
  /** `3.3.1a` → `3.3.1a Tổng số hồ sơ…`, as the form has it. */
  readonly indicator: (code: string) => string;
  readonly goTo: { readonly label: (row: number) => string; readonly go: (row: number) => void };
  readonly busy: boolean;
  readonly answer: (row: UnsureRow, code: string | null) => void;
}

/** The rows to ask about and the answers that are in use already; nothing where there are neither. */
export function UnsureRows(props: {
  readonly rows: readonly UnsureRow[];
  readonly remembered: number;
  readonly asking: Asking;
  readonly forget: () => void;
}) {
  const styles = useStyles();
  const { rows, remembered, asking } = props;
  const { words } = asking;
  if (rows.length === 0 && remembered === 0) return null;
  const [open, others] = [rows.slice(0, OPEN), rows.slice(OPEN)];
  return (
    <>
      {rows.length > 0 && (
        <Section heading={words.heading}>
          <p className={styles.text}>{words.lead}</p>
          <Questions rows={open} asking={asking} />
          {others.length > 0 && (
            <Disclosure label={words.more(others.length)}>
              <Questions rows={others} asking={asking} />
            </Disclosure>
          )}
        </Section>
      )}
      {remembered > 0 && (
        <div className={styles.remembered}>
          <span>{words.remembered(remembered)}</span>
          <Button size="small" disabledFocusable={asking.busy} onClick={props.forget}>
            {words.forget}
          </Button>
        </div>
      )}
    </>
  );
}

function Questions(props: { readonly rows: readonly UnsureRow[]; readonly asking: Asking }) {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.rows.map((row) => (
        <li key={row.row}>
          <Question row={row} asking={props.asking} />
        </li>
      ))}
    </ul>
  );
}

function Question(props: { readonly row: UnsureRow; readonly asking: Asking }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState("");
  const [isMissing, setMissing] = useState(false);
  const { row, asking } = props;
  const { words, goTo } = asking;
  const codes = [...(row.code === null ? [] : [row.code]), ...row.alternatives];
  return (
    <div className={styles.card}>
      <p className={styles.label}>{words.row(row.row, row.label)}</p>
      <p className={styles.text}>
        {row.code === null ? words.takenForNone : words.takenFor(asking.indicator(row.code))}
      </p>
      <Field label={words.question} {...(isMissing ? { validationMessage: words.missing } : {})}>
        <RadioGroup
          value={chosen}
          onChange={(_, { value }) => {
            setChosen(value);
            setMissing(false);
          }}
        >
          {codes.map((code) => (
            <Radio key={code} value={code} label={asking.indicator(code)} />
          ))}
          <Radio value={NONE} label={words.none} />
        </RadioGroup>
      </Field>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          className={styles.button}
          disabledFocusable={asking.busy}
          onClick={() => {
            if (chosen === "") setMissing(true);
            else asking.answer(row, chosen === NONE ? null : chosen);
          }}
        >
          {words.answer}
        </Button>
        <Button
          size="small"
          className={styles.button}
          icon={<ArrowRightRegular />}
          iconPosition="after"
          onClick={() => {
            goTo.go(row.row);
          }}
        >
          {goTo.label(row.row)}
        </Button>
      </div>
    </div>
  );
}
