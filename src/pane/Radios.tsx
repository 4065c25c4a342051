import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
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
  radio: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  dot: {
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    flexShrink: 0,
    accentColor: tokens.colorBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** One of a few values, all of them in sight. */
export function Radios<Value>(props: {
  readonly label: string;
  readonly chosen: Value;
  readonly options: readonly (readonly [NoInfer<Value>, string])[];
  readonly choose: (value: Value) => void;
}) {
  const styles = useStyles();
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{props.label}</legend>
      {props.options.map(([value, label]) => (
        <label key={label} className={styles.radio}>
          <input
            type="radio"
            name={name}
            className={styles.dot}
            checked={value === props.chosen}
            onChange={() => {
              props.choose(value);
            }}
          />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}
