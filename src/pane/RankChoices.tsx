import { Field, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Choice, ClassProfile, OpenQuestion } from "../core/rank/profile";
import type { RankWords } from "../words/pane-words";
import type { RankingWords } from "../words/ranking-words";

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
});

interface Answer {
  readonly value: string;
  readonly label: string;
}

/** What the user may answer to a question that the decision leaves open. */
function answersTo(
  question: OpenQuestion,
  profile: ClassProfile,
  words: RankWords,
): readonly Answer[] {
  if (question === "two-classes") {
    return [
      { value: "one-class", label: words.fall["one-class"] },
      { value: "to-floor", label: words.fall["to-floor"] },
    ];
  }
  const band = profile.bands.find((each) => each.gives === "open" && each.question === question);
  const readings = band?.gives === "open" ? band.readings : [];
  const classes = readings.length > 0 ? readings : profile.classes.map((each) => each.name);
  return classes.map((name) => ({ value: name, label: name }));
}

function choiceOf(question: OpenQuestion, answer: string, basis: string): Choice | null {
  if (answer === "") return null;
  if (question !== "two-classes") return { question, class: answer, basis };
  return answer === "one-class" || answer === "to-floor" ? { question, fall: answer, basis } : null;
}

function answerOf(choice: Choice | undefined): string {
  if (choice === undefined) return "";
  return choice.question === "two-classes" ? choice.fall : choice.class;
}

/** One question that the text leaves open. The answer holds once its basis is given as well. */
function Question(props: {
  readonly question: OpenQuestion;
  readonly choice: Choice | undefined;
  readonly profile: ClassProfile;
  readonly words: RankWords;
  readonly ranking: RankingWords;
  readonly decide: (choice: Choice | null) => void;
}) {
  const styles = useStyles();
  const { question, choice, words } = props;
  const [answer, setAnswer] = useState(answerOf(choice));
  const [basis, setBasis] = useState(choice?.basis ?? "");
  const decide = (now: string): void => {
    const given = basis.trim();
    const decided = given === "" ? null : choiceOf(question, now, given);
    const same = answerOf(decided ?? undefined) === answerOf(choice) && given === choice?.basis;
    if (!same && (decided !== null || choice !== undefined)) props.decide(decided);
  };
  return (
    <div className={styles.question}>
      <Field label={props.ranking.open(question)}>
        <Select
          value={answer}
          onChange={(_, { value }) => {
            setAnswer(value);
            decide(value);
          }}
        >
          <option value="">{words.leaveOpen}</option>
          {answersTo(question, props.profile, words).map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
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
    </div>
  );
}

/** The questions that the decision leaves open for this table, with what the user decided. */
export function RankChoices(props: {
  readonly questions: readonly OpenQuestion[];
  readonly choices: readonly Choice[];
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
          choice={props.choices.find((choice) => choice.question === question)}
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
