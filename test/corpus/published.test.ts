import { writeFileSync } from "node:fs";
import { temporaryFolder } from "../cli/run-with";
import { ask } from "./ask";
import { PUBLISHED, publishedBytes, shortfall } from "./published";

const inFolder = temporaryFolder();

describe("Published figures", () => {
  it.each(PUBLISHED)("$name", async (published) => {
    const path = inFolder("published.xlsx");
    writeFileSync(path, await publishedBytes(published));
    const { problem, sheets } = await ask(path);
    expect(problem).toBeUndefined();
    expect(
      shortfall(
        published.expected,
        sheets.flatMap(({ findings }) => findings),
      ),
    ).toEqual([]);
  });
});
