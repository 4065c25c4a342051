import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { CLEAR_MARKS } from "../../src/commands/clear-marks";

const DIST = join(__dirname, "..", "..", "dist");
const BUDGET_KILOBYTES = 60;

const built = (name: string): string => {
  if (!existsSync(join(DIST, name))) throw new Error("Nothing built: run `npm run build`.");
  return readFileSync(join(DIST, name), "utf8");
};

const scriptsOf = (page: string): readonly string[] =>
  [...built(page).matchAll(/<script[^>]*src="?([^" >]+)/g)].map(([, source = ""]) => source);

describe.each(["commands.html", "probe.html"])("the built %s", (page) => {
  const ownScripts = () => scriptsOf(page).filter((source) => !source.includes("//"));

  test("loads Office.js from Microsoft before its own script, which is one", () => {
    const [first] = scriptsOf(page);
    expect(first).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
    expect(ownScripts()).toHaveLength(1);
    expect(scriptsOf(page)).toHaveLength(2);
  });

  test(`is lighter than ${BUDGET_KILOBYTES} kB, and has no trace of React or Fluent`, () => {
    const [script = ""] = ownScripts().map(built);
    expect(gzipSync(script, { level: 9 }).length / 1000).toBeLessThan(BUDGET_KILOBYTES);
    expect(script).not.toMatch(/react|fluent|griffel/i);
  });

  test("lets nothing out: its security policy is that of the pane", () => {
    const policy = (name: string) =>
      /http-equiv="?Content-Security-Policy"?\s+content="([^"]+)"/.exec(built(name))?.[1];
    expect(policy(page)).toMatch(/default-src 'none'.*connect-src 'self'/);
    expect(policy(page)).toBe(policy("pane.html"));
  });
});

test("the function that the manifest names is in the built script", () => {
  const [script = ""] = scriptsOf("commands.html").filter((source) => !source.includes("//"));
  expect(built(script)).toContain(`"${CLEAR_MARKS}"`);
});
