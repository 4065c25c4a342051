import {
  Button,
  makeStyles,
  mergeClasses,
  tokens,
  useRestoreFocusTarget,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { useRef } from "react";
import type { WorkbenchWords } from "../words/pane-words";
import { SAMPLES, type Sample } from "./samples";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  brand: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  file: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  samples: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  sample: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  current: {
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorBrandBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  label: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** The name of the product, the file in hand, and the ways to open and save one. */
export function TopBar(props: {
  readonly words: WorkbenchWords;
  readonly file: string;
  /** The name of the file that is on its way. */
  readonly opening: string | null;
  /** Whether anything was written that a copy could hold. */
  readonly canSave: boolean;
  readonly openSample: (sample: Sample) => void;
  readonly openFile: (file: File) => void;
  readonly save: () => void;
}) {
  const styles = useStyles();
  const picker = useRef<HTMLInputElement>(null);
  const focusAgain = useRestoreFocusTarget();
  const { words } = props;
  return (
    <header className={styles.bar}>
      <div className={styles.brand}>
        <img src="assets/icons/soat.svg" alt="" width="28" height="28" />
        <span className={styles.name}>{words.product}</span>
      </div>
      <span className={styles.file} title={props.file} role="status">
        {props.opening === null ? props.file : words.opening(props.opening)}
      </span>
      <div className={styles.samples} role="group" aria-label={words.samples}>
        <span className={styles.label} aria-hidden="true">
          {words.samples}
        </span>
        {SAMPLES.map((sample) => (
          <Button
            key={sample.path}
            {...focusAgain}
            appearance="subtle"
            aria-pressed={props.file === sample.file}
            className={mergeClasses(styles.sample, props.file === sample.file && styles.current)}
            onClick={() => {
              props.openSample(sample);
            }}
          >
            {words.sample[sample.id]}
          </Button>
        ))}
      </div>
      <input
        ref={picker}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={words.open}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          event.target.value = "";
          if (file !== undefined) props.openFile(file);
        }}
      />
      <Button {...focusAgain} icon={<FolderOpenRegular />} onClick={() => picker.current?.click()}>
        {words.open}
      </Button>
      <Button
        appearance="primary"
        icon={<ArrowDownloadRegular />}
        disabledFocusable={!props.canSave}
        {...(props.canSave ? {} : { title: words.nothingToSave })}
        onClick={props.save}
      >
        {words.save}
      </Button>
    </header>
  );
}
