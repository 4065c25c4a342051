import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../core/rule/finding";

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: "block" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  notice: { color: tokens.colorPaletteBlueForeground2 },
  undecided: { color: tokens.colorNeutralForeground3 },
});

/** Each severity has a shape of its own, so that none is told by its colour alone; what is undecided is hollow. */
const SHAPES: Readonly<Record<Severity, string>> = {
  error: "M5 1h6l4 4v6l-4 4H5l-4-4V5z",
  warning:
    "M8 .9a1 1 0 0 1 .87.5l6.9 12.2a1 1 0 0 1-.87 1.5H1.1a1 1 0 0 1-.87-1.5L7.13 1.4A1 1 0 0 1 8 .9z",
  notice: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
  undecided:
    "M8 .5a7.5 7.5 0 1 1 0 15 7.5 7.5 0 0 1 0-15zm0 1.4a6.1 6.1 0 1 0 0 12.2A6.1 6.1 0 0 0 8 1.9z",
};

const SIGNS: Readonly<Record<Severity, string>> = {
  error: "M5.6 5.6l4.8 4.8M10.4 5.6l-4.8 4.8",
  warning: "M8 5.6v4.1M8 12v.2",
  notice: "M8 7.4v4M8 4.8v.2",
  undecided: "M5.9 6.3a2.1 2.1 0 1 1 3.1 1.8c-.7.4-1 .8-1 1.5M8 11.9v.1",
};

/** The sign of a severity. `name` is read aloud where no word for it stands beside the sign. */
export function SeverityMark(props: {
  readonly severity: Severity;
  readonly name?: string;
  readonly size?: number;
  readonly className?: string;
}) {
  const styles = useStyles();
  const { severity, name, size = 16 } = props;
  const spoken = name === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": name };
  return (
    <svg
      {...spoken}
      viewBox="0 0 16 16"
      width={size}
      height={size}
      className={mergeClasses(styles.mark, styles[severity], props.className)}
    >
      <path d={SHAPES[severity]} fill="currentColor" />
      <path
        d={SIGNS[severity]}
        fill="none"
        stroke={severity === "undecided" ? "currentColor" : tokens.colorNeutralBackground1}
        strokeWidth="1.7"
        strokeLinecap="round"
      />
    </svg>
  );
}
