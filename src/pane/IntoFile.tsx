import { makeStyles, tokens } from "@fluentui/react-components";
import type { Lock, WritingWords } from "../words/writing-words";
import { Ask } from "./Ask";
import type { PlanSteps } from "./PlanCard";
import { Section } from "./Section";

const useStyles = makeStyles({
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What may be asked for in the file itself. */
export interface FileSteps {
  readonly marks: () => void;
  readonly results: () => void;
}

/** The results of a check brought into the file: marks on its cells, unless the sheet is locked, and a sheet of results. */
export function IntoFile(props: {
  readonly lock: Lock | null;
  readonly words: WritingWords;
  readonly ask: FileSteps;
  readonly steps: PlanSteps;
}) {
  const styles = useStyles();
  const { marks: words } = props.words;
  return (
    <Section heading={words.title}>
      {props.lock === null ? (
        <Ask
          by="mark"
          label={words.mark}
          hint={words.markHint}
          ask={props.ask.marks}
          steps={props.steps}
        />
      ) : (
        <p className={styles.text}>{words.locked[props.lock]}</p>
      )}
      <Ask
        by="results"
        label={words.results}
        hint={words.resultsHint}
        ask={props.ask.results}
        steps={props.steps}
      />
    </Section>
  );
}

/** Says what of ours is still in the file, and takes away the marks alone or everything. */
export function MarksRemain(props: {
  readonly cells: number;
  readonly words: WritingWords;
  readonly unmark: () => void;
  readonly clean: () => void;
  readonly steps: PlanSteps;
}) {
  const styles = useStyles();
  const { marks: words } = props.words;
  return (
    <>
      <p className={styles.text}>{words.remain(props.cells)}</p>
      {props.cells > 0 && (
        <Ask by="unmark" small label={words.unmark} ask={props.unmark} steps={props.steps} />
      )}
      <Ask by="clean" small label={words.clean} ask={props.clean} steps={props.steps} />
    </>
  );
}
