import type { Stop } from "../../core/plan/preflight";
import {
  CellBeingEdited,
  FilteredSheet,
  OtherWindow,
  PlaceGone,
  ProtectedSheet,
  ReadOnlyWorkbook,
  SheetChanged,
  SheetNameTaken,
  StructureLocked,
  type Problem,
} from "../../core/problem";

/** The problem that a stop is, once someone tries to write all the same. */
export function problemOf(stop: Stop): Problem {
  switch (stop.stop) {
    case "behind":
      return new OtherWindow();
    case "read-only":
      return new ReadOnlyWorkbook();
    case "structure":
      return new StructureLocked();
    case "no-sheet":
      return new PlaceGone();
    case "protected":
      return new ProtectedSheet(stop.sheet);
    case "filtered":
      return new FilteredSheet(stop.sheet);
    case "changed":
      return new SheetChanged(stop.sheet, stop.cell);
    case "name-taken":
      return new SheetNameTaken(stop.sheet);
    case "editing":
      return new CellBeingEdited();
  }
}
