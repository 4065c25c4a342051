import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { isInterrupted, type Entry } from "../core/plan/entry";
import { interrupted, type Book } from "../jobs/writing/journal";
import type { WritingWords } from "../words/writing-words";
import { Disclosure } from "./Disclosure";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    maxHeight: "40vh",
    overflowY: "auto",
  },
  last: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  button: { flexShrink: 0, minWidth: 0, whiteSpace: "nowrap" },
  when: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 0`,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  foot: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXS}`,
  },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** What the journal's buttons do. */
export interface JournalSteps {
  readonly busy: boolean;
  readonly undo: (entry: Entry) => void;
  readonly redo: (entry: Entry) => void;
  readonly undoAll: () => void;
  readonly recover: () => void;
  readonly forget: () => void;
}

/** What was written in the file and the way back, always in sight: the last writing first, the others folded. */
export function Journal(props: {
  readonly book: Book;
  readonly words: WritingWords;
  readonly figure: (plain: string) => string;
  /** How many writings are remembered at the most; null for all. */
  readonly most: number | null;
  /** The present moment, as entries tell theirs. */
  readonly today: string;
  readonly steps: JournalSteps;
}) {
  const styles = useStyles();
  const { book, steps, figure } = props;
  const { journal: words } = props.words;
  const entries = [...book.entries].reverse();
  const [broken] = interrupted(book);
  // What is done again begins with what was undone last, which is the oldest.
  const last = entries.find(({ state }) => state === "done") ?? book.entries[0];
  const others = entries.filter((entry) => entry !== last && !isInterrupted(entry));
  if (last === undefined) return null;
  const nameOf = (entry: Entry): string => words.entry(entry, figure);
  const line = (entry: Entry) => (
    <Line
      entry={entry}
      name={nameOf(entry)}
      when={words.moment(entry.time, props.today)}
      words={props.words}
      steps={steps}
    />
  );
  return (
    <section className={styles.bar} aria-label={words.title}>
      {broken === undefined ? (
        line(last)
      ) : (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.interrupted(nameOf(broken))}</MessageBarBody>
          <MessageBarActions>
            <Button appearance="primary" disabledFocusable={steps.busy} onClick={steps.recover}>
              {words.recover}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <Disclosure label={words.history(entries.length)}>
        <ul className={styles.list}>
          {others.map((entry) => (
            <li key={entry.id}>{line(entry)}</li>
          ))}
        </ul>
        <div className={styles.foot}>
          {entries.filter(({ state }) => state === "done").length > 1 && (
            <Button size="small" disabledFocusable={steps.busy} onClick={steps.undoAll}>
              {words.undoAll}
            </Button>
          )}
          <Button size="small" disabledFocusable={steps.busy} onClick={steps.forget}>
            {words.forget}
          </Button>
        </div>
        <p className={styles.hint}>{words.forgetHint}</p>
        {props.most !== null && <p className={styles.hint}>{words.most(props.most)}</p>}
      </Disclosure>
    </section>
  );
}

function Line(props: {
  readonly entry: Entry;
  readonly name: string;
  readonly when: string;
  readonly words: WritingWords;
  readonly steps: JournalSteps;
}) {
  const styles = useStyles();
  const { entry, name, steps } = props;
  const { journal: words } = props.words;
  const isUndone = entry.state === "undone";
  const details = isUndone ? `${props.when} · ${words.isUndone}` : props.when;
  return (
    <div className={styles.last}>
      <span className={styles.what}>
        {name} <span className={styles.when}>{details}</span>
      </span>
      <Button
        size="small"
        className={styles.button}
        icon={isUndone ? <ArrowRedoRegular /> : <ArrowUndoRegular />}
        disabledFocusable={steps.busy}
        aria-label={isUndone ? words.redoNamed(name) : words.undoNamed(name)}
        onClick={() => {
          if (isUndone) steps.redo(entry);
          else steps.undo(entry);
        }}
      >
        {isUndone ? words.redo : words.undo}
      </Button>
    </div>
  );
}
