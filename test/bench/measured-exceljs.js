const { readFileSync } = require("node:fs");
const { performance } = require("node:perf_hooks");
const { peakMegabytes } = require("./peak-memory");

/** ExcelJS merely opening the same bytes; printed as `measured.ts` does it. */
async function measure(path) {
  const { Workbook } = require("exceljs");
  const start = performance.now();
  await new Workbook().xlsx.load(readFileSync(path));
  const milliseconds = performance.now() - start;
  const megabytes = peakMegabytes();
  process.stdout.write(JSON.stringify({ milliseconds, megabytes }));
}

void measure(process.argv[2]);
