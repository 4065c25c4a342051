import { bareKey } from "../text/key";
import { slipsBetween } from "../text/slips";

/**
 * What a column is headed as. `results` stands over the unit and the value together; `aside` heads a column that this
 * check does not read, such as the same figure of the period before.
 */
export type Role = "code" | "label" | "results" | "unit" | "value" | "note" | "aside";

/** How the columns are headed, without accents; the first that fits. */
const HEADINGS: readonly (readonly [Role, RegExp])[] = [
  ["code", /^(?:stt|tt|so tt|so thu tu|ma|ma so|ma chi tieu|ki hieu)$/],
  ["label", /^(?:ten )?(?:chi tieu|tieu chi|noi dung)(?: |$)/],
  ["unit", /^(?:don vi|don vi tinh|dv tinh|dvt|d v t)$/],
  [
    "aside",
    /(?:^| )(?:ki truoc|cung ki|nam truoc|qui truoc|thang truoc|luy ke|tang giam|so sanh|so voi|chenh lech|ke hoach|muc tieu|ti le)(?: |$)/,
  ],
  [
    "value",
    /^(?:so lieu(?: .*)?|gia tri|so bao cao|(?:so )?thuc hien|ki nay|trong ki|ki bao cao)$/,
  ],
  ["results", /^ket qua(?: |$)/],
  ["note", /^ghi chu$/],
];

/** Headings that are long enough to be known even with a slip of the finger. */
const WRITTEN_OUT: readonly (readonly [Role, string])[] = [
  ["code", "so thu tu"],
  ["label", "chi tieu"],
  ["label", "chi tieu thong ke"],
  ["label", "ten chi tieu"],
  ["label", "tieu chi"],
  ["label", "noi dung"],
  ["unit", "don vi tinh"],
  ["unit", "don vi"],
  ["value", "so lieu"],
  ["value", "so bao cao"],
  ["results", "ket qua"],
  ["results", "ket qua thong ke"],
  ["note", "ghi chu"],
  ["aside", "ki truoc"],
  ["aside", "cung ki"],
  ["aside", "luy ke"],
];
const MOST_SLIPS = 2;
const LETTERS_PER_SLIP = 4;

/** Most cells can be told from a heading by their length and first letters, which is much faster than by their key. */
const MAY_BE_HEADING = /^\s*(?:[cdđgklmnst].{1,40}$|(?:[ckn]|t[eêi]).{1,160}$)/isu;
const LONGEST_HEADING = 160;

/** What a text heads a column as; null for anything else. */
export function roleOf(text: string): Role | null {
  if (!MAY_BE_HEADING.test(text)) return null;
  const key = bareKey(text);
  return HEADINGS.find(([, heading]) => heading.test(key))?.[0] ?? null;
}

/** The same with slips of the finger: costly, so to be asked only beside headings that are sure. */
export function likelyRoleOf(text: string): Role | null {
  if (text.length > LONGEST_HEADING) return null;
  const key = bareKey(text.replace(/\([^()]*\)?/g, " "));
  const alike = WRITTEN_OUT.map(([role, heading]) => ({
    role,
    slips: slipsBetween(key, heading, mostSlips(heading)),
  })).filter(({ slips }) => slips !== null);
  return alike.toSorted((a, b) => (a.slips ?? 0) - (b.slips ?? 0))[0]?.role ?? null;
}

function mostSlips(heading: string): number {
  return Math.min(MOST_SLIPS, Math.floor(heading.length / LETTERS_PER_SLIP));
}
