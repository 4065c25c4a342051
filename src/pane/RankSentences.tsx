import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { ReadySentence } from "../jobs/rank/prose/sentences";
import type { RankSentencesWords } from "../words/pane-words";
import { copyText } from "./copy-text";
import { Disclosure } from "./Disclosure";
import { Section } from "./Section";
import { SPOKEN_ONLY } from "./spoken-only";

const useStyles = makeStyles({
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
  },
  item: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: "2px" },
  copy: { flexShrink: 0, minWidth: "72px" },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "pre-line",
    overflowWrap: "anywhere",
  },
  all: { alignSelf: "flex-start" },
  byHand: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  spoken: SPOKEN_ONLY,
});

/** One sentence, or all of them. */
type Copied = ReadySentence | readonly ReadySentence[];

/** What was asked to be copied last, and how that went. */
interface Copying {
  readonly what: Copied;
  readonly title: string;
  /** Null where it lies on the clipboard; else the text that has to be copied by hand. */
  readonly byHand: string | null;
}

/** Sentences ready for a report: each with a button that copies it, and one button for all. */
export function RankSentences(props: {
  readonly sentences: readonly ReadySentence[];
  readonly words: RankSentencesWords;
}) {
  const styles = useStyles();
  const { sentences, words } = props;
  const [copying, setCopying] = useState<Copying | null>(null);
  const copy = (what: Copied, title: string, text: string): void => {
    copyText(text).then(
      () => {
        setCopying({ what, title, byHand: null });
      },
      () => {
        setCopying({ what, title, byHand: text });
      },
    );
  };
  const labelOf = (what: Copied, label: string): string =>
    copying?.what === what && copying.byHand === null ? words.copied : label;
  return (
    <Section heading={words.heading}>
      <p className={styles.lead}>{words.lead}</p>
      <ul className={styles.list}>
        {sentences.map((sentence, at) => {
          const label = labelOf(sentence, words.copy);
          return (
            <li key={`${at} ${sentence.title}`} className={styles.item}>
              <Disclosure
                label={sentence.title}
                beside={
                  <Button
                    size="small"
                    className={styles.copy}
                    aria-label={`${label}: ${sentence.title}`}
                    onClick={() => {
                      copy(sentence, sentence.title, sentence.text);
                    }}
                  >
                    {label}
                  </Button>
                }
              >
                <p className={styles.text}>{sentence.text}</p>
              </Disclosure>
            </li>
          );
        })}
      </ul>
      <Button
        size="small"
        className={styles.all}
        onClick={() => {
          const text = sentences.map((each) => `${each.title}\n${each.text}`).join("\n\n");
          copy(sentences, words.all, text);
        }}
      >
        {labelOf(sentences, words.copyAll)}
      </Button>
      <span role="status" className={styles.spoken}>
        {copying?.byHand === null && words.haveCopied(copying.title)}
      </span>
      {typeof copying?.byHand === "string" && <ByHand text={copying.byHand} words={words} />}
    </Section>
  );
}

/** A text that the user has to copy: it takes the focus and stands selected. */
function ByHand(props: { readonly text: string; readonly words: RankSentencesWords }) {
  const styles = useStyles();
  const place = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    place.current?.focus();
    place.current?.select();
  }, [props.text]);
  return (
    <div role="alert">
      <p className={styles.lead}>{props.words.byHand}</p>
      <textarea
        ref={place}
        readOnly
        rows={6}
        value={props.text}
        className={styles.byHand}
        aria-label={props.words.byHand}
      />
    </div>
  );
}
