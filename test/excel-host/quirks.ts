/** Where Excel is less kind than one would think. `unkindness.test.ts` shows each of them, on and off. */
export interface Quirks {
  /** An array of another shape than the range is refused. */
  refusesWrongShapes: boolean;
  /** In an array null leaves a cell as it is; off, it clears it. */
  nullLeavesCells: boolean;
  /** Empty text clears a cell; off, it leaves it. */
  emptyTextClears: boolean;
  /** Text is taken in as if it were typed: `"1.234"`, `"=x"`, `"'=x"`, `"5/2023"`. */
  takesTextAsTyped: boolean;
  /** A figure put in a cell formatted as text becomes text. */
  makesFiguresText: boolean;
  /** A date, a percentage or a formula that reads a formatted cell gives a General cell its number format. */
  setsFormatsByInput: boolean;
  /** `Range.text` has the separators of the user. */
  showsTextAsLocal: boolean;
  /** Under a filter a block is written to the rows that show, one after the other. */
  filtersMisplaceBlocks: boolean;
  protectsSheets: boolean;
  refusesWhileEditing: boolean;
  refusesWhenReadOnly: boolean;
  /** In a workbook whose structure is protected sheets neither come nor go, move, hide or change their name. */
  protectsStructure: boolean;
  /** With another workbook in front, whatever is asked of the selection fails. */
  losesTheSelection: boolean;
  /** No fill is read as white, and the pattern of both as null. */
  readsNoFillAsWhite: boolean;
  /** Areas are listed with the list separator of the user. */
  listsWithSemicolons: boolean;
  limitsPayloads: boolean;
  /** Some calls make Excel forget its undo list. */
  forgetsUndo: boolean;
  /** Whoever writes, also we ourselves, sets off `onChanged`. */
  firesEvents: boolean;
  /** A cell that is given a hyperlink turns blue and underlined, and shows where it leads if it was blank. */
  restylesLinks: boolean;
  keepsAVisibleSheet: boolean;
  refusesBadSheetNames: boolean;
}

/** Excel as it is. */
export function everyQuirk(): Quirks {
  return {
    refusesWrongShapes: true,
    nullLeavesCells: true,
    emptyTextClears: true,
    takesTextAsTyped: true,
    makesFiguresText: true,
    setsFormatsByInput: true,
    showsTextAsLocal: true,
    filtersMisplaceBlocks: true,
    protectsSheets: true,
    refusesWhileEditing: true,
    refusesWhenReadOnly: true,
    protectsStructure: true,
    losesTheSelection: true,
    readsNoFillAsWhite: true,
    listsWithSemicolons: true,
    limitsPayloads: true,
    forgetsUndo: true,
    firesEvents: true,
    restylesLinks: true,
    keepsAVisibleSheet: true,
    refusesBadSheetNames: true,
  };
}
