import { existsSync, writeFileSync } from "node:fs";
import { withoutRemains } from "../../src/cli/interruption";
import { temporaryFolder } from "./run-with";

const inFolder = temporaryFolder();

test.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
  "%s during the work takes the unfinished file away and ends the program as it would have",
  async (signal) => {
    const kill = jest.spyOn(process, "kill").mockReturnValue(true);
    const unfinished = inFolder(`${signal}.tmp`);
    await withoutRemains(
      () => [unfinished],
      () => {
        writeFileSync(unfinished, "half");
        process.emit(signal, signal);
        return Promise.resolve();
      },
    );
    expect(existsSync(unfinished)).toBe(false);
    expect(kill.mock.calls).toEqual([[process.pid, signal]]);
    kill.mockRestore();
  },
);

test("once the work is done or has failed, interruptions are nobody's business again", async () => {
  const listeners = (): number => process.listenerCount("SIGINT");
  const before = listeners();
  const during: number[] = [];
  const work = (): Promise<void> => {
    during.push(listeners());
    return Promise.reject(new Error("disk"));
  };
  await expect(withoutRemains(() => [inFolder("x.tmp")], work)).rejects.toThrow("disk");
  expect([during, listeners()]).toEqual([[before + 1], before]);
});
