/** What a number format code says about how a figure is shown. */
export interface NumberFormat {
  /** Most decimals shown; null where the code leaves it to the figure (General, text). */
  readonly decimals: number | null;
  /** Decimals shown even where they are zeros: two of `0.00#`. */
  readonly leastDecimals: number;
  readonly percent: boolean;
  readonly thousands: boolean;
  readonly date: boolean;
  /** What stands before and behind the digits: `+` of `+0`, ` hồ sơ` of `0" hồ sơ"`, a percent sign. */
  readonly before: string;
  readonly after: string;
}

const GENERAL: NumberFormat = {
  decimals: null,
  leastDecimals: 0,
  percent: false,
  thousands: false,
  date: false,
  before: "",
  after: "",
};

/** Excel takes no longer code. */
const LONGEST_CODE = 255;
const DIGITS = /[0#?](?:[0#?,.]*[0#?])?/;
/** Quoted text, escaped signs, paddings, fillings, colours and conditions: each stands for no digit. */
const LITERAL = /"([^"]*)"|\\(.)|[_*].|\[(?!h|m|s)[^\]]*\]/gi;

/** Reads the first section of an en-US format code, the one of positive figures, by which all figures are read. */
export function readFormat(code: string): NumberFormat {
  return readSection(sectionsOf(code)[0] ?? "");
}

/** The section by which a figure of that sign is shown. A negative figure without a section of its own takes the first and a minus. */
export function formatFor(code: string, sign: number): NumberFormat {
  const sections = sectionsOf(code).map(readSection);
  const first = sections[0] ?? GENERAL;
  if (sign < 0) return sections[1] ?? { ...first, before: `-${first.before}` };
  return sign === 0 ? (sections[2] ?? first) : first;
}

function sectionsOf(code: string): readonly string[] {
  return code.slice(0, LONGEST_CODE).match(/(?:"[^"]*"|\\.|[^;])+/g) ?? [];
}

function readSection(section: string): NumberFormat {
  const bare = section.replace(LITERAL, "");
  if (/general|@/i.test(bare) || bare.trim() === "") return GENERAL;
  if (/[dmyhs]/i.test(bare)) return { ...GENERAL, date: true };
  const [whole = "", fraction = ""] = (DIGITS.exec(bare)?.[0] ?? "").split(".");
  return {
    decimals: fraction.replace(/,/g, "").length,
    leastDecimals: fraction.replace(/[^0]/g, "").length,
    percent: bare.includes("%"),
    thousands: /[0#?],[0#?]/.test(whole),
    date: false,
    ...literalsOf(section),
  };
}

function literalsOf(section: string): Pick<NumberFormat, "before" | "after"> {
  const masked = section.replace(LITERAL, (literal) => "x".repeat(literal.length));
  const digits = DIGITS.exec(masked);
  if (digits === null) return { before: "", after: "" };
  return {
    before: shownLiteral(section.slice(0, digits.index)),
    after: shownLiteral(section.slice(digits.index + digits[0].length)),
  };
}

function shownLiteral(code: string): string {
  return code.replace(
    LITERAL,
    (_, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "",
  );
}
