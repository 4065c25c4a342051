import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { ReportedGroup, ReportedUnit } from "../jobs/rank/report";
import { ListInParts } from "./ListInParts";
import type { RankTelling } from "./rank-telling";
import { Section } from "./Section";
import { SPOKEN_ONLY } from "./spoken-only";

const useStyles = makeStyles({
  unit: {
    display: "grid",
    gridTemplateColumns: "28px minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  place: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorBrandForeground1,
  },
  spoken: SPOKEN_ONLY,
  about: { minWidth: 0 },
  first: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  index: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  detail: {
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  reason: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** The units of a group by rank: class, reason, what is lacking for the next class, how firm the rank is. */
export function RankUnits(props: { readonly group: ReportedGroup; readonly telling: RankTelling }) {
  const { group, telling } = props;
  const { words } = telling;
  const ranked = group.units.filter(({ rank }) => rank !== null).length;
  const name = group.group ?? words.results;
  return (
    <Section heading={`${name} · ${words.units(ranked, group.units.length)}`}>
      <ListInParts
        all={byRank(group.units)}
        more={words.more}
        item={(unit) => <Unit key={unit.row} unit={unit} telling={telling} />}
      />
    </Section>
  );
}

/** Units by rank, those without one last; ties in the order of the sheet. */
function byRank(units: readonly ReportedUnit[]): readonly ReportedUnit[] {
  const place = (unit: ReportedUnit): number => unit.rank ?? Number.MAX_SAFE_INTEGER;
  return [...units].sort((a, b) => place(a) - place(b) || a.row - b.row);
}

function Unit(props: { readonly unit: ReportedUnit; readonly telling: RankTelling }) {
  const styles = useStyles();
  const { unit } = props;
  const { words, ranking, findings } = props.telling;
  const details = [
    unit.class ?? ranking.undecidedClass,
    ...(unit.rankChange === null ? [] : [words.change(unit.rankChange)]),
  ];
  const remarks = [
    unit.reason,
    unit.toNextClass === null ? "" : words.toNextClass(unit.toNextClass),
    unit.stability === null ? "" : words.stability(unit.stability),
  ].filter((remark) => remark !== "");
  return (
    <li className={styles.unit} data-unit-row={unit.row}>
      <span className={styles.place}>
        <span aria-hidden="true">{unit.rank ?? "–"}</span>
        {unit.rank !== null && <span className={styles.spoken}>{words.place(unit.rank)}</span>}
      </span>
      <div className={styles.about}>
        <div className={styles.first}>
          <p className={styles.name}>
            <Link
              title={findings.words.goTo(unit.unitCell)}
              onClick={() => {
                findings.goTo(unit.unitCell);
              }}
            >
              {unit.unit}
            </Link>
          </p>
          {unit.index !== null && (
            <span className={styles.index}>{findings.findings.figure(unit.index)}%</span>
          )}
        </div>
        <p className={styles.detail}>{details.join(" · ")}</p>
        {remarks.map((remark) => (
          <p key={remark} className={styles.reason}>
            {remark}
          </p>
        ))}
      </div>
    </li>
  );
}
