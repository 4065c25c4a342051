import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { columnName } from "../../src/core/sheet/address";
import type { CellValue, Snapshot } from "../../src/core/sheet/snapshot";
import { openWorkbookFile } from "../../src/host/file/workbook-file";
import { type TableSize, unitTableBytes } from "../fixtures/unit-tables";
import { bytesOfPart, entriesOf, zipOf } from "../host/file/workbooks";
import { convertWithLibreOffice, describeWith } from "../second-opinion";
import { runWith, temporaryFolder } from "./run-with";

const SIZES = [
  { units: 23, groups: 2, seed: 1 },
  { units: 170, groups: 3, seed: 2 },
  { units: 3321, groups: 4, seed: 3 },
] as const;

const MINUTES = 10 * 60_000;
const RESULTS = ["points", "index", "rank", "change", "class", "reason"] as const;

interface Told {
  readonly row: number;
  readonly points: string | null;
  readonly index: string | null;
  readonly rank: number | null;
  readonly class: string | null;
  readonly open: string | null;
}

interface Ranked {
  readonly columns: Readonly<Record<(typeof RESULTS)[number], string>>;
  readonly groups: readonly { readonly units: readonly Told[] }[];
}

const inFolder = temporaryFolder();

async function madeTable(size: TableSize): Promise<string> {
  const file = inFolder(`${size.units}-${size.seed}.xlsx`);
  writeFileSync(file, await unitTableBytes(size));
  return file;
}

async function tableIn(file: string): Promise<Snapshot> {
  return (await openWorkbookFile(readFileSync(file))).read("Tổng hợp");
}

/** What the cells of a table's units hold, by address. */
function held({ rows }: Snapshot): ReadonlyMap<string, CellValue> {
  return new Map(
    rows.flatMap(({ row, cells }) =>
      cells.map(({ column, value }) => [`${columnName(column)}${row}`, value] as const),
    ),
  );
}

/** A blank and an empty text are one to whoever looks at the cell. */
function shown(value: CellValue | undefined): string {
  if (value === undefined || value.kind === "blank") return "";
  if (value.kind === "number") return Number(value.digits).toFixed(9).replace(/0+$/, "");
  return value.kind === "text" ? value.text : JSON.stringify(value);
}

test.each(SIZES)(
  "$units units are ranked, each once, and what is written is what is told",
  async (size) => {
    const file = await madeTable(size);
    const output = inFolder(`values-${size.units}.xlsx`);
    const { out, status } = await runWith("rank", file, "--json", "-o", output);
    const { groups, columns }: Ranked = JSON.parse(out);
    const units = groups.flatMap((group) => group.units);
    const cells = held(await tableIn(output));
    // From the 31st unit on there is one whose points are words.
    expect(status).toBe(size.units < 31 ? 0 : 1);
    expect(groups).toHaveLength(size.groups);
    expect(new Set(units.map(({ row }) => row)).size).toBe(size.units);
    for (const { row, rank, index, points } of units) {
      const told = [points, index].map((digits) =>
        digits === null ? "" : shown({ kind: "number", digits }),
      );
      expect([columns.points, columns.index].map((at) => shown(cells.get(`${at}${row}`)))).toEqual(
        told,
      );
      expect(shown(cells.get(`${columns.rank}${row}`))).toBe(
        rank === null ? "" : shown({ kind: "number", digits: String(rank) }),
      );
    }
  },
  MINUTES,
);

const LIVE = { units: 170, groups: 3, seed: 4 } as const;

describeWith("soffice", "LibreOffice works out what --live wrote", () => {
  test(
    "to the values that are written without it",
    async () => {
      const file = await madeTable(LIVE);
      const [values, live] = [inFolder("plain.xlsx"), inFolder("live.xlsx")];
      await runWith("rank", file, "--json", "-o", values);
      const { out } = await runWith("rank", file, "--json", "--live", "-o", live);
      const { columns, groups }: Ranked = JSON.parse(out);
      const bare = inFolder("bare.xlsx");
      writeFileSync(bare, await withoutResults(readFileSync(live)));
      const folder = inFolder("worked-out");
      convertWithLibreOffice([bare], "xlsx", folder);
      const worked = held(await tableIn(join(folder, "bare.xlsx")));
      const written = held(await tableIn(values));
      for (const { row } of groups.flatMap((group) => group.units)) {
        for (const result of RESULTS) {
          const at = `${columns[result]}${row}`;
          const places = result === "index" ? 2 : 9;
          const [here, there] = [worked, written].map((cells) => rounded(cells.get(at), places));
          expect([at, here]).toEqual([at, there]);
        }
      }
    },
    MINUTES,
  );
});

/** The workbook with no formula's result in its first sheet, so that whoever shows one has worked it out. */
async function withoutResults(bytes: Uint8Array): Promise<Uint8Array> {
  const parts = await Promise.all(
    (await entriesOf(bytes)).map(
      async ({ name }) => [name, await bytesOfPart(bytes, name)] as const,
    ),
  );
  return zipOf(
    parts.map(([name, content]) =>
      name === "xl/worksheets/sheet1.xml"
        ? [name, new TextDecoder().decode(content).replace(/<\/f><v>[^<]*<\/v>/g, "</f>")]
        : [name, content],
    ),
  );
}

/** Half up at so many decimals, away from the binary noise of a printed double. */
function rounded(value: CellValue | undefined, places: number): string {
  if (value?.kind !== "number") return shown(value);
  return (Math.round((Number(value.digits) + 1e-9) * 10 ** places) / 10 ** places).toString();
}
