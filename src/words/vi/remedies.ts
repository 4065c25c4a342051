import type { Cause, Facts, Finding, Suspect } from "../../core/rule/finding";
import {
  actKind,
  blameOf,
  cellsOf,
  excuseOf,
  gapOf,
  isDownColumn,
  isOfDossiers,
  rowOf,
  termsOf,
} from "../blame";
import { cellRanges } from "../cells";
import { figure } from "./figures";
import { formulaFault } from "./formula-faults";

/** What to do about a finding: the cell and its value, the cells that may be wrong, or what is probably missing. Empty for nothing. */
export function whatToDo(finding: Finding): string {
  const said = remedy(finding);
  return said === "" || excuseOf(finding) === null
    ? said
    : `Nếu không phải vậy, ${said.charAt(0).toLocaleLowerCase("vi")}${said.slice(1)}`;
}

function remedy(finding: Finding): string {
  const { facts, suspects } = finding;
  const [best] = suspects;
  if (facts.fact === "number" && best?.cause === "separator") return retype(best);
  const blame = blameOf(finding);
  switch (blame.kind) {
    case "none":
      return unexplained(finding);
    case "certain":
      return certain(blame.suspect, facts);
    case "probable":
      return `Có lẽ phải sửa ${changes(blame.suspect)}${because(blame.suspect, facts)}; hãy đối chiếu với hồ sơ gốc.`;
    case "together":
      return `Có lẽ phải sửa nhiều ô cùng lúc, như ${blame.suspects.map(changes).join(" và ")}; hãy đối chiếu với hồ sơ gốc.`;
    case "choice":
      return choice(blame.suspects, blame.others, excuseOf(finding) !== null);
  }
}

function certain(suspect: Suspect, facts: Facts): string {
  const { cell, proposed, reported, basis } = suspect;
  switch (actKind(suspect)) {
    case "formula":
      return mendFormula(suspect);
    case "row":
      return `Có lẽ ${copiedRow(suspect)}: hãy sửa ${cellsOf(suspect).length} ô ${placesOf(suspect)} thành số suy ra từ các tổng của bảng.`;
    case "swap":
      return proposed === null
        ? `Có lẽ ${swapped(suspect)}; hãy đối chiếu với hồ sơ gốc.`
        : `Có lẽ ${swapped(suspect)}: hãy sửa ${changes(suspect)}.`;
    case "cell":
      if (proposed === null) {
        return `Chỉ có ô ${cell} có thể sai; các quy tắc không cho biết giá trị đúng, hãy đối chiếu với hồ sơ gốc.`;
      }
      if (reported === null) return `Hãy điền ${figure(proposed)} vào ô ${cell}.`;
      return basis === "likely"
        ? `Hãy kiểm tra, nếu đúng thì sửa ${changes(suspect)}${because(suspect, facts)}.`
        : `Hãy sửa ${changes(suspect)}${because(suspect, facts)}.`;
  }
}

/** Told without a separator: typed with one, the same machine would take it for a decimal point again. */
function retype({ cell, proposed }: Suspect): string {
  return `Hãy kiểm tra, nếu đúng thì gõ lại ô ${cell} là ${proposed ?? ""}, không gõ dấu chấm.`;
}

/** A longer formula is not read in a sentence. */
const LONGEST_FORMULA = 80;

function mendFormula({ cell, formula, proposed }: Suspect): string {
  if (formula === null) return "";
  const fault = sentenceStart(formulaFault(cell, formula));
  if (formula.fault === "not-recalculated") {
    return `${fault}; hãy bấm F9 hoặc mở tệp bằng Excel rồi lưu lại.`;
  }
  if (formula.proposed === null) {
    return `${fault}; hãy gõ lại ô ${formula.cells.join(", ")} thành số.`;
  }
  return formula.proposed.length > LONGEST_FORMULA
    ? `${fault}; hãy sửa lại công thức.`
    : `${fault}; hãy sửa công thức thành ${formula.proposed}${proposed === null ? "" : ` (ra ${figure(proposed)})`}.`;
}

function choice(suspects: readonly Suspect[], others: number, isExcused: boolean): string {
  const rest = others === 0 ? [] : [`${others} ô khác`];
  const valued = suspects.filter(({ proposed }) => proposed !== null);
  if (valued.length === 0) {
    const places = [...suspects.map(option), ...rest];
    const named = `${places.slice(0, -1).join(", ")} hoặc ${places.at(-1) ?? ""}`;
    return isExcused
      ? `Hãy xem lại ${named}.`
      : `Có thể sai ở ${named}; các quy tắc không cho biết giá trị đúng, hãy đối chiếu với hồ sơ gốc.`;
  }
  const last = others === 0 ? "" : ` hoặc ${others} ô khác`;
  const options = `${suspects.map(option).join("; ")}${last}`;
  const lead =
    valued.length === suspects.length
      ? "Sửa một trong các ô sau đều khớp"
      : "Có thể sai ở một trong các ô sau";
  return `${lead}: ${options}. Bảng không cho biết ô nào sai; hãy đối chiếu với hồ sơ gốc.`;
}

/** One of several things that may have happened. */
function option(suspect: Suspect): string {
  const { cell, formula, proposed } = suspect;
  switch (actKind(suspect)) {
    case "formula":
      return formula === null ? "" : formulaFault(cell, formula);
    case "row":
      return `${copiedRow(suspect)} (ô ${placesOf(suspect)})`;
    case "swap":
      return `đổi chỗ số của hai ô ${cellsOf(suspect).join(" và ")}`;
    case "cell":
      return proposed === null ? `ô ${cell}` : `ô ${cell} thành ${figure(proposed)}`;
  }
}

function unexplained(finding: Finding): string {
  const { facts, severity } = finding;
  switch (facts.fact) {
    case "unequal": {
      const gap = gapOf(facts.left, facts.right);
      if (excuseOf(finding) !== null) {
        return `Hãy đối chiếu các ô này với hồ sơ gốc (chênh ${figure(unsigned(gap))}).`;
      }
      return `${difference(gap)}, không một sửa đổi nhỏ nào giải thích được: ${missing(facts, gap)}; hãy đối chiếu với hồ sơ gốc.`;
    }
    case "exceeds":
      return severity === "error" || severity === "warning"
        ? "Hãy đối chiếu các ô này với hồ sơ gốc."
        : "";
    case "rate-off": {
      const other = isOfDossiers(facts) ? " (như số đã giải quyết, số đến hạn, số tiếp nhận)" : "";
      return facts.insteadOf === null
        ? `Không một sửa đổi nhỏ nào giải thích được: tỷ lệ có thể tính trên số khác${other}; hãy đối chiếu với hồ sơ gốc.`
        : `Hãy xem biểu quy định chia cho số nào${other} rồi tính lại hoặc thuyết minh.`;
    }
    case "out-of-range":
      return "Có thể đã ghi số lượng vào dòng tỷ lệ; hãy nhập lại.";
    default:
      return "";
  }
}

function difference(gap: string): string {
  return gap.startsWith("-")
    ? `Các phần cộng lại thừa ${figure(unsigned(gap))}`
    : `Còn thiếu ${figure(gap)}`;
}

/** What may be absent where the parts of a sum do not come to it. */
function missing(facts: Extract<Facts, { fact: "unequal" }>, gap: string): string {
  const other = "hai số tính theo định nghĩa khác nhau";
  if (isDownColumn(facts.left, facts.right)) {
    return gap.startsWith("-")
      ? `có thể bảng tính trùng một dòng, hoặc ${other}`
      : `có thể bảng thiếu một dòng, hoặc ${other}`;
  }
  if (gap.startsWith("-")) return `có thể có phần bị tính hai lần, hoặc ${other}`;
  return isOfDossiers(facts)
    ? `có thể biểu thiếu một loại (hồ sơ trả lại, rút, chờ bổ sung), hoặc ${other}`
    : `có thể biểu thiếu một phần của tổng, hoặc ${other}`;
}

function because(suspect: Suspect, facts: Facts): string {
  // Which figures were divided is told with the rate itself.
  const isTold = "insteadOf" in facts && facts.insteadOf !== null;
  const cause = suspect.cause === "wrong-denominator" && isTold ? "" : causeOf(suspect, facts);
  return cause === "" ? "" : ` (có lẽ ${cause})`;
}

/** How a figure went wrong, with the cell that explains it, as a phrase; empty where that is not known. */
export function causeOf(suspect: Suspect, facts: Facts | null): string {
  const { source } = suspect;
  switch (actKind(suspect)) {
    case "row":
      return copiedRow(suspect);
    case "swap":
      return swapped(suspect);
    default:
      // How it came about cannot be known where the value is not.
      if (suspect.proposed === null) return "";
      return (
        (source === null ? "" : sourced(suspect.cause, source, facts)) || CAUSES[suspect.cause]
      );
  }
}

function sourced(cause: Cause, source: string, facts: Facts | null): string {
  switch (cause) {
    case "omitted-part":
      return `cộng thiếu ${rowAt(source, facts)}`;
    case "double-counted":
      return `cộng hai lần ${rowAt(source, facts)}`;
    case "wrong-denominator":
      return `chia cho số ở ô ${source}${insteadOf(facts)}`;
    case "copied":
      return `chép từ dòng trên, ô ${source}`;
    case "swapped-cells":
      return `ghi đổi chỗ với ô ${source}`;
    default:
      return "";
  }
}

function insteadOf(facts: Facts | null): string {
  const [term, ...others] =
    facts !== null && "denominator" in facts && typeof facts.denominator !== "string"
      ? facts.denominator.terms
      : [];
  return term === undefined || others.length > 0 ? "" : ` thay vì ô ${term.cell}`;
}

function copiedRow({ cell, source }: Suspect): string {
  return source === null
    ? `dòng ${rowOf(cell)} bị chép từ dòng khác`
    : `dòng ${rowOf(cell)} bị chép nguyên từ dòng ${rowOf(source)}`;
}

function swapped(suspect: Suspect): string {
  return `hai ô ${cellsOf(suspect).join(" và ")} ghi đổi chỗ cho nhau`;
}

function rowAt(cell: string, facts: Facts | null): string {
  const term = (facts === null ? [] : termsOf(facts)).find((each) => each.cell === cell);
  return term === undefined || term.code === "" ? `ô ${cell}` : `dòng ${term.code} (ô ${cell})`;
}

function changes({ cell, proposed, with: others }: Suspect): string {
  return [{ cell, proposed }, ...others]
    .map((change) =>
      change.proposed === null
        ? `ô ${change.cell}`
        : `ô ${change.cell} thành ${figure(change.proposed)}`,
    )
    .join(" và ");
}

function placesOf(suspect: Suspect): string {
  return cellRanges(cellsOf(suspect)).join(", ");
}

function unsigned(gap: string): string {
  return gap.replace("-", "");
}

function sentenceStart(phrase: string): string {
  return `${phrase.charAt(0).toLocaleUpperCase("vi")}${phrase.slice(1)}`;
}

const CAUSES: Readonly<Record<Cause, string>> = {
  "digit-changed": "gõ nhầm một chữ số",
  "digits-swapped": "đảo hai chữ số cạnh nhau",
  "digit-missing": "gõ thiếu một chữ số",
  "digit-extra": "gõ thừa một chữ số",
  sign: "nhầm dấu âm, dương",
  scale: "lệch hàng đơn vị (gấp hoặc kém 10, 100, 1000 lần)",
  separator: "dấu phân cách hàng nghìn bị hiểu thành dấu thập phân",
  "swapped-cells": "hai ô ghi đổi chỗ cho nhau",
  "omitted-part": "cộng thiếu một dòng",
  "double-counted": "cộng một dòng hai lần",
  "stale-ratio": "tỷ lệ chưa tính lại sau khi sửa số liệu",
  "wrong-denominator": "chia cho số khác",
  copied: "chép từ dòng khác",
  unknown: "",
};
