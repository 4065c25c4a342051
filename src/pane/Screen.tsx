import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeftRegular } from "@fluentui/react-icons/svg/arrow-left";
import { useEffect, useRef, type ReactNode } from "react";

const useStyles = makeStyles({
  screen: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    minWidth: 0,
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "32px",
  },
  back: { marginLeft: "-8px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    overflowWrap: "anywhere",
    outlineStyle: "none",
  },
});

/**
 * One screen of the pane: its title, the way back, and what it shows. A screen that took the place of
 * another receives the focus at its title, since the button that was pressed is gone.
 */
export function Screen(props: {
  readonly title: string;
  readonly takesFocus: boolean;
  readonly back?: { readonly label: string; readonly go: () => void };
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const { takesFocus } = props;
  useEffect(() => {
    if (takesFocus) title.current?.focus();
  }, [takesFocus]);
  return (
    <div className={styles.screen}>
      <div className={styles.head}>
        {props.back !== undefined && (
          <Button
            appearance="subtle"
            className={styles.back}
            icon={<ArrowLeftRegular />}
            aria-label={props.back.label}
            title={props.back.label}
            onClick={props.back.go}
          />
        )}
        <h1 ref={title} tabIndex={-1} className={styles.title}>
          {props.title}
        </h1>
      </div>
      {props.children}
    </div>
  );
}
