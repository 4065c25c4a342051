/** The bytes of a file that came with the page. Throws when it cannot be fetched. */
export async function fetchBytes(path: string): Promise<Uint8Array> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return new Uint8Array(await answer.arrayBuffer());
}

export async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** `bao-cao.xlsx` → `bao-cao (đã sửa).xlsx`: a name that never is the one opened. */
export function savedName(opened: string, suffix: string): string {
  const stem = opened.replace(/\.(xlsx|xlsm)$/i, "");
  const extension = /\.xlsm$/i.test(opened) ? "xlsm" : "xlsx";
  return `${stem} (${suffix}).${extension}`;
}

/** Hands the bytes to the browser's own download, which asks or numbers but never overwrites. */
export function download(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
