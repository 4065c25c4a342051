import { Refusal } from "./refusal";
import { run } from "./run";

void run(process.argv.slice(2), {
  out: (text) => written(process.stdout, text),
  err: (text) => written(process.stderr, text).catch(() => undefined),
}).then((status) => {
  // Not `process.exit`: what was printed may still be on its way into a pipe.
  process.exitCode = status;
});

// A reader that goes away is told to the writer below; without a listener Node would end with a stack trace.
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (failure) => {
      if (failure) reject(new Refusal({ why: "print-failed" }));
      else resolve();
    });
  });
}
