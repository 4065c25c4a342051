import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  /** In sight wherever on a long screen the user was when the sheet changed. */
  offer: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground2,
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
