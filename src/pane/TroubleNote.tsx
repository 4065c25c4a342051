import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import type { TroubleWords } from "../words/pane-words";
import { copyText } from "./copy-text";
import type { Trouble } from "./trouble";

const useStyles = makeStyles({
  text: { display: "block" },
  code: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    overflowWrap: "anywhere",
  },
  support: {
    width: "100%",
    boxSizing: "border-box",
    marginTop: tokens.spacingVerticalXS,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
});

/** What went wrong: a title, what happened, what to do; Excel's own code in small, and a text for support. */
export function TroubleNote(props: {
  readonly trouble: Trouble;
  readonly words: TroubleWords;
  readonly closeLabel: string;
  readonly close: () => void;
}) {
  const styles = useStyles();
  const { words, code, support } = props.trouble;
  const [copied, setCopied] = useState<"no" | "yes" | "by-hand">("no");
  const copy = (): void => {
    copyText(support).then(
      () => {
        setCopied("yes");
      },
      () => {
        setCopied("by-hand");
      },
    );
  };
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <span className={styles.text}>{words.happened}</span>
        <span className={styles.text}>{words.remedy}</span>
        {code !== null && <span className={styles.code}>{props.words.code(code)}</span>}
        {copied === "by-hand" && (
          <textarea
            readOnly
            rows={6}
            value={support}
            className={styles.support}
            aria-label={props.words.copyByHand}
            onFocus={(event) => {
              event.target.select();
            }}
          />
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={props.closeLabel}
            title={props.closeLabel}
            onClick={props.close}
          />
        }
      >
        <Button size="small" onClick={copy}>
          {copied === "yes" ? props.words.copied : props.words.copy}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
