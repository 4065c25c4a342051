import { Checkbox, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { RowChange } from "../core/own-form/carried-forward";
import type { RowChoice } from "../core/own-form/next-form";
import { ownVocabulary } from "../core/own-form/own-vocabulary";
import type { Rule } from "../core/rule/rule";
import { ruleInLabels } from "../core/written-rules/shown-rule";
import type { NearForm } from "../jobs/own-form/near-form";
import type { NextVersion } from "../jobs/own-form/next-version";
import { shortLabel } from "../words/label";
import type { OwnFormWords } from "../words/own-form-words";
import { Ask } from "./Ask";
import { Disclosure } from "./Disclosure";
import { OwnFormFields } from "./OwnFormFields";
import type { PlanSteps } from "./PlanCard";
import { Section } from "./Section";
import { ruleKey, useNextForm, type NextFormState } from "./use-next-form";

/** So many rows stand open; the others are a press away. */
const OPEN = 8;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  parts: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    minWidth: 0,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    gap: "2px",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  rule: { paddingTop: tokens.spacingVerticalXS, paddingLeft: tokens.spacingHorizontalXS },
  small: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  // Under the words of its checkbox.
  why: { paddingLeft: "36px" },
  // Else it is as wide as its longest line.
  choice: { minWidth: 0, width: "100%" },
});

/** What the card is made with: the same for every sheet. */
export interface NextFormSteps {
  readonly words: OwnFormWords;
  readonly steps: PlanSteps;
  /** Asks to save the new version. */
  readonly save: (version: NextVersion) => void;
}

/**
 * A kept form that the sheet has otherwise, to be brought up to date: the rows that differ, each with what it may be; the
 * rules that go on or fall; the new decision. Its state is that of one sheet: give each sheet a key of its own.
 */
export function NextFormCard(props: { readonly near: NearForm; readonly own: NextFormSteps }) {
  const styles = useStyles();
  const { near, own } = props;
  const state = useNextForm(near);
  const words = own.words.next;
  const { kept, changed } = near.forward;
  const isTable = near.saved.layout === "unit-table";
  const rows = (changes: readonly RowChange[]) => (
    <ul className={styles.list}>
      {changes.map((change) => (
        <li key={keyOf(change)} className={styles.item}>
          <Row change={change} near={near} state={state} words={own.words} />
        </li>
      ))}
    </ul>
  );
  return (
    <Section heading={words.heading}>
      <Disclosure label={words.open(changed.length, isTable)}>
        <div className={styles.parts}>
          <p className={styles.text}>{words.lead(near.saved.form.title, kept.length, isTable)}</p>
          {rows(changed.slice(0, OPEN))}
          {changed.length > OPEN && (
            <Disclosure label={words.more(changed.length - OPEN, isTable)}>
              {rows(changed.slice(OPEN))}
            </Disclosure>
          )}
          <Rules near={near} state={state} words={own.words} />
          <p className={styles.text}>{words.saveHint}</p>
          <OwnFormFields state={state.fields} words={own.words.pane} />
          <Ask
            by="next-form"
            label={words.save}
            ask={() => {
              const details = state.fields.details();
              if (details === null) return;
              own.save({ rows: state.rows, rules: state.chosenRules(), details });
            }}
            steps={own.steps}
          />
        </div>
      </Disclosure>
    </Section>
  );
}

function keyOf(change: RowChange): string {
  return "now" in change ? `now ${change.now.code}` : `before ${change.before.code}`;
}

function Row(props: {
  readonly change: RowChange;
  readonly near: NearForm;
  readonly state: NextFormState;
  readonly words: OwnFormWords;
}) {
  const styles = useStyles();
  const { change, near } = props;
  const words = props.words.next;
  const isTable = near.saved.layout === "unit-table";
  const place = "now" in change ? near.places.get(change.now.code) : undefined;
  const what = words.change[change.change](isTable);
  return (
    <>
      <p className={styles.small}>
        {place === undefined ? what : `${words.where(place, isTable)} · ${what}`}
      </p>
      <p className={styles.heading}>{titleOf(change, props.words)}</p>
      {change.change === "gone" ? (
        <Gone {...props} code={change.before.code} />
      ) : (
        <Now {...props} />
      )}
    </>
  );
}

function titleOf(change: RowChange, { next, sheet }: OwnFormWords): string {
  if (change.change === "gone") return shortLabel(change.before.label);
  const { now } = change;
  if (change.change !== "reworded") return shortLabel(now.label);
  const { before } = change;
  if (before.label !== now.label) {
    return next.reworded(shortLabel(before.label), shortLabel(now.label));
  }
  const [was, is] =
    before.unit === now.unit
      ? [sheet.kind[before.kind], sheet.kind[now.kind]]
      : [before.unit ?? "…", now.unit ?? "…"];
  return `${shortLabel(now.label)}: ${next.reworded(was, is)}`;
}

const NEW = "new";
const LEFT = "left";

/** What a row of the sheet may be. */
function Now(props: {
  readonly change: RowChange;
  readonly near: NearForm;
  readonly state: NextFormState;
  readonly words: OwnFormWords;
}) {
  const styles = useStyles();
  const { change, near, state } = props;
  const words = props.words.next;
  if (!("now" in change)) return null;
  const { now } = change;
  const gone = near.forward.changed.flatMap((each) =>
    each.change === "gone" ? [each.before] : [],
  );
  const own = "before" in change ? change.before : null;
  const said = state.choices.rows.get(now.code);
  const value = said === undefined ? (own === null ? NEW : asValue(own.code)) : valueOf(said);
  return (
    <Field className={styles.choice} label={words.choose(shortLabel(now.label))}>
      <Select
        root={{ className: styles.choice }}
        select={{ className: styles.choice }}
        value={value}
        onChange={(_, chosen) => {
          state.choose(now.code, choiceOf(chosen.value));
        }}
      >
        {own !== null && change.change !== "added" && (
          <option value={asValue(own.code)}>{words.same[change.change]}</option>
        )}
        {gone.map(({ code, label }) => (
          <option key={code} value={asValue(code)}>
            {words.sameAs(code, shortLabel(label))}
          </option>
        ))}
        <option value={NEW}>{words.new}</option>
        <option value={LEFT}>{words.left}</option>
      </Select>
    </Field>
  );
}

function asValue(code: string): string {
  return `same ${code}`;
}

function valueOf(choice: RowChoice): string {
  return choice.choice === "same" ? asValue(choice.before) : choice.choice;
}

function choiceOf(value: string): RowChoice {
  if (value === NEW) return { choice: "new" };
  if (value === LEFT) return { choice: "left" };
  return { choice: "same", before: value.slice(asValue("").length) };
}

/** A row that the sheet does not have, unless one of the sheet was said to be it. */
function Gone(props: {
  readonly change: RowChange;
  readonly code: string;
  readonly state: NextFormState;
  readonly words: OwnFormWords;
}) {
  const styles = useStyles();
  const { change, code, state } = props;
  const words = props.words.next;
  const label = "before" in change ? change.before.label : "";
  const claimed = state.rows.same.find(({ before }) => before.code === code);
  if (claimed !== undefined) {
    return <p className={styles.small}>{words.claimed(shortLabel(claimed.now.label))}</p>;
  }
  return (
    <Field className={styles.choice} label={words.choose(shortLabel(label))}>
      <Select
        root={{ className: styles.choice }}
        select={{ className: styles.choice }}
        value={state.choices.stay.has(code) ? "stay" : "gone"}
        onChange={(_, { value }) => {
          state.stay(code, value === "stay");
        }}
      >
        <option value="gone">{words.gone}</option>
        <option value="stay">{words.stay}</option>
      </Select>
    </Field>
  );
}

/** What becomes of the rules: how many go on as they are, those in doubt, those that are new, those that fall and why. */
function Rules(props: {
  readonly near: NearForm;
  readonly state: NextFormState;
  readonly words: OwnFormWords;
}) {
  const styles = useStyles();
  const { near, state } = props;
  const words = props.words.next;
  const { kept, doubtful, offered, lost } = state.rules;
  const [now, before] = [ownVocabulary(near.read), ownVocabulary(near.saved)];
  const line = (rule: Rule, why: string) => (
    <li key={ruleKey(rule)} className={styles.item}>
      <Checkbox
        checked={state.isTicked(rule)}
        label={ruleInLabels(rule.text, now, shortLabel)}
        onChange={(_, { checked }) => {
          state.tick(rule, checked === true);
        }}
      />
      <p className={`${styles.small} ${styles.why}`}>{why}</p>
    </li>
  );
  return (
    <>
      <h3 className={styles.heading}>{words.rules}</h3>
      <p className={styles.text}>{words.rulesKept(kept.length)}</p>
      {doubtful.length + offered.length + lost.length > 0 && (
        <ul className={styles.list}>
          {offered.map((rule) => line(rule, words.offered))}
          {doubtful.map(({ rule, row }) => line(rule, words.doubtful(shortLabel(row.label))))}
          {lost.map(({ rule, rows }) => (
            <li key={ruleKey(rule)} className={styles.item}>
              <p className={styles.small}>
                {words.lost(
                  ruleInLabels(rule.text, before, shortLabel),
                  rows.map(({ label }) => shortLabel(label)),
                )}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
