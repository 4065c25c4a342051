/**
 * Where the open workbook is kept, as Excel tells it: a path, or an address on the web. Null for one that was never
 * saved: Excel tells nothing then, or a bare name such as `Book1`. Call `whenOfficeIsReady` first.
 */
export function workbookAddress(): string | null {
  return savedAt(Office.context.document.url);
}

/** Some Excels leave the address undefined, whatever its type says. */
function savedAt(url: string | undefined): string | null {
  return url !== undefined && /[/\\]/.test(url) ? url : null;
}
