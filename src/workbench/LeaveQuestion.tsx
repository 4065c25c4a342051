import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { WorkbenchWords } from "../words/pane-words";
import type { LeaveAnswer } from "./use-open-file";

/** Asks what becomes of the unsaved file before another is opened. Escape stays. */
export function LeaveQuestion(props: {
  readonly file: string;
  readonly next: string;
  readonly words: WorkbenchWords["leaving"];
  readonly answer: (answer: LeaveAnswer) => void;
}) {
  const { words, answer } = props;
  return (
    <Dialog
      open
      modalType="alert"
      onOpenChange={() => {
        answer("stay");
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.title}</DialogTitle>
          <DialogContent>{words.loses(props.file, props.next)}</DialogContent>
          <DialogActions fluid>
            <Button
              onClick={() => {
                answer("stay");
              }}
            >
              {words.stay}
            </Button>
            <Button
              onClick={() => {
                answer("discard");
              }}
            >
              {words.discard}
            </Button>
            <Button
              appearance="primary"
              onClick={() => {
                answer("save");
              }}
            >
              {words.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
