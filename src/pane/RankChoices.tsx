import { Button, Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Choice, ClassProfile, OpenQuestion } from "../core/rank/profile";
import type { RankWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";
import { answerOf, answersTo, choiceOf } from "../core/rank/answers";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  remembered: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** An answer as it is offered: a class goes by its own name. */
function labelOf(answer: string, words: RankWords): string {
  return answer === "one-class" || answer === "to-floor" ? words.fall[answer] : answer;
}

/** One question that the text leaves open. The answer holds once its basis is given as well. */
function Question(props: {
  readonly question: OpenQuestion;
  readonly choice: Choice | null;
  readonly remembered: boolean;
  readonly profile: ClassProfile;
  readonly words: RankWords;
  readonly ranking: RankingWords;
  readonly decide: (choice: Choice | null) => void;
}) {
  const styles = useStyles();
  const { question, choice, profile, words } = props;
  const [answer, setAnswer] = useState(answerOf(choice));
  const [basis, setBasis] = useState(choice?.basis ?? "");
  const place = useRef<HTMLDivElement>(null);
  const decide = (now: string): void => {
    const decided = choiceOf(question, now, basis, profile);
    const same = answerOf(decided) === answerOf(choice) && decided?.basis === choice?.basis;
    if (!same) props.decide(decided);
  };
  const takeBack = (): void => {
    setAnswer("");
    setBasis("");
    place.current?.querySelector("select")?.focus();
    props.decide(null);
  };
  return (
    <div ref={place} className={styles.question}>
      <Field label={props.ranking.open(question)}>
        <Select
          value={answer}
          onChange={(_, { value }) => {
            setAnswer(value);
            decide(value);
          }}
        >
          <option value="">{words.leaveOpen}</option>
          {answersTo(question, profile).map((each) => (
            <option key={each} value={each}>
              {labelOf(each, words)}
            </option>
          ))}
        </Select>
      </Field>
      {answer !== "" && (
        <Field label={words.basis} hint={words.basisHint}>
          <Input
            value={basis}
            onChange={(_, { value }) => {
              setBasis(value);
            }}
            onBlur={() => {
              decide(answer);
            }}
          />
        </Field>
      )}
      {choice !== null && (
        <div className={styles.remembered}>
          {props.remembered && <span>{words.remembered}</span>}
          <Button size="small" onClick={takeBack}>
            {words.takeBack}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The questions that the decision leaves open for this table, with what the user decided. */
export function RankChoices(props: {
  readonly questions: readonly OpenQuestion[];
  readonly choices: readonly Choice[];
  /** Whether this machine keeps them for the next time. */
  readonly remembered: boolean;
  readonly profile: ClassProfile;
  readonly words: RankWords;
  readonly ranking: RankingWords;
  readonly change: (choices: readonly Choice[]) => void;
}) {
  return (
    <>
      {props.questions.map((question) => (
        <Question
          key={question}
          question={question}
          choice={props.choices.find((choice) => choice.question === question) ?? null}
          remembered={props.remembered}
          profile={props.profile}
          words={props.words}
          ranking={props.ranking}
          decide={(decided) => {
            const others = props.choices.filter((choice) => choice.question !== question);
            props.change(decided === null ? others : [...others, decided]);
          }}
        />
      ))}
    </>
  );
}
