import { cleanText } from "../text/clean";
import { bareKey } from "../text/key";
import { readNotation, type Link } from "./notation";

/** How a row of a list is numbered, which tells what it stands under. */
export type Marker =
  /** `A`, `B` over everything else. */
  | { readonly kind: "letter" | "roman"; readonly code: string }
  /** `1`, `1.2`, `1.2a`: the numbers, then a letter. */
  | {
      readonly kind: "number";
      readonly steps: readonly string[];
      /** The steps as they are printed, which may have been mended. */
      readonly printed: string;
      /** Excel made a date of it, which keeps three steps at most. */
      readonly isDated: boolean;
    }
  /** `a)`, `b.` below a number. */
  | { readonly kind: "small"; readonly code: string }
  | { readonly kind: "dash" | "plus" }
  /** `Trong đó`, `Chia ra` in place of a number. */
  | { readonly kind: "words"; readonly complete: boolean }
  /** It had a number, and which was lost. */
  | { readonly kind: "lost" }
  | { readonly kind: "none" };

/** What stands before and around the words of a row. */
export interface ReadLabel {
  readonly marker: Marker;
  /** The code as it is printed; empty where there is none. */
  readonly printedCode: string;
  readonly label: string;
  /** Formulas printed for the row, in its code or behind its label. */
  readonly links: readonly (Link & { readonly whole: string })[];
}

const OF_WHICH = /^trong (?:so )?do\b/;
const DIVIDED = /^(?:chia (?:ra|theo)|phan (?:ra|theo)|bao gom|gom|cu the)\b/;
const NUMBER = /^(\d{1,3}(?:\.\d{1,3}){0,5})\s*([a-zđ]?)$/i;
const ROMAN = /^[IVXLC]{1,6}$/;
const BEFORE_LABEL =
  /^(\d{1,3}(?:\.\d{1,3}){0,5}[a-zđ]?|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])\s*[.)/]\s*(?=\p{L})|^(\d{1,3}(?:\.\d{1,3}){1,5})\s+(?=\p{L})/u;
const DASHED = /^([-–—•*+])\s*(?=\p{L})/u;
const BEHIND = /[([]([^()[\]]*(?:\([^()]{1,20}\)[^()[\]]*)*)[)\]]\s*:?\s*$/;
const DATED = /^(\d{2})\/(\d{2})\/20(\d{2})$/;
const LONGEST_LABEL = 600;

/** Whether words say that what follows are parts: `Trong đó` (some of them) or `Chia ra`, `gồm` (all of them). Null for others. */
export function partsWord(text: string): "some" | "all" | null {
  const key = bareKey(text);
  if (DIVIDED.test(key)) return "all";
  return OF_WHICH.test(key) ? "some" : null;
}

/** Reads the code cell and the label of a row. */
export function readLabel(code: string, label: string): ReadLabel {
  const words = cleanText(label).slice(0, LONGEST_LABEL);
  const formula = code.includes("=") ? readNotation(code) : null;
  const own = formula?.code ?? plainCode(code);
  const links = [
    ...(formula?.links ?? []).map((link) => ({
      ...link,
      whole: `${formula?.printed ?? ""}=${link.printed}`,
    })),
  ];
  const read = markerOf(own);
  const marker = read.kind === "number" ? { ...read, isDated: DATED.test(cleanText(code)) } : read;
  if (marker.kind !== "none") return withFormula({ marker, printedCode: own, label: words, links });
  const parts = partsWord(code);
  if (parts !== null) {
    const said = { kind: "words", complete: parts === "all" } as const;
    return withFormula({ marker: said, printedCode: "", label: words, links });
  }
  const dashed = DASHED.exec(words) ?? DASHED.exec(`${code.trim()}x`);
  if (dashed !== null) {
    const kind = dashed[1] === "+" ? "plus" : "dash";
    const plain = words.replace(DASHED, "");
    return withFormula({ marker: { kind }, printedCode: "", label: plain, links });
  }
  const before = BEFORE_LABEL.exec(words);
  const inLabel = before?.[1] ?? before?.[2] ?? "";
  return withFormula({
    marker: markerOf(inLabel),
    printedCode: inLabel,
    label: words.slice(before?.[0].length ?? 0),
    links,
  });
}

/** A formula in brackets behind the label: `Tổng số (3=1+2)`, `Tổng cộng (I+II)`. */
function withFormula(read: ReadLabel): ReadLabel {
  const [whole = "", inside = ""] = BEHIND.exec(read.label) ?? [];
  const notation = readNotation(inside);
  if (notation === null || notation.links.length === 0) return read;
  const code = notation.printed === "" ? read.printedCode : notation.printed;
  const links = notation.links.map((link) => ({ ...link, whole: `${code}=${link.printed}` }));
  const label = read.label.slice(0, read.label.length - whole.length).trim();
  return { ...read, label: label === "" ? read.label : label, links: [...read.links, ...links] };
}

/** `(1.2)`, `1.2.`, `I.`, `a)`, `1,2` as a number of the tree. */
function plainCode(text: string): string {
  const plain = cleanText(text)
    .replace(/^[([]|[.)\]:]+$/g, "")
    .replace(/\s*[.,]\s*/g, ".");
  return datedCode(plain) ?? plain;
}

/** Excel makes 01/02/2026 of a typed `1.2`, and 01/02/2003 of `1.2.3`. */
function datedCode(text: string): string | null {
  const [, day, month, year] = DATED.exec(text) ?? [];
  if (day === undefined || month === undefined || year === undefined) return null;
  const third = Number(year) < 20 ? [Number(year)] : [];
  return [Number(day), Number(month), ...third].join(".");
}

function markerOf(code: string): Marker {
  const [, numbers, letter = ""] = NUMBER.exec(code) ?? [];
  if (numbers !== undefined) {
    const steps = [...numbers.split("."), ...(letter === "" ? [] : [letter])];
    return { kind: "number", steps, printed: steps.join("."), isDated: false };
  }
  if (ROMAN.test(code)) return { kind: "roman", code };
  if (/^[A-ZĐ]$/.test(code)) return { kind: "letter", code };
  if (/^[a-zđ]$/.test(code)) return { kind: "small", code };
  return { kind: "none" };
}
