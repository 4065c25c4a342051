import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { OwnFormFault } from "../core/own-form/own-fault";
import type { OwnFormWords } from "../words/own-form-words";
import { Section } from "./Section";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  fault: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflowWrap: "anywhere",
  },
  sentence: { margin: 0 },
});

/** What is wrong with the sheets in which the user keeps rules or forms, each at its cell; nothing where nothing is. */
export function OwnFaults(props: {
  readonly faults: readonly OwnFormFault[];
  readonly words: OwnFormWords;
  readonly goTo: (sheet: string, cell: string) => void;
}) {
  const styles = useStyles();
  const { faults, words } = props;
  if (faults.length === 0) return null;
  return (
    <Section heading={words.pane.faults}>
      <ul className={styles.list}>
        {faults.map(({ sheet, cell, fault }) => (
          <li key={`${sheet} ${cell} ${JSON.stringify(fault)}`} className={styles.fault}>
            <p className={styles.sentence}>{words.fault(fault)}</p>
            <Button
              size="small"
              appearance="transparent"
              onClick={() => {
                props.goTo(sheet, cell);
              }}
            >
              {words.pane.atCell(sheet, cell)}
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
