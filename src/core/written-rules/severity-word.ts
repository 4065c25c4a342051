import type { Severity } from "../rule/finding";
import { bareKey } from "../text/key";

/** How much a written rule weighs, or that a rule of that name is not used. */
export type WrittenSeverity = Exclude<Severity, "undecided"> | "off";

const WORDS: readonly (readonly [WrittenSeverity, RegExp])[] = [
  ["error", /^(?:sai|sai so lieu|loi|sai sot|error|wrong|wrong figures?)$/],
  ["warning", /^(?:can )?(?:thuyet minh|giai trinh)$|^canh bao$|^warning$|^(?:to )?explain$/],
  ["notice", /^(?:luu y|chu y|ghi nhan|notice|note)$/],
  ["off", /^(?:khong|tat|bo|khong (?:dung|ap dung|kiem tra)|off|none|no)$/],
];

/** The weight that a word stands for, an error where none is typed; null for a word that is none. */
export function severityOf(typed: string): WrittenSeverity | null {
  const key = bareKey(typed);
  if (key === "") return "error";
  return WORDS.find(([, word]) => word.test(key))?.[0] ?? null;
}
