import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

/** Says that the result is of another sheet than the one in front, and offers the job for that one. */
export function OtherSheet(props: {
  readonly sentence: string;
  readonly offer: string;
  readonly begin: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.offer}>
      <p className={styles.sentence}>{props.sentence}</p>
      <Button onClick={props.begin}>{props.offer}</Button>
    </div>
  );
}
