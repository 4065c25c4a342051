import type { FixingWords } from "../finding-words";

export const fixing: FixingWords = {
  isIt: (value) => `Check with the source: is it ${value}?`,
  whatIsIt: "The right figure by the source:",
  write: (cell) => `Write in cell ${cell}`,
  noFigure: "Type a figure, such as 6.471 or 98,3.",
  asBefore: "The cell says that already.",
  probably: (cause) => `Probably ${cause}.`,
  together: "Probably several cells have to change together:",
  more: (cells) => `${cells} more cells`,
  moreChanges: (cells) => `and ${cells} more cells`,
  fixAll: (cells) => `Change ${cells} cells`,
  swap: "Swap the two cells",
  formula: "The right formula",
  fixFormula: "Mend the formula",
  copyFormula: "This formula is not written for you; copy it into the cell.",
};
