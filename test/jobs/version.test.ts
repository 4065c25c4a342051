import { readFileSync } from "node:fs";
import { join } from "node:path";
import { VERSION } from "../../src/jobs/version";

test("the version that is told is that of the package", () => {
  const manifest = readFileSync(join(__dirname, "../../package.json"), "utf8");
  expect(JSON.parse(manifest).version).toBe(VERSION);
});
