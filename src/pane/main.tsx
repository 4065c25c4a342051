import { createRoot, type Root } from "react-dom/client";
import { Problem } from "../core/problem";
import { aboutExcel } from "../host/excel/about";
import { workbookAddress } from "../host/excel/address";
import { goTo } from "../host/excel/navigate";
import { whenOfficeIsReady } from "../host/excel/ready";
import { isExcelDark } from "../host/excel/theme";
import { watchSheet } from "../host/excel/watch";
import { excelWorkbook } from "../host/excel/workbook";
import type { PaneHost } from "./host";
import { journalAt } from "./journal-store";
import { leftResultKey, takeLeftResult } from "./left-result";
import { Pane, type AskedJob } from "./Pane";
import { Trouble } from "./Trouble";
import { VIETNAMESE } from "./text";

/** Puts the pane in place of the page's static text once Excel answers; says why where it does not. */
async function open(root: Root): Promise<void> {
  try {
    await whenOfficeIsReady();
    root.render(
      <Pane host={excelHost()} words={VIETNAMESE} dark={isExcelDark()} asked={askedJob()} />,
    );
  } catch (caught) {
    const sentence =
      caught instanceof Problem
        ? VIETNAMESE.problem(caught)
        : `${VIETNAMESE.unexpected.happened} ${VIETNAMESE.unexpected.remedy}`;
    root.render(<Trouble sentence={sentence} />);
  }
}

function excelHost(): PaneHost {
  const storage = () => localStorage;
  return {
    workbook: excelWorkbook(),
    journal: journalAt(workbookAddress, storage),
    about: aboutExcel(),
    goTo,
    watch: watchSheet,
    left: {
      take: () => takeLeftResult(workbookAddress(), storage),
      listen: (heard) => {
        const changed = ({ key }: StorageEvent): void => {
          if (key === leftResultKey(workbookAddress())) heard();
        };
        addEventListener("storage", changed);
        // Where the pane and the button do not share their events, the user comes back to the pane.
        addEventListener("focus", heard);
        return () => {
          removeEventListener("storage", changed);
          removeEventListener("focus", heard);
        };
      },
    },
  };
}

/** The ribbon's buttons open this page with the job they stand for: `?job=check`. */
function askedJob(): AskedJob | null {
  const job = new URLSearchParams(location.search).get("job");
  return job === "check" || job === "fill" || job === "rank" ? job : null;
}

const place = document.getElementById("root");
if (place !== null) void open(createRoot(place));
