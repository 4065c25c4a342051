import { makeStyles, tokens } from "@fluentui/react-components";
import type { WritingWords } from "../words/writing-words";
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

/** The results of a check brought into the file: marks on its cells and a sheet of results; neither on a locked sheet. */
export function IntoFile(props: {
  readonly isLocked: boolean;
  readonly words: WritingWords;
  readonly ask: FileSteps;
  readonly steps: PlanSteps;
}) {
  const styles = useStyles();
  const { marks: words } = props.words;
  return (
    <Section heading={words.title}>
      {props.isLocked ? (
        <p className={styles.text}>{words.locked}</p>
      ) : (
        <Ask
          by="mark"
          label={words.mark}
          hint={words.markHint}
          ask={props.ask.marks}
          steps={props.steps}
        />
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

/** Says that marks are still in the file, and takes them away alone or with everything else of ours. */
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
      <Ask by="unmark" small label={words.unmark} ask={props.unmark} steps={props.steps} />
      <Ask by="clean" small label={words.clean} ask={props.clean} steps={props.steps} />
    </>
  );
}
