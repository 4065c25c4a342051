import type { ProbeWords } from "../probe-words";

export const probe: ProbeWords = {
  title: "Try Soát Phụ lục with this Excel",
  lead: "This page asks Excel about each thing that Soát Phụ lục relies on and notes what it answers.",
  warnings: [
    "Run it only in a new, empty workbook that was never saved.",
    "Each step adds a sheet named “Soát thử” and deletes it at once.",
    "Excel's own undo list (Ctrl+Z) will be cleared.",
    "Do not click in Excel until it has finished.",
  ],
  run: "Start",
  running: (done, of) => `At work, ${done} of ${of} steps done…`,
  finished: (agrees, differs, unasked) =>
    `Finished: ${agrees} as expected, ${differs} different, ${unasked} could not be asked.`,
  notEmpty: "This workbook holds something, so nothing was tried. Open a new workbook and retry.",
  sheet: "Soát thử",
  leftSheet: (sheet) => `Excel did not delete the sheet “${sheet}”. Delete it yourself.`,
  copy: "Copy the results",
  copied: "The results were copied.",
  copyByHand: "Copying did not work. Click the box below and press Ctrl+A, Ctrl+C.",
  expected: "Expected",
  answered: "Excel answered",
  outcome: { agrees: "As expected", differs: "Different", unasked: "Could not be asked" },
  version: "Soát Phụ lục",
  excel: "Excel",
  languages: "Display language, content language",
  sets: "Requirement sets",
  question: {
    "apostrophe-in-general": "Does text written with an apostrophe to a General cell stay text?",
    "apostrophe-in-text-cells": "Does text written with an apostrophe to a Text cell lose it?",
    "text-taken-as-typed": "Does the text “1.234” become a number without an apostrophe?",
    "number-in-text-cell": "Does a number written to a Text cell become text?",
    "number-restored-in-text-cell":
      "Does a number stay one when General is set first and Text again behind it?",
    "formula-takes-format":
      "Does a formula in a General cell take the format of the cell it reads?",
    "formula-keeps-later-format": "Is a format kept that is set behind a formula?",
    "null-leaves-and-empty-clears":
      "In a table of values, does null leave a cell and empty text clear one?",
    "one-format-for-all": "Does one number format go to the whole range?",
    "error-constant": "Does “#N/A” become an error value?",
    "used-range-of-values": "Are cells that only have a fill left out of the used range?",
    "refused-batch-keeps-its-beginning":
      "When Excel refuses half-way, does what was written before stay?",
    "no-fill-has-no-tint": "Does the tint tell a cell without fill?",
    "plain-fills-have-no-pattern":
      "Is the pattern left empty both without a fill and with a plain colour?",
    "no-fill-reads-as-white": "Is the colour of a cell without fill read as white?",
    "set-properties-leaves-the-rest": "Does setting only the fill leave the rest of a cell alone?",
    "edges-are-shared": "Does the line between two cells belong to both?",
    "link-restyles-its-cell": "Does adding a link underline the text of a cell?",
    "link-keeps-the-text": "Does adding a link keep the text of a cell?",
    "text-written-over-a-link-keeps-it":
      "Does a link stay when another text is written to its cell?",
    "link-taken-off-keeps-the-text": "Does taking a link off keep the text of a cell?",
    "id-survives-renaming": "Does a sheet keep its id under another name?",
    "new-sheet-stays-behind": "Does a new sheet stay behind the one in front?",
    "sheet-goes-without-a-question":
      "Does a sheet with contents go without Excel asking for confirmation?",
    "protected-sheet-refuses": "Does a protected sheet refuse to be written?",
    "hidden-rows-are-told": "Does Excel tell which rows are hidden?",
    "hidden-rows-displace-nothing": "Does writing across a hidden row keep to the rows?",
    "no-filter-is-told": "Is a sheet without a filter told as not filtered?",
    "filter-displaces-a-block": "Does a block written under a filter land in other rows?",
    "table-leaves-its-cells": "Does making a table leave the texts in its cells?",
    "table-is-resized": "Can a table be made longer?",
    "workbook-is-writable": "Is a new workbook told as not read-only?",
    "unsaved-workbook-has-no-address":
      "Is a workbook that was never saved told as without address?",
    "own-write-is-told":
      "Does Excel tell of a value that Soát Phụ lục itself writes, and not of a fill?",
    "own-write-is-told-as-ours": "Does Excel tell that this write came from Soát Phụ lục?",
  },
};
