import { createRoot, type Root } from "react-dom/client";
import { Problem } from "../core/problem";
import { goTo } from "../host/excel/navigate";
import { whenOfficeIsReady } from "../host/excel/ready";
import { isExcelDark } from "../host/excel/theme";
import { excelWorkbook } from "../host/excel/workbook";
import { Pane } from "./Pane";
import { Trouble } from "./Trouble";
import { VIETNAMESE } from "./text";

/** Puts the pane in place of the page's static text once Excel answers; says why where it does not. */
async function open(root: Root): Promise<void> {
  try {
    await whenOfficeIsReady();
    const host = { workbook: excelWorkbook(), goTo };
    root.render(<Pane host={host} words={VIETNAMESE} dark={isExcelDark()} asked={askedJob()} />);
  } catch (caught) {
    const sentence =
      caught instanceof Problem ? VIETNAMESE.problem(caught) : VIETNAMESE.pane.unexpected;
    root.render(<Trouble sentence={sentence} />);
  }
}

/** The ribbon's buttons open this page with the job they stand for: `?job=check`. */
function askedJob(): "check" | "rank" | null {
  const job = new URLSearchParams(location.search).get("job");
  return job === "check" || job === "rank" ? job : null;
}

const place = document.getElementById("root");
if (place !== null) void open(createRoot(place));
