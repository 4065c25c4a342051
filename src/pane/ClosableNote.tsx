import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";

/** A sentence about what was just done or could not be, which can be put away. */
export function ClosableNote(props: {
  readonly intent: "error" | "success";
  readonly text: string;
  readonly closeLabel: string;
  readonly close: () => void;
}) {
  return (
    <MessageBar intent={props.intent} layout="multiline">
      <MessageBarBody>{props.text}</MessageBarBody>
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
      />
    </MessageBar>
  );
}
