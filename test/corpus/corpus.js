const { spawnSync } = require("node:child_process");
const { mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { built } = require("../built");

/** Prints how the check does on generated tables with errors put in; see `--help`. */
async function corpus() {
  const folder = mkdtempSync(join(tmpdir(), "soat-corpus-"));
  try {
    const tool = await built(join(__dirname, "corpus.ts"), folder, "corpus.js");
    const { status } = spawnSync(process.execPath, [tool, ...process.argv.slice(2)], {
      stdio: "inherit",
    });
    process.exitCode = status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void corpus();
