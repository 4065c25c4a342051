import { VIETNAMESE as PANE, type PaneText } from "../pane/text";
import type { WorkbenchWords } from "../words/pane-words";
import { workbench } from "../words/vi/pane";

/** Every sentence of the page, the pane's among them. */
export interface WorkbenchText extends PaneText {
  readonly workbench: WorkbenchWords;
}

export const VIETNAMESE: WorkbenchText = { ...PANE, workbench };
