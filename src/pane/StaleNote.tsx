import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { CheckWords } from "../words/pane-words";

/** Says that figures changed since the check, and runs it again. */
export function StaleNote(props: { readonly words: CheckWords; readonly again: () => void }) {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{props.words.stale}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" icon={<ArrowSyncRegular />} onClick={props.again}>
          {props.words.again}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
