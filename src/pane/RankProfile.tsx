import { makeStyles, tokens } from "@fluentui/react-components";
import type { ClassProfile } from "../core/rank/profile";
import type { RankWords } from "../words/pane-words";
import { Choice } from "./Choice";

const useStyles = makeStyles({
  profile: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  label: { margin: 0 },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  detail: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

/** By which decision units are classed, on what document that rests, and the choice of another where there are several. */
export function RankProfile(props: {
  readonly profile: ClassProfile;
  readonly profiles: readonly ClassProfile[];
  readonly words: RankWords;
  readonly choose: (profile: ClassProfile) => void;
}) {
  const styles = useStyles();
  const { profile, profiles, words } = props;
  return (
    <div className={styles.profile}>
      {profiles.length > 1 ? (
        <Choice
          label={words.profile}
          chosen={profile}
          options={profiles.map((each) => [each, each.title] as const)}
          choose={props.choose}
        />
      ) : (
        <>
          <p className={styles.label}>{words.profile}</p>
          <p className={styles.title}>{profile.title}</p>
        </>
      )}
      {profile.isSample === true && <p className={styles.title}>{words.sample}</p>}
      <p className={styles.detail}>{words.source(profile)}</p>
    </div>
  );
}
