import type { FormulaFaultKind } from "../../core/formula/fault";
import type { FaultyFormula } from "../../core/rule/finding";
import { cellRanges } from "../cells";

/** What is wrong with the formula of a cell: `công thức ở ô D45 cộng thiếu ô D46`. */
export function formulaFault(cell: string, { fault, cells }: FaultyFormula): string {
  const named = cells.length === 0 ? "" : `ô ${listed(cellRanges(cells))}`;
  if (fault === "typed-over") {
    return `ô ${cell} ghi số gõ tay, trong khi các ô cùng loại dùng công thức`;
  }
  return `công thức ở ô ${cell} ${FAULTS[fault](named)}`;
}

/** Each with the cells that it is about, which may be none. */
const FAULTS: Readonly<Record<FormulaFaultKind, (cells: string) => string>> = {
  "part-missing": (cells) => `cộng thiếu ${cells}`,
  "part-extra": (cells) => `cộng thừa ${cells}`,
  "part-doubled": (cells) => `cộng hai lần ${cells}`,
  "subtotal-with-parts": (cells) => `cộng trùng ${cells} với các ô đã nằm trong đó`,
  "wrong-sign": (cells) => `nhầm dấu cộng, trừ ở ${cells}`,
  "wrong-reference": (cells) => `lấy nhầm ${cells}`,
  shifted: () => "lấy lệch dòng hoặc lệch cột, như khi chép công thức từ chỗ khác",
  "wrong-parts": (cells) => `cộng nhầm các ô${bracketed(cells)}`,
  "figure-added": () => "cộng thêm một số gõ tay",
  "reads-itself": () => "cộng cả chính ô đó",
  "ratio-inverted": () => "chia ngược: mẫu số cho tử số",
  "wrong-numerator": (cells) => `lấy sai tử số${bracketed(cells)}`,
  "wrong-denominator": (cells) => `lấy sai mẫu số${bracketed(cells)}`,
  "hundred-missing": () => "chưa nhân với 100",
  "hundred-doubled": () => "nhân với 100 trong khi ô đã hiện dấu %",
  "wrong-scale": () => "nhân hoặc chia với một số không đúng",
  rounding: () => "làm tròn còn quá ít chữ số",
  cut: () => "cắt bớt chữ số thay vì làm tròn",
  "not-recalculated": () => "đúng nhưng chưa được tính lại",
  "text-part": (cells) => `bỏ sót ${cells} vì số ở đó đang là chữ`,
  "adds-text": (cells) => `báo lỗi vì ${cells} ghi chữ hoặc dấu gạch`,
  "unlike-neighbours": () => "khác công thức của các ô bên cạnh",
  "typed-over": () => "",
};

function bracketed(cells: string): string {
  return cells === "" ? "" : ` (${cells})`;
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} và ${last}`;
}
