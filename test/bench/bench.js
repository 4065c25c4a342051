const { execFileSync } = require("node:child_process");
const { existsSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { built } = require("../built");

const ROOT = join(__dirname, "..", "..");
const APPENDICES = join(ROOT, "test", "fixtures", "appendices");
const EXCELJS = join(__dirname, "measured-exceljs.js");

/** Time and peak memory of the jobs beside merely reading the same file, with our reader and with ExcelJS. */
async function bench() {
  installExcelJs();
  const folder = mkdtempSync(join(tmpdir(), "soat-bench-"));
  try {
    const tool = await built(join(__dirname, "measured.ts"), folder, "measured.js");
    const rows = (await workloads(folder)).flatMap((workload) => measured(workload, tool));
    print(["", "ms", "× read", "× ExcelJS", "peak MB", "× read", "× ExcelJS"], rows);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installExcelJs() {
  if (existsSync(join(__dirname, "node_modules", "exceljs"))) return;
  execFileSync("npm", ["ci", "--prefix", __dirname], { stdio: "inherit" });
}

async function workloads(folder) {
  const { makeAppendices, makeTables } = require("./large-workbooks");
  const bachThong = join(APPENDICES, "bach-thong-2023-vi.xlsx");
  return [
    { name: "Bạch Thông, 121 rows", job: "check", path: bachThong, rounds: 7 },
    {
      name: "Quảng Hòa, 92 rows",
      job: "check",
      path: join(APPENDICES, "quang-hoa-2022-vi.xlsx"),
      rounds: 7,
    },
    {
      name: "Tứ Kỳ, 23 units",
      job: "rank",
      path: join(ROOT, "assets", "samples", "tu-ky-2022.xlsx"),
      rounds: 7,
    },
    {
      name: "300 sheets × 121 rows",
      job: "check",
      path: await makeAppendices(bachThong, folder),
      rounds: 3,
    },
    {
      name: "300 sheets × 121 units, one ranked",
      job: "rank",
      path: await makeTables(folder),
      rounds: 3,
    },
  ];
}

/** Alternates the three, so that what else the machine does falls on all of them; takes medians. */
function measured({ name, job, path, rounds }, tool) {
  const runs = { read: [], [job]: [], exceljs: [] };
  for (let round = 0; round < rounds; round += 1) {
    for (const task of Object.keys(runs)) runs[task].push(runOnce(task, path, tool));
  }
  const [read, done, exceljs] = ["read", job, "exceljs"].map((task) => medians(runs[task]));
  return [
    line(`${name}: our reader`, read, read, exceljs),
    line(`${name}: ${job}`, done, read, exceljs),
    line(`${name}: ExcelJS opens`, exceljs, read, exceljs),
  ];
}

function runOnce(task, path, tool) {
  const argv = task === "exceljs" ? [EXCELJS, path] : [tool, task, path];
  return JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8" }));
}

function medians(runs) {
  return {
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    megabytes: median(runs.map(({ megabytes }) => megabytes)),
  };
}

function median(values) {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
}

function line(name, one, read, exceljs) {
  const columns = ["milliseconds", "megabytes"].map((what) => [
    one[what].toFixed(0),
    (one[what] / read[what]).toFixed(2),
    (one[what] / exceljs[what]).toFixed(2),
  ]);
  return [name, ...columns.flat()];
}

function print(head, rows) {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => row[column].length)),
  );
  for (const row of [head, ...rows]) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column]),
    );
    console.log(cells.join("  "));
  }
}

void bench();
