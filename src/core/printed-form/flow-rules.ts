import { bareKey } from "../text/key";
import { isBorneOut, type Evidence } from "./evidence";
import { codesIn, printedRule, type PrintedRule } from "./printed-rule";
import { equationText, plus } from "./rule-text";
import type { PrintedColumn } from "./table-columns";

const RECEIVED = /\b(?:tiep nhan|da nhan|nhan giai quyet)\b/;
const RESOLVED = /\bda(?: duoc)? (?:giai quyet|xu li)\b/;
const PENDING =
  /\b(?:dang|chua)(?: duoc)?(?: trong qua trinh)? (?:giai quyet|xu li)\b|\bton cuoi ki\b/;
const WHOLE = /^(?:tong|cong)\b/;
/** Only some of what was received: work that was carried over is counted elsewhere. */
const PARTIAL = /\b(?:trong (?:ki|thang|qui|nam)|moi|ki truoc|truc tuyen|truc tiep)\b/;
/** In fewer rows a definition that differs cannot be told from a slip. */
const FEWEST_TELLING = 3;

/**
 * What was received was resolved or is pending still (F4), where a table has a column for each and no formula says otherwise.
 * Some dossiers belong to neither, so that it is a warning; where most rows deny it the table means something else by the words.
 */
export function flowRules(
  columns: readonly PrintedColumn[],
  told: readonly PrintedRule[],
  evidence: (text: string) => Evidence,
  cellOf: (column: PrintedColumn) => string,
): readonly PrintedRule[] {
  const counted = columns.filter(({ kind }) => kind === "count");
  const received = wholeOf(RECEIVED, counted);
  const resolved = wholeOf(RESOLVED, counted);
  const pending = wholeOf(PENDING, counted);
  if (received === null || resolved === null || pending === null) return [];
  if (received.path.some((heading) => PARTIAL.test(bareKey(heading)))) return [];
  const codes = [received, resolved, pending].map(({ code }) => code);
  const isTold = told.some(({ text }) => codes.every((code) => codesIn(text).includes(code)));
  const text = equationText(received.code, plus([resolved.code, pending.code]));
  const { judged, holding } = evidence(text);
  const isMeant = judged < FEWEST_TELLING ? judged > 0 : isBorneOut({ judged, holding }, 2, 60);
  if (isTold || !isMeant) return [];
  const rule = printedRule(text.replace(/[[\] ]/g, ""), text, cellOf(received), "data");
  return [{ ...rule, severity: "warning", excuse: "returned-or-withdrawn" }];
}

/** The column that counts a whole section: headed with its name alone, or `Tổng số` below it. Null where several may. */
function wholeOf(section: RegExp, columns: readonly PrintedColumn[]): PrintedColumn | null {
  const [only, ...others] = columns.filter(({ path }) => {
    const keys = path.map(bareKey);
    const at = keys.findLastIndex((key) => section.test(key));
    return at !== -1 && keys.slice(at + 1).every((key) => WHOLE.test(key));
  });
  return only === undefined || others.length > 0 ? null : only;
}
