import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { FillChoices } from "../core/fill/filling";
import type { FillReport, ReportedFilling, ReportedGap } from "../jobs/fill/report";
import type { FillWords } from "../words/fill-words";
import { shortLabel } from "../words/label";
import { Choice } from "./Choice";
import { Disclosure } from "./Disclosure";
import type { Telling } from "./FindingCard";
import { ListInParts } from "./ListInParts";
import { Checklist, PlanButtons, type PlanSteps } from "./PlanCard";
import { Screen } from "./Screen";
import { Section } from "./Section";
import { SPOKEN_ONLY } from "./spoken-only";
import { Tick } from "./Tick";

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  choices: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  item: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  first: { display: "flex", flexWrap: "wrap", gap: `0 ${tokens.spacingHorizontalS}` },
  change: { fontVariantNumeric: "tabular-nums" },
  before: { color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
  spoken: SPOKEN_ONLY,
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
  },
  more: { alignSelf: "flex-start" },
});

/** What may be filled besides blanks; said only where the sheet has such cells. */
const OVER = ["differing", "cut"] as const;

/** What may be filled, the list of it with how each figure comes about, what cannot be and why, and the button that fills. */
export function FillScreen(props: {
  readonly report: FillReport;
  readonly choices: FillChoices;
  readonly words: FillWords;
  readonly telling: Telling;
  readonly change: (choices: FillChoices) => void;
  readonly check: () => void;
  readonly steps: PlanSteps;
  readonly back: { readonly label: string; readonly go: () => void };
  /** What is said while another sheet is in front; null while it is the one shown. */
  readonly elsewhere: ReactNode;
}) {
  const styles = useStyles();
  const { report, words, telling, steps } = props;
  const { fillings, gaps } = report;
  const asked = steps.asked?.by === "fill" ? steps.asked : null;
  return (
    <Screen takesFocus title={words.title} back={props.back}>
      {props.elsewhere}
      <p className={styles.lead}>{words.lead}</p>
      <Section heading={words.choices}>
        <Choices {...props} />
      </Section>
      {fillings.length === 0 ? (
        <p className={styles.lead}>{words.nothing}</p>
      ) : (
        <Section heading={words.willFill(fillings.length)}>
          <ListInParts
            all={fillings}
            more={words.more}
            item={(filling) => <Filled key={filling.term.cell} {...{ filling, words, telling }} />}
          />
          {asked !== null && (
            <>
              <Checklist asked={asked} words={steps.words} />
              <PlanButtons steps={steps} asked={asked} confirmLabel={words.fill(fillings.length)} />
            </>
          )}
        </Section>
      )}
      {gaps.length > 0 && (
        <Disclosure label={words.gaps(gaps.length)}>
          <ListInParts
            all={gaps}
            more={words.more}
            item={(gap) => <Gap key={gap.term.cell} {...{ gap, words, telling }} />}
          />
        </Disclosure>
      )}
      {props.elsewhere === null && (
        <Button className={styles.more} onClick={props.check}>
          {words.check}
        </Button>
      )}
    </Screen>
  );
}

function Choices(props: {
  readonly report: FillReport;
  readonly choices: FillChoices;
  readonly words: FillWords;
  readonly change: (choices: FillChoices) => void;
}) {
  const styles = useStyles();
  const { choices, words, change } = props;
  const { held, places } = props.report;
  return (
    <div className={styles.choices}>
      {OVER.filter((over) => held[over] > 0 || choices[over]).map((over) => (
        <Tick
          key={over}
          label={words.besides[over](held[over])}
          isOn={choices[over]}
          turn={(isOn) => {
            change({ ...choices, [over]: isOn });
          }}
        />
      ))}
      <Choice
        label={words.as}
        chosen={choices.as}
        options={[
          ["values", words.values],
          ["formulas", words.formulas],
        ]}
        choose={(as) => {
          change({ ...choices, as });
        }}
      />
      <Choice
        label={words.places}
        chosen={choices.places}
        options={[
          [null, words.placesOfSheet(places)],
          ...([0, 1, 2] as const).map((each) => [each, words.placesChosen(each)] as const),
        ]}
        choose={(chosen) => {
          change({ ...choices, places: chosen });
        }}
      />
      <Choice
        label={words.zeroOverZero}
        chosen={choices.zeroOverZero}
        options={[
          ["blank", words.leaveBlank],
          ["zero", words.writeZero],
        ]}
        choose={(zeroOverZero) => {
          change({ ...choices, zeroOverZero });
        }}
      />
    </div>
  );
}

function Filled(props: {
  readonly filling: ReportedFilling;
  readonly words: FillWords;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { filling, words, telling } = props;
  const { term, before, after, formula, isValueInstead } = filling;
  return (
    <li className={styles.item} data-filled={term.cell}>
      <div className={styles.first}>
        <GoTo cell={term.cell} telling={telling} />
        <span className={styles.change}>
          <span className={styles.spoken}>{words.from}</span>{" "}
          <span className={styles.before}>{before === "" ? words.blank : before}</span>
          <span aria-hidden="true"> → </span>
          <span className={styles.spoken}>{words.to}</span>{" "}
          <span className={styles.after}>{after}</span>
        </span>
      </div>
      <p className={styles.detail}>{shortLabel(`${term.code} ${term.label}`)}</p>
      <p className={styles.detail}>{words.working(filling.working)}</p>
      {formula !== null && <p className={styles.detail}>{formula}</p>}
      {isValueInstead && <p className={styles.detail}>{words.valueInstead}</p>}
    </li>
  );
}

function Gap(props: {
  readonly gap: ReportedGap;
  readonly words: FillWords;
  readonly telling: Telling;
}) {
  const styles = useStyles();
  const { gap, words, telling } = props;
  const { term, obstacle } = gap;
  return (
    <li className={styles.item} data-unfilled={term.cell}>
      <div className={styles.first}>
        <GoTo cell={term.cell} telling={telling} />
        <span className={styles.detail}>{shortLabel(`${term.code} ${term.label}`)}</span>
      </div>
      <p className={styles.detail}>{words.obstacle(obstacle)}</p>
    </li>
  );
}

function GoTo(props: { readonly cell: string; readonly telling: Telling }) {
  const { cell, telling } = props;
  return (
    <Link
      title={telling.words.goTo(cell)}
      onClick={() => {
        telling.goTo(cell);
      }}
    >
      {telling.words.cell(cell)}
    </Link>
  );
}
