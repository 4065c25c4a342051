import { rmSync } from "node:fs";

/** Ctrl+C, the end of a service, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does a piece of work that keeps unfinished files or folders at some paths; whoever interrupts it finds none there. */
export async function withoutRemains(
  unfinished: () => readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const leave = (signal: NodeJS.Signals): void => {
    for (const path of unfinished()) rmSync(path, { force: true, recursive: true });
    stopListening();
    process.kill(process.pid, signal);
  };
  const stopListening = (): void => {
    for (const signal of SIGNALS) process.off(signal, leave);
  };
  for (const signal of SIGNALS) process.on(signal, leave);
  try {
    await work();
  } finally {
    stopListening();
  }
}
