const { execFileSync } = require("node:child_process");
const { cpSync, mkdtempSync, rmSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");
const { built } = require("../built");

/** Prints how the check does on errors seeded into the true appendices. */
async function corpus() {
  const folder = mkdtempSync(join(tmpdir(), "soat-corpus-"));
  try {
    // The fixtures are read from beside the compiled file.
    cpSync(join(__dirname, "..", "fixtures", "appendices"), join(folder, "appendices"), {
      recursive: true,
    });
    const tool = await built(join(__dirname, "corpus.ts"), folder, "corpus.js");
    execFileSync(process.execPath, [tool], { stdio: "inherit" });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void corpus();
