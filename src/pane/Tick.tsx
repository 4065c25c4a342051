import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";

const useStyles = makeStyles({
  tick: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "flex-start" },
  box: {
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    flexShrink: 0,
    accentColor: tokens.colorBrandBackground,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
});

/** A box to tick with its label. */
export function Tick(props: {
  readonly label: string;
  readonly isOn: boolean;
  readonly turn: (isOn: boolean) => void;
}) {
  const styles = useStyles();
  const box = useId();
  return (
    <div className={styles.tick}>
      <input
        id={box}
        type="checkbox"
        className={styles.box}
        checked={props.isOn}
        onChange={({ target }) => {
          props.turn(target.checked);
        }}
      />
      <label htmlFor={box}>{props.label}</label>
    </div>
  );
}
