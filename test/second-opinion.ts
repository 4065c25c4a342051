import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

/** Other programs that judge what this project wrote, each at the places where it may stand, best first. */
const PLACES = {
  soffice: ["/usr/bin/soffice", "/usr/bin/libreoffice"],
  // The system's own comes first: a version manager's Python lacks the system's packages.
  python3: ["/usr/bin/python3", "/usr/local/bin/python3"],
  chromium: ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"],
} as const;

export type Program = keyof typeof PLACES;

/** Where a program is, or null when this machine does not have it. */
export function findProgram(program: Program): string | null {
  return PLACES[program].find((path) => existsSync(path)) ?? null;
}

/** Where a program is. Throws when it is missing. */
export function requireProgram(program: Program): string {
  const path = findProgram(program);
  if (path === null) throw new Error(`${program} is not on this machine`);
  return path;
}

/**
 * Tests that need another program. Without it they fail under REQUIRE_ALL=1, as in CI; elsewhere one
 * line says what was not run.
 */
export function describeWith(program: Program, title: string, tests: () => void): void {
  if (findProgram(program) !== null || process.env["REQUIRE_ALL"] === "1") {
    describe(title, () => {
      beforeAll(() => requireProgram(program));
      tests();
    });
  } else {
    process.stderr.write(`Not run, for want of ${program}: ${title}\n`);
    describe.skip(title, tests);
  }
}

/**
 * Converts files with LibreOffice into a folder, all in one run; gives its messages. The profile lies in
 * that folder, so that runs side by side do not wait for each other.
 */
export function convertWithLibreOffice(
  files: readonly string[],
  format: string,
  folder: string,
): string {
  return execFileSync(
    requireProgram("soffice"),
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...["--headless", "--convert-to", format, "--outdir", folder, ...files],
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] },
  );
}
