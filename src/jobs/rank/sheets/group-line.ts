import type { ReportedGroup } from "../report";
import { across, type Line } from "./lines";
import type { SheetWords } from "./options";

/** The heading of a group by its place, from 0; none where the table names no group. */
export function groupLine(
  { group }: Pick<ReportedGroup, "group">,
  place: number,
  width: number,
  { rankSheets }: SheetWords,
): readonly Line[] {
  return group === null ? [] : [across(rankSheets.group(place + 1, group), "doc-group", width)];
}
