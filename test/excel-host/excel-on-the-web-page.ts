/**
 * The functions that run inside Excel's page; it only passes messages on. Each is sent to the browser as it
 * stands, so it may use nothing from outside but what the page itself has.
 */

/** Provided to the page by `openPane`: hands a message of the add-in to the simulated Excel in Node. */
declare function tellExcel(text: string): Promise<void>;

/** Where the add-in's frame stands and what is in it. */
export interface PaneFrame {
  readonly address: string;
  /** What the library reads to learn which host it is in. */
  readonly name: string;
}

/** Fills the page with the add-in's frame, in place of the one before. */
export function showFrame({ address, name }: PaneFrame): void {
  const frame = document.createElement("iframe");
  frame.name = name;
  frame.src = address;
  frame.style.cssText = "display: block; width: 100%; height: 100%; border: 0";
  document.body.replaceChildren(frame);
}

/** Takes the add-in's frame away, as closing the pane does. */
export function removeFrame(): void {
  document.body.replaceChildren();
}

/** Passes on to Excel whatever the add-in's frame says, from now on. */
export function passOnToExcel(): void {
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const frame = document.querySelector("iframe");
    if (source === frame?.contentWindow && typeof data === "string") void tellExcel(data);
  });
}

/** Posts a message of Excel to the add-in's frame; into the void where the pane has been closed. */
export function postToPane({ text, origin }: { readonly text: string; readonly origin: string }) {
  document.querySelector("iframe")?.contentWindow?.postMessage(text, origin);
}
