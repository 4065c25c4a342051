import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { PrintedRule } from "../core/printed-form/printed-rule";
import { ruleInLabels } from "../core/written-rules/shown-rule";
import type { Vocabulary } from "../core/written-rules/vocabulary";
import type { FormDetails } from "../jobs/own-form/form-to-keep";
import { shortLabel } from "../words/label";
import type { OwnFormPaneWords } from "../words/own-form-words";
import { Ask } from "./Ask";
import { Disclosure } from "./Disclosure";
import { OwnFormFields } from "./OwnFormFields";
import type { PlanSteps } from "./PlanCard";
import { Section } from "./Section";
import { useOwnForm, type OwnFormState } from "./use-own-form";

/** So many rules stand open; the others are a press away. */
const OPEN = 6;

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  rule: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  origin: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `0 ${tokens.spacingHorizontalS}`,
    // Under the words of its checkbox.
    paddingLeft: "36px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fields: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
    minWidth: 0,
  },
  button: { alignSelf: "flex-start" },
});

/** What the card is made with: the same for every sheet. */
export interface OwnFormSteps {
  readonly words: OwnFormPaneWords;
  readonly steps: PlanSteps;
  readonly goTo: (cell: string) => void;
  /** Checks the sheet anew without the rules that were not confirmed, by their ids. */
  readonly confirm: (dropped: readonly string[]) => void;
  /** Asks to save the form as one of the user's own. */
  readonly save: (details: FormDetails, dropped: readonly string[]) => void;
}

/**
 * The rules that a sheet prints of itself, each to be kept or not, and the form to be saved with them. For a form that is
 * known already, which prints none, only the saving. Its state is that of one sheet: give each sheet a key of its own.
 */
export function OwnFormCard(props: {
  readonly printed: readonly PrintedRule[];
  readonly vocabulary: Vocabulary;
  readonly own: OwnFormSteps;
}) {
  const state = useOwnForm();
  const { printed, own } = props;
  const { words } = own;
  if (printed.length === 0) return <Saving state={state} own={own} />;
  return (
    <Section heading={words.heading}>
      <PrintedRules state={state} printed={printed} vocabulary={props.vocabulary} own={own} />
      <Saving state={state} own={own} />
    </Section>
  );
}

function PrintedRules(props: {
  readonly state: OwnFormState;
  readonly printed: readonly PrintedRule[];
  readonly vocabulary: Vocabulary;
  readonly own: OwnFormSteps;
}) {
  const styles = useStyles();
  const { state, printed, own, vocabulary } = props;
  const { words, steps } = own;
  const kept = printed.filter(({ id }) => !state.dropped.has(id)).length;
  const rows = (rules: readonly PrintedRule[]) => (
    <ul className={styles.list}>
      {rules.map((rule) => (
        <li key={rule.id} className={styles.rule}>
          <Checkbox
            checked={!state.dropped.has(rule.id)}
            label={ruleText(rule, vocabulary, words)}
            onChange={(_, { checked }) => {
              state.keep(rule.id, checked === true);
            }}
          />
          <span className={styles.origin}>
            {words.origin[rule.origin]}
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                own.goTo(rule.cell);
              }}
            >
              {words.cell(rule.cell)}
            </Button>
          </span>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <p className={styles.text}>{words.lead}</p>
      {rows(printed.slice(0, OPEN))}
      {printed.length > OPEN && (
        <Disclosure label={words.more(printed.length - OPEN)}>
          {rows(printed.slice(OPEN))}
        </Disclosure>
      )}
      {state.confirmed === null ? (
        <Button
          className={styles.button}
          disabledFocusable={steps.busy}
          onClick={() => {
            state.confirm(kept);
            own.confirm([...state.dropped]);
          }}
        >
          {words.confirm}
        </Button>
      ) : (
        <p role="status" className={styles.text}>
          {words.confirmed(state.confirmed)}
        </p>
      )}
    </>
  );
}

/** The rule in the labels of the form; a total row, which names rows of this sheet alone, by what it is called. */
function ruleText(
  { id, text }: PrintedRule,
  vocabulary: Vocabulary,
  words: OwnFormPaneWords,
): string {
  const notation = id.replace(/^form:/, "");
  const [, name] = /^(.+)@\d+$/.exec(notation) ?? [];
  if (name !== undefined) return words.totalRow(shortLabel(name));
  const told = ruleInLabels(text, vocabulary, shortLabel);
  return told.includes("[") ? notation : told;
}

function Saving(props: { readonly state: OwnFormState; readonly own: OwnFormSteps }) {
  const styles = useStyles();
  const { state, own } = props;
  const { words } = own;
  return (
    <Disclosure label={words.save}>
      <div className={styles.fields}>
        <p className={styles.text}>{words.saveHint}</p>
        <OwnFormFields state={state} words={words} />
        <Ask
          by="keep"
          label={words.save}
          ask={() => {
            const details = state.details();
            if (details !== null) own.save(details, [...state.dropped]);
          }}
          steps={own.steps}
        />
      </div>
    </Disclosure>
  );
}
