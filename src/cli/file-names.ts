/** What Windows refuses in the name of a file, and what a reader does not see. */
const REFUSED = /[<>:"/\\|?*\p{Cc}\p{Cf}\p{Cs}]/gu;
/** Windows keeps these for devices, whatever stands behind a dot. */
const DEVICE = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;
/** In bytes of UTF-8: file systems take 255, and a number and an ending still come. */
const LONGEST = 200;

/**
 * Titles as names of files in one folder on any system: no path in them, nothing refused, no two the same whatever
 * their capitals; those that would be are numbered.
 */
export function fileNames(titles: readonly string[], ending: string): readonly string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return titles.map((title) => {
    const plain = allowed(title);
    let number = next.get(plain.toLowerCase()) ?? 1;
    let name = plain;
    while (taken.has(name.toLowerCase())) {
      number += 1;
      name = `${plain} (${number})`;
    }
    next.set(plain.toLowerCase(), number);
    taken.add(name.toLowerCase());
    return `${name}${ending}`;
  });
}

function allowed(title: string): string {
  const plain = title.normalize("NFC").replace(REFUSED, " ").replace(/\s+/gu, " ");
  const name = trimmed(cut(trimmed(plain)));
  return name === "" ? "-" : name.replace(DEVICE, "$1_");
}

/** Windows drops dots and spaces at the end; one in front hides a file. */
function trimmed(name: string): string {
  return name.replace(/^[\s.]+/u, "").replace(/(?<![\s.])[\s.]+$/u, "");
}

function cut(name: string): string {
  let bytes = 0;
  let kept = "";
  for (const character of name) {
    bytes += Buffer.byteLength(character);
    if (bytes > LONGEST) return kept;
    kept += character;
  }
  return kept;
}
