import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { Telling } from "./telling";

const useStyles = makeStyles({ go: { alignSelf: "flex-start", minWidth: 0 } });

/** The way to a cell. */
export function GoButton(props: { readonly cell: string; readonly telling: Telling }) {
  const styles = useStyles();
  const { words, goTo } = props.telling;
  return (
    <Button
      size="small"
      className={styles.go}
      icon={<ArrowRightRegular />}
      iconPosition="after"
      onClick={() => {
        goTo(props.cell);
      }}
    >
      {words.goTo(props.cell)}
    </Button>
  );
}
