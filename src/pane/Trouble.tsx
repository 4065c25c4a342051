import { FluentProvider, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { themeFor } from "./theme";

/** All that can be shown where the pane cannot run: why, and what to do. */
export function Trouble(props: { readonly sentence: string }) {
  return (
    <FluentProvider theme={themeFor(false)} style={{ padding: "16px" }}>
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>{props.sentence}</MessageBarBody>
      </MessageBar>
    </FluentProvider>
  );
}
