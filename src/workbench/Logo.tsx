import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  logo: { display: "block", flexShrink: 0, color: tokens.colorBrandForeground1 },
});

/** A table whose one cell has been ticked off: the sign of the product. */
export function Logo() {
  const styles = useStyles();
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" width="28" height="28" className={styles.logo}>
      <rect x="2" y="3" width="20" height="18" rx="3.5" fill="currentColor" />
      <path
        d="M5.5 8h13M5.5 12h5M5.5 16h4"
        stroke={tokens.colorNeutralBackground1}
        strokeWidth="1.6"
        strokeLinecap="round"
      />
      <path
        d="M12.2 14.4l2.5 2.6 4.6-5.2"
        fill="none"
        stroke={tokens.colorNeutralBackground1}
        strokeWidth="2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
