import { NO_FORMULAS, type Formulas } from "./formulas";
import { fill, FORMS, type Filled } from "./forms";
import { coverSheet, printFooter, printTitle } from "./frame";
import type { Hand } from "./hand";
import type { Plan } from "./planned";
import { printList } from "./print-list";
import { printTable } from "./print-table";
import { Paper, type Layout } from "./printed";
import type { Figures } from "./rules";
import type { PrintedSheet } from "./xlsx";

/** The main table with what stands around it, and the sheets before it. */
export function typed(
  { filled, look, formulas, figures }: Plan,
  paper: Paper,
  hand: Hand,
): { readonly layout: Layout; readonly others: readonly PrintedSheet[] } {
  const { random } = hand;
  const stacked = look.traits.includes("stacked");
  const isAbove = stacked && random.once(2);
  const layouts: Layout[] = [];
  if (isAbove) layouts.push(printOther(filled.form, paper, hand));
  const main = printOne(filled, figures, formulas, paper, hand);
  layouts.push(main);
  if (stacked && !isAbove) layouts.push(printOther(filled.form, paper, hand));
  const others: PrintedSheet[] = [];
  if (look.traits.includes("many-sheets")) {
    others.push(coverSheet(hand));
    const second = new Paper("Biểu khác");
    layouts.push(printOther(filled.form, second, hand));
    others.push(second.done());
  }
  return {
    layout: {
      spots: main.spots,
      rows: layouts.flatMap(({ rows }) => rows),
      units: layouts.flatMap(({ units }) => units),
      columns: layouts.flatMap(({ columns }) => columns),
    },
    others,
  };
}

/** Another table without an error. */
function printOther(form: string, paper: Paper, hand: Hand): Layout {
  const name = hand.random.pick(FORMS.filter((one) => one !== form && one !== "huyen"));
  const filled = fill(name, hand.random);
  return printOne(filled, filled.figures, NO_FORMULAS, paper, hand);
}

function printOne(
  filled: Filled,
  figures: Figures,
  formulas: Formulas,
  paper: Paper,
  hand: Hand,
): Layout {
  printTitle(filled.title, paper, hand);
  const layout =
    filled.layout === "list"
      ? printList(filled, figures, formulas, paper, hand)
      : printTable(filled, figures, formulas, paper, hand);
  printFooter(paper, hand);
  return layout;
}
