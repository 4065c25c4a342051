import { rmSync } from "node:fs";

/** Ctrl+C, the end of a service, a closed terminal. */
const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does a piece of work that keeps an unfinished file at `path`; whoever interrupts it finds none there. */
export async function withoutRemains(path: string, work: () => Promise<void>): Promise<void> {
  const leave = (signal: NodeJS.Signals): void => {
    rmSync(path, { force: true });
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
