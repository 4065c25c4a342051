/**
 * Makes a ribbon button's function known to Excel under the name that the manifest calls it by. The button's
 * event is completed whatever the job does, throwing included: until then Excel shows the button at work.
 * Where Office.js did not come there is no button either, and nothing happens.
 */
export function registerCommand(name: string, job: () => Promise<void>): void {
  if (!("Office" in globalThis)) return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void runToItsEnd(event, job);
  });
}

async function runToItsEnd(
  event: Office.AddinCommands.Event,
  job: () => Promise<void>,
): Promise<void> {
  try {
    await job();
  } catch {
    // A button without a page has nowhere to tell it; the job leaves what it has to say by itself.
  } finally {
    event.completed();
  }
}
