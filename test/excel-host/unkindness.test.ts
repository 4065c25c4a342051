/** @jest-environment ./test/excel-host/environment.ts */
import type { ExcelHost } from "./excel-host";
import { solid } from "./look";
import type { Quirks } from "./quirks";
import { everyQuirk } from "./quirks";
import type { SheetModel } from "./sheet-model";
import type { SimulatedExcel } from "./start-excel";
import { startExcel } from "./start-excel";
import { WorkbookModel } from "./workbook-model";

let excel: SimulatedExcel;
beforeAll(async () => {
  excel = await startExcel();
});

interface Scene {
  readonly host: ExcelHost;
  readonly sheet: SheetModel;
  /** Does one batch on the sheet and resolves with what `job` answers, read after the sync. */
  readonly run: <T>(job: (worksheet: Excel.Worksheet) => () => T) => Promise<T>;
  /** The code of the error that the batch ends with; null where it does not. */
  readonly code: (job: (worksheet: Excel.Worksheet) => void) => Promise<unknown>;
}

interface Unkindness {
  /** What one sees in Excel. */
  readonly shows: string;
  readonly look: (scene: Scene) => unknown;
  readonly unkind: unknown;
  readonly kind: unknown;
}

function scene(quirk: keyof Quirks, isOn: boolean): Scene {
  const workbook = new WorkbookModel();
  const sheet = workbook.addSheet("Bìa");
  const host = excel.openWorkbook(workbook);
  host.quirks[quirk] = isOn;
  const run = <T>(job: (worksheet: Excel.Worksheet) => () => T) =>
    Excel.run(async (context) => {
      const read = job(context.workbook.worksheets.getItem("Bìa"));
      await context.sync();
      return read();
    });
  const code = (job: (worksheet: Excel.Worksheet) => void) =>
    run((worksheet) => {
      job(worksheet);
      return () => null;
    }).catch((error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error));
  return { host, sheet, run, code };
}

const write = (address: string, values: unknown[][]) => (worksheet: Excel.Worksheet) => {
  worksheet.getRange(address).values = values;
};

const UNKINDNESSES: Readonly<Record<keyof Quirks, Unkindness>> = {
  refusesWrongShapes: {
    shows: "an array of another shape than the range is refused",
    look: ({ code }) => code(write("A1:B2", [[1, 2, 3]])),
    unkind: "InvalidArgument",
    kind: null,
  },
  nullLeavesCells: {
    shows: "null in an array leaves the cell",
    look: async ({ sheet, code }) => {
      sheet.put(0, 0, { value: "cũ" });
      await code(write("A1:B1", [[null, 1]]));
      return sheet.cell(0, 0).value;
    },
    unkind: "cũ",
    kind: "",
  },
  emptyTextClears: {
    shows: "empty text in an array clears the cell",
    look: async ({ sheet, code }) => {
      sheet.put(0, 0, { value: "cũ" });
      await code(write("A1:B1", [["", 1]]));
      return sheet.cell(0, 0).value;
    },
    unkind: "",
    kind: "cũ",
  },
  takesTextAsTyped: {
    shows: "text is taken in as if it were typed",
    look: async ({ sheet, code }) => {
      await code(write("A1:E1", [["1.234", "=x", "'=x", "5/2023", "TRUE"]]));
      return [0, 1, 2, 3, 4].map((column) => {
        const { value, formula } = sheet.cell(0, column);
        return formula ?? value;
      });
    },
    unkind: [1.234, "=x", "=x", 45_000, true],
    kind: ["1.234", "=x", "'=x", "5/2023", "TRUE"],
  },
  makesFiguresText: {
    shows: "a figure in a cell formatted as text becomes text",
    look: async ({ sheet, code }) => {
      sheet.put(0, 0, { format: "@" });
      await code(write("A1", [[98.3]]));
      return sheet.cell(0, 0).value;
    },
    unkind: "98.3",
    kind: 98.3,
  },
  setsFormatsByInput: {
    shows: "a date or a formula typed in a General cell gives it a number format",
    look: async ({ sheet, code }) => {
      sheet.put(0, 3, { value: 0.5, format: "0.0%" });
      sheet.put(0, 2, { format: "0.00" });
      await code(write("A1:C1", [["5/2023", "=D1*2", "=D1*2"]]));
      return [0, 1, 2].map((column) => sheet.cell(0, column).format);
    },
    unkind: ["d-mmm", "0.0%", "0.00"],
    kind: ["General", "General", "0.00"],
  },
  showsTextAsLocal: {
    shows: "the text of a cell has the separators of a Vietnamese Windows",
    look: ({ sheet, run }) => {
      sheet.put(0, 0, { value: 1234.5, format: "#,##0.0" });
      return run((worksheet) => {
        const range = worksheet.getRange("A1").load("text");
        return () => range.text;
      });
    },
    unkind: [["1.234,5"]],
    kind: [["1,234.5"]],
  },
  filtersMisplaceBlocks: {
    shows: "under a filter a block lands in the rows that show",
    look: async ({ sheet, code }) => {
      sheet.filterRows(
        { row: 0, column: 0, height: 4, width: 1 },
        new Map([[0, { filterOn: "Values", values: ["1"] }]]),
        [1],
      );
      await code(write("A2:A4", [[1], [2], [3]]));
      return [1, 2, 3].map((row) => sheet.cell(row, 0).value);
    },
    unkind: ["", 1, 2],
    kind: [1, 2, 3],
  },
  protectsSheets: {
    shows: "nothing can be written on a protected sheet",
    look: async ({ sheet, code }) => {
      sheet.isProtected = true;
      const codes = [];
      for (const job of [
        write("A1", [[1]]),
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").numberFormat = [["0"]];
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").format.fill.color = "#FFFF00";
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").format.columnWidth = 60;
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").setCellProperties([[{ format: { wrapText: true } }]]);
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Continuous";
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").hyperlink = { documentReference: "Bìa!A2" };
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.getRange("A1").clear();
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.tables.add("A1:B2", true);
        },
      ]) {
        codes.push(await code(job));
      }
      return codes;
    },
    unkind: Array.from({ length: 9 }, () => "AccessDenied"),
    kind: Array.from({ length: 9 }, () => null),
  },
  refusesWhileEditing: {
    shows: "while someone types in a cell every request is refused",
    look: ({ host, code }) => {
      host.workbook.cellBeingEdited = true;
      return code(write("A1", [[1]]));
    },
    unkind: "InvalidOperationInCellEditMode",
    kind: null,
  },
  refusesWhenReadOnly: {
    shows: "a workbook that is read-only says so, and nothing can be written in it",
    look: async ({ host, code, run }) => {
      host.workbook.isReadOnly = true;
      const told = await run((worksheet) => {
        const { workbook } = worksheet.context;
        workbook.load("readOnly");
        return () => workbook.readOnly;
      });
      const added = await code((worksheet) => {
        worksheet.context.workbook.worksheets.add("Mới");
      });
      return [told, await code(write("A1", [[1]])), added];
    },
    unkind: [true, "AccessDenied", "AccessDenied"],
    kind: [true, null, null],
  },
  protectsStructure: {
    shows:
      "where the structure is protected no sheet comes or goes, moves, hides or changes its name; cells do",
    look: async ({ host, code, run }) => {
      host.workbook.addSheet("Khác");
      host.workbook.isStructureLocked = true;
      const told = await run((worksheet) => {
        const protection = worksheet.context.workbook.protection.load("protected");
        return () => protection.protected;
      });
      const codes = [];
      for (const job of [
        ({ context }: Excel.Worksheet) => context.workbook.worksheets.add("Mới"),
        (worksheet: Excel.Worksheet) => worksheet.copy("End"),
        (worksheet: Excel.Worksheet) => {
          worksheet.position = 1;
        },
        ({ context }: Excel.Worksheet) => {
          context.workbook.worksheets.getItem("Khác").name = "Tên khác";
        },
        (worksheet: Excel.Worksheet) => {
          worksheet.visibility = "Hidden";
        },
        write("A1", [[1]]),
        (worksheet: Excel.Worksheet) => {
          worksheet.delete();
        },
      ]) {
        codes.push(await code(job));
      }
      return [told, ...codes];
    },
    unkind: [true, ...Array.from({ length: 5 }, () => "AccessDenied"), null, "AccessDenied"],
    kind: [true, ...Array.from({ length: 7 }, () => null)],
  },
  losesTheSelection: {
    shows: "with another workbook in front whatever is asked of the selection fails",
    look: async ({ host, code }) => {
      host.workbook.isBehind = true;
      const codes = [];
      for (const job of [
        ({ context }: Excel.Worksheet) => context.workbook.getActiveCell(),
        ({ context }: Excel.Worksheet) => context.workbook.getSelectedRange(),
        ({ context }: Excel.Worksheet) => context.workbook.worksheets.getActiveWorksheet(),
      ]) {
        codes.push(await code(job));
      }
      return codes;
    },
    unkind: ["InvalidSelection", "InvalidSelection", "InvalidSelection"],
    kind: [null, null, null],
  },
  readsNoFillAsWhite: {
    shows: "no fill reads as white, and only the tint tells them apart",
    look: ({ sheet, run }) => {
      sheet.dress(0, 1, { fill: solid("#ffffff") });
      return run((worksheet) => {
        const fill = { color: true, pattern: true, tintAndShade: true };
        const cells = worksheet.getRange("A1:B1").getCellProperties({ format: { fill } });
        return () => cells.value[0]?.map((cell) => Object.values(cell.format?.fill ?? {}));
      });
    },
    unkind: [
      ["#FFFFFF", null, null],
      ["#FFFFFF", null, 0],
    ],
    kind: [
      ["", "None", null],
      ["#FFFFFF", "Solid", 0],
    ],
  },
  listsWithSemicolons: {
    shows: "areas are listed with the separator of the user, whatever the documentation says",
    look: async ({ code }) => [
      await code((worksheet) => worksheet.getRanges("A1,C3:D4")),
      await code((worksheet) => worksheet.getRanges("A1;C3:D4")),
    ],
    unkind: ["InvalidArgument", null],
    kind: [null, "InvalidArgument"],
  },
  limitsPayloads: {
    shows: "a request or an answer above the limit fails, and only the request in time",
    look: async ({ host, sheet, code }) => {
      host.payloadLimit = 2_000;
      const long = "x".repeat(3_000);
      const request = await code(write("A1", [[long]]));
      sheet.put(1, 0, { value: long });
      const answer = await code((worksheet) => {
        worksheet.getRange("A3").values = [[1]];
        worksheet.getRange("A2").load("values");
      });
      return [request, sheet.cell(0, 0).value.toString().length, answer, sheet.cell(2, 0).value];
    },
    unkind: ["RequestPayloadSizeLimitExceeded", 0, "ResponsePayloadSizeLimitExceeded", 1],
    kind: [null, 3_000, null, 1],
  },
  forgetsUndo: {
    shows: "some calls make Excel forget what it could undo; contents, formats and fills do not",
    look: async ({ host, code }) => {
      await code((worksheet) => {
        worksheet.getRange("A1").values = [[1]];
        worksheet.getRange("A1").numberFormat = [["0.0"]];
        worksheet.getRange("A1").format.fill.color = "#FFFF00";
        const added = worksheet.context.workbook.worksheets.add("Mới");
        added.name = "Khác";
        added.position = 0;
        added.visibility = "Hidden";
        added.copy("End");
        added.delete();
        worksheet.protection.protect();
        worksheet.protection.unprotect();
      });
      return host.undoCleared;
    },
    unkind: [
      ...["WorksheetCollection.add", "Worksheet.name", "Worksheet.position"],
      ...["Worksheet.visibility", "Worksheet.copy", "Worksheet.delete"],
      ...["WorksheetProtection.protect", "WorksheetProtection.unprotect"],
    ],
    kind: [],
  },
  firesEvents: {
    shows: "whoever writes, also we ourselves, sets off onChanged; a fill does not",
    look: ({ host, sheet }) => heard(host, sheet),
    unkind: [
      ["A1", "ThisLocalAddin"],
      ["B2", "Unknown"],
    ],
    kind: [],
  },
  restylesLinks: {
    shows: "a cell that is given a hyperlink turns blue, and shows where it leads if it was blank",
    look: async ({ sheet, code }) => {
      await code((worksheet) => {
        worksheet.getRange("A1").hyperlink = { documentReference: "'Phụ lục II'!D45" };
      });
      const { value, look } = sheet.cell(0, 0);
      return [value, look.font.color, look.font.underline];
    },
    unkind: ["'Phụ lục II'!D45", "#0563C1", "Single"],
    kind: ["", "#000000", "None"],
  },
  keepsAVisibleSheet: {
    shows: "the last visible sheet can neither be deleted nor hidden",
    look: async ({ host, code }) => {
      host.workbook.addSheet("Ẩn").visibility = "Hidden";
      const hidden = await code((worksheet) => {
        worksheet.visibility = "VeryHidden";
      });
      return [
        hidden,
        await code((worksheet) => {
          worksheet.delete();
        }),
      ];
    },
    unkind: ["InvalidOperation", "InvalidOperation"],
    kind: [null, null],
  },
  refusesBadSheetNames: {
    shows: "a sheet's name has at most 31 characters, none of []:*?/\\, and is unique in any case",
    look: async ({ code }) => {
      const codes = [];
      for (const name of ["a".repeat(31), "a".repeat(32), "a/b", "'a", "BÌA"]) {
        codes.push(
          await code((worksheet) => {
            worksheet.context.workbook.worksheets.add(name);
          }),
        );
      }
      return codes;
    },
    unkind: [null, "InvalidArgument", "InvalidArgument", "InvalidArgument", "ItemAlreadyExists"],
    kind: [null, null, null, null, null],
  },
};

/** What a handler of onChanged is told while we write, fill, and someone types. */
async function heard(host: ExcelHost, sheet: SheetModel): Promise<unknown> {
  const told: unknown[] = [];
  const handler = await Excel.run(async (context) => {
    const added = context.workbook.worksheets.getItem("Bìa").onChanged.add((event) => {
      told.push([event.address, event.triggerSource]);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await Excel.run(async (context) => {
    const worksheet = context.workbook.worksheets.getItem("Bìa");
    worksheet.getRange("A1").values = [[1]];
    worksheet.getRange("C3").format.fill.color = "#FFFF00";
    await context.sync();
  });
  host.type(sheet, 1, 1, 2);
  await settled();
  await Excel.run(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
  host.type(sheet, 2, 2, 3);
  await settled();
  return told;
}

/** Events travel by themselves: a while after what set them off. */
function settled(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 20);
  });
}

const NAMES = Object.keys(everyQuirk()).filter(
  (name): name is keyof Quirks => name in UNKINDNESSES,
);

test("every quirk has its demonstration", () => {
  expect(NAMES).toEqual(Object.keys(everyQuirk()));
});

describe.each(NAMES)("%s", (name) => {
  const { shows, look, unkind, kind } = UNKINDNESSES[name];

  test(shows, async () => {
    expect(await look(scene(name, true))).toEqual(unkind);
  });

  test("does not, once it is switched off", async () => {
    const seen = await look(scene(name, false));
    expect(seen).toEqual(kind);
    expect(seen).not.toEqual(unkind);
  });
});

describe("what the genuine client itself refuses", () => {
  const onSheet = <T>(job: (worksheet: Excel.Worksheet) => T) => {
    const workbook = new WorkbookModel();
    workbook.addSheet("Bìa");
    excel.openWorkbook(workbook);
    return Excel.run((context) => Promise.resolve(job(context.workbook.worksheets.getItem("Bìa"))));
  };

  test("a property that was not loaded", async () => {
    await expect(onSheet((worksheet) => worksheet.name)).rejects.toMatchObject({
      code: "PropertyNotLoaded",
    });
  });

  test("a range used after its run", async () => {
    const range = await Excel.run(async (context) => {
      const first = context.workbook.worksheets.getItem("Bìa").getRange("A1");
      await context.sync();
      return first;
    });
    expect(() => range.load("values")).toThrow(
      expect.objectContaining({ code: "InvalidObjectPath" }),
    );
  });

  test("an object of another run", async () => {
    const source = await onSheet((worksheet) => worksheet.getRange("A1"));
    const mixed = onSheet((worksheet) => {
      worksheet.getRange("B1").copyFrom(source);
    });
    await expect(mixed).rejects.toMatchObject({ code: "InvalidRequestContext" });
  });
});
