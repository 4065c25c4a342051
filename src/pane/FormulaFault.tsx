import { makeStyles, tokens } from "@fluentui/react-components";
import type { FaultyFormula, Suspect } from "../core/rule/finding";
import { writableFormula } from "../jobs/mend";
import { Ask } from "./Ask";
import { GoButton } from "./GoButton";
import type { Telling } from "./telling";
import type { AskedBy } from "./use-jobs";

const useStyles = makeStyles({
  fault: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
    minWidth: 0,
  },
  text: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  formula: {
    display: "block",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
  },
});

/** The formula that belongs into a cell, and the button that puts it there where we may write it. */
export function FormulaFault(props: {
  readonly by: AskedBy;
  readonly suspect: Suspect;
  readonly formula: FaultyFormula;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { by, suspect, formula, telling } = props;
  const { fixing: words } = telling.findings;
  const { fixing } = telling;
  const isShown = formula.proposed !== null && formula.fault !== "not-recalculated";
  const isWritable = writableFormula(formula) !== null;
  return (
    <div className={styles.fault}>
      {isShown && (
        <div>
          <p className={styles.text}>{words.formula}</p>
          <code className={styles.formula}>{formula.proposed}</code>
        </div>
      )}
      <GoButton cell={suspect.cell} telling={telling} />
      {fixing !== null && isWritable && (
        <Ask
          by={by}
          small
          label={words.fixFormula}
          ask={() => {
            fixing.ask(by, suspect);
          }}
          steps={fixing.steps}
        />
      )}
      {isShown && !isWritable && <p className={styles.text}>{words.copyFormula}</p>}
    </div>
  );
}
