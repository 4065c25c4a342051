import { createRoot, type Root } from "react-dom/client";
import { Problem } from "../core/problem";
import { goTo } from "../host/excel/navigate";
import { whenOfficeIsReady } from "../host/excel/ready";
import { excelWorkbook } from "../host/excel/workbook";
import { Pane } from "./Pane";
import { Trouble } from "./Trouble";
import { VIETNAMESE } from "./words";

/** Puts the pane in place of the page's static text once Excel answers; says why where it does not. */
async function open(root: Root): Promise<void> {
  try {
    await whenOfficeIsReady();
    const host = { workbook: excelWorkbook(), goTo };
    root.render(<Pane host={host} words={VIETNAMESE} dark={false} />);
  } catch (caught) {
    const sentence =
      caught instanceof Problem ? VIETNAMESE.problem(caught) : VIETNAMESE.pane.unexpected;
    root.render(<Trouble sentence={sentence} />);
  }
}

const place = document.getElementById("root");
if (place !== null) void open(createRoot(place));
