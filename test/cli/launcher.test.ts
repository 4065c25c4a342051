import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { join } from "node:path";
import { BACH_THONG } from "./run-with";

const LAUNCHER = join(__dirname, "..", "..", "src", "cli", "soat.js");

test("the launcher may be run and prints one JSON document and nothing else", () => {
  accessSync(LAUNCHER, constants.X_OK);
  const { status, stdout, stderr } = spawnSync(LAUNCHER, ["check", BACH_THONG, "--json"], {
    encoding: "utf8",
    maxBuffer: 16 * 1024 * 1024,
  });
  expect([status, stderr]).toEqual([1, ""]);
  expect(JSON.parse(stdout).contract).toBe(1);
});

test("a missing file gives one sentence and status 2", () => {
  const { status, stdout, stderr } = spawnSync(LAUNCHER, ["check", "không-có.xlsx"], {
    encoding: "utf8",
  });
  expect([status, stdout]).toEqual([2, ""]);
  expect(stderr).toMatch(/^không-có\.xlsx: Không có tệp này\..*\n$/);
});

test("a reader that goes away gives one sentence and no stack trace", () => {
  const command = `"${LAUNCHER}" check "${BACH_THONG}" --json | true; exit "\${PIPESTATUS[0]}"`;
  const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Không in hết được kết quả.*\n$/);
});

test("a full disk behind standard output gives one sentence and status 2", () => {
  const command = `"${LAUNCHER}" check "${BACH_THONG}" > /dev/full`;
  const { status, stderr } = spawnSync("bash", ["-c", command], { encoding: "utf8" });
  expect(status).toBe(2);
  expect(stderr).toMatch(/^Không in hết được kết quả.*\n$/);
});
