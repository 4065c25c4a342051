/** Puts a text on the clipboard. A pane inside Excel may be refused the clipboard, or have none: then it throws. */
export async function copyText(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
}
