/** What a number format code says about how a figure is shown. */
export interface NumberFormat {
  /** Decimals shown; null where the code leaves it to the figure (General, text). */
  readonly decimals: number | null;
  readonly percent: boolean;
  readonly thousands: boolean;
  readonly date: boolean;
}

const GENERAL: NumberFormat = { decimals: null, percent: false, thousands: false, date: false };

/** Excel takes no longer code. */
const LONGEST_CODE = 255;

/**
 * Reads an en-US format code. Only the first section (positive figures) counts; quoted text, escapes,
 * colours and paddings are passed over.
 */
export function readFormat(code: string): NumberFormat {
  const section = (code.slice(0, LONGEST_CODE).split(";")[0] ?? "")
    .replace(/"[^"]*"/g, "")
    .replace(/\\./g, "")
    .replace(/_./g, "")
    .replace(/\*./g, "")
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, "");
  if (/general|@/i.test(section) || section.trim() === "") return GENERAL;
  if (/[dmyhs]/i.test(section)) return { ...GENERAL, date: true };
  const fraction = /\.([0#?]*)/.exec(section)?.[1] ?? "";
  return {
    decimals: fraction.length,
    percent: section.includes("%"),
    thousands: /[0#?],[0#?]/.test(section),
    date: false,
  };
}
