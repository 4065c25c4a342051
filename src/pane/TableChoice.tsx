import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { SheetReport } from "../jobs/report";
import type { TableWords } from "../words/unsure-words";

const useStyles = makeStyles({
  hint: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  // Else it is as wide as its longest line.
  choice: { minWidth: 0, width: "100%" },
});

/** Which table of the sheet is looked at; nothing where it holds one. */
export function TableChoice(props: {
  readonly reports: readonly SheetReport[];
  readonly chosen: SheetReport;
  readonly words: TableWords;
  readonly form: (id: string) => string;
  readonly choose: (table: number) => void;
}) {
  const styles = useStyles();
  const { reports, words } = props;
  if (reports.length < 2) return null;
  return (
    <div>
      <Field className={styles.choice} label={words.choose(reports.length)}>
        <Select
          root={{ className: styles.choice }}
          select={{ className: styles.choice }}
          value={String(reports.indexOf(props.chosen))}
          onChange={(_, { value }) => {
            props.choose(Number(value));
          }}
        >
          {reports.map((report, at) => (
            <option key={at} value={at}>
              {words.table(at + 1, props.form(report.form.id), report.form)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.hint}>{words.allInFile}</p>
    </div>
  );
}
