import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { RANK_EXTRAS, type RankSheetChoice } from "../jobs/rank/options";
import type { RankSettingsWords } from "../words/pane-words";
import { RANK_SHEETS } from "../words/rank-sheets-words";
import { Choice } from "./Choice";
import { Disclosure } from "./Disclosure";
import { Radios } from "./Radios";
import { RankBreaks } from "./RankBreaks";
import { RankNames } from "./RankNames";
import { withExtra, withSheet, type RankOptions } from "./rank-options";
import { Section } from "./Section";
import { Tick } from "./Tick";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
});

/** Sheets of these are printed and signed: they have a title, an order and room for a signature. */
const PRINTED = ["index", "class"] as const;

interface Settings {
  readonly options: RankOptions;
  /** The fields of the table, by their names. */
  readonly fields: readonly string[];
  readonly words: RankSettingsWords;
  readonly change: (options: RankOptions) => void;
}

/** How the results are written: values or formulas, the sheets to add, and how units stand to each other. */
export function RankSettings(props: Settings) {
  const styles = useStyles();
  const { options, words, change } = props;
  return (
    <Section heading={words.heading}>
      <div className={styles.card}>
        <Radios
          label={words.as}
          chosen={options.live}
          options={[
            [false, words.values],
            [true, words.live],
          ]}
          choose={(live) => {
            change({ ...options, live });
          }}
        />
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.sheets}</legend>
          {RANK_SHEETS.map((sheet) => (
            <Tick
              key={sheet}
              label={words.sheet[sheet]}
              isOn={options.sheets.includes(sheet)}
              turn={(isOn) => {
                change(withSheet(options, sheet, isOn));
              }}
            />
          ))}
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{words.extras}</legend>
          {RANK_EXTRAS.map((extra) => (
            <Tick
              key={extra}
              label={words.extra[extra]}
              isOn={options.extras.includes(extra)}
              turn={(isOn) => {
                change(withExtra(options, extra, isOn));
              }}
            />
          ))}
        </fieldset>
        {options.sheets.length > 0 && <RankNames options={options} words={words} change={change} />}
        {PRINTED.some((sheet) => options.sheets.includes(sheet)) && <Printed {...props} />}
        <Disclosure label={words.standing}>
          <Standing {...props} />
        </Disclosure>
      </div>
    </Section>
  );
}

/** How the appendices to be printed are made. A title counts once its field is left. */
function Printed({ options, words, change }: Settings) {
  const { sheetChoice } = options;
  const [title, setTitle] = useState(sheetChoice.title ?? "");
  const choose = (choice: Partial<RankSheetChoice>): void => {
    change({ ...options, sheetChoice: { ...sheetChoice, ...choice } });
  };
  return (
    <>
      <Field label={words.title} hint={words.titleHint}>
        <Input
          value={title}
          onChange={(_, { value }) => {
            setTitle(value);
          }}
          onBlur={() => {
            const written = title.trim() === "" ? null : title.trim();
            if (written !== sheetChoice.title) choose({ title: written });
          }}
        />
      </Field>
      <Choice
        label={words.order}
        chosen={sheetChoice.order}
        options={[
          ["list", words.orders.list],
          ["rank", words.orders.rank],
        ]}
        choose={(order) => {
          choose({ order });
        }}
      />
      <Tick
        label={words.signature}
        isOn={sheetChoice.signature}
        turn={(signature) => {
          choose({ signature });
        }}
      />
    </>
  );
}

function Standing({ options, fields, words, change }: Settings) {
  const styles = useStyles();
  const { standing } = options;
  return (
    <div className={styles.group}>
      <Radios
        label={words.by}
        chosen={standing.by}
        options={[
          ["exact", words.bys.exact],
          ["published", words.bys.published],
        ]}
        choose={(by) => {
          change({ ...options, standing: { ...standing, by } });
        }}
      />
      <Radios
        label={words.ties}
        chosen={standing.ties}
        options={[
          ["competition", words.tied.competition],
          ["dense", words.tied.dense],
        ]}
        choose={(ties) => {
          change({ ...options, standing: { ...standing, ties } });
        }}
      />
      <RankBreaks
        breaks={standing.breaks}
        fields={fields}
        words={words}
        change={(breaks) => {
          change({ ...options, standing: { ...standing, breaks } });
        }}
      />
    </div>
  );
}
