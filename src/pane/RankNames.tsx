import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { sheetNameFault, typedSheetName } from "../core/sheet/sheet-name";
import type { RankSettingsWords } from "../words/pane-words";
import type { RankSheet } from "../words/rank-sheets-words";
import { rankSheets } from "../words/vi/rank-sheets";
import { withName, type RankOptions } from "./rank-options";

const useStyles = makeStyles({
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  input: { minWidth: 0 },
});

/** What the sheets to be added are called: a field for each that was chosen. */
export function RankNames(props: {
  readonly options: RankOptions;
  readonly words: RankSettingsWords;
  readonly change: (options: RankOptions) => void;
}) {
  const styles = useStyles();
  const { options, words, change } = props;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{words.names}</legend>
      <p className={styles.hint}>{words.namesHint}</p>
      {options.sheets.map((sheet) => (
        <SheetName
          key={sheet}
          sheet={sheet}
          chosen={options.sheetChoice.names[sheet] ?? ""}
          words={words}
          choose={(name) => {
            change(withName(options, sheet, name));
          }}
        />
      ))}
    </fieldset>
  );
}

/** The name of one sheet: it counts once its field is left, and only where Excel takes it. */
function SheetName(props: {
  readonly sheet: RankSheet;
  readonly chosen: string;
  readonly words: RankSettingsWords;
  readonly choose: (name: string) => void;
}) {
  const styles = useStyles();
  const { sheet, chosen, words } = props;
  const [typed, setTyped] = useState(chosen);
  const [fault, setFault] = useState<string | null>(null);
  const own = rankSheets.names[sheet];
  const leave = (): void => {
    const name = typedSheetName(typed);
    const refused = sheetNameFault(name);
    if (refused !== null && refused !== "blank") {
      setFault(words.refusedName[refused]);
      return;
    }
    setTyped(name);
    if (name !== chosen) props.choose(name);
  };
  return (
    <Field label={words.nameOf(own)} {...(fault === null ? {} : { validationMessage: fault })}>
      <Input
        className={styles.input}
        autoComplete="off"
        placeholder={own}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
          setFault(null);
        }}
        onBlur={leave}
      />
    </Field>
  );
}
