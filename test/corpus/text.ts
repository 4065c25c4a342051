import type { Random } from "./random";

/** How the letters of a sheet are kept. */
export const LETTERINGS = [
  "plain",
  "nfd",
  "old-tones",
  "tcvn3",
  "vni",
  "bare",
  "capitals",
] as const;

export type Lettering = (typeof LETTERINGS)[number];

/** The text in that lettering. */
export function lettered(text: string, lettering: Lettering): string {
  switch (lettering) {
    case "plain":
      return text;
    case "nfd":
      return text.normalize("NFD");
    case "old-tones":
      return text.replace(TONES_AT, (syllable) => OLD_TONES.get(syllable) ?? syllable);
    case "tcvn3":
      return Array.from(text)
        .map((letter) => TCVN3.get(letter) ?? letter)
        .join("");
    case "vni":
      return Array.from(text)
        .map((letter) => VNI.get(letter) ?? letter)
        .join("");
    case "bare":
      return text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d").replace(/Đ/g, "D");
    case "capitals":
      return text.toUpperCase();
  }
}

/** The font that such a sheet is shown in. */
export function fontOf(lettering: Lettering): string {
  return lettering === "tcvn3" ? ".VnTime" : lettering === "vni" ? "VNI-Times" : "Times New Roman";
}

/** `hòa` is also typed `hoà`. */
const OLD_TONES = new Map(
  [
    ["òa óa ỏa õa ọa", "oà oá oả oã oạ"],
    ["òe óe ỏe õe ọe", "oè oé oẻ oẽ oẹ"],
    ["ùy úy ủy ũy ụy", "uỳ uý uỷ uỹ uỵ"],
    ["Ủy", "Uỷ"],
  ].flatMap(([first = "", second = ""]) => {
    const other = second.split(" ");
    return first.split(" ").map((syllable, at) => [syllable, other[at] ?? ""] as const);
  }),
);

const TONES_AT = /(?:[òóỏõọ][ae]|[ùúủũụỦ]y)(?!\p{L})/gu;

const VOWELS =
  "à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ".split(
    " ",
  );

/** TCVN 5712:1993, the letters of .VnTime, in the order of the vowels. */
const TCVN3_LETTERS =
  "µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ".split(
    " ",
  );

const TCVN3_CAPITALS: readonly (readonly [string, string])[] = [
  ["Ă", "¡"],
  ["Â", "¢"],
  ["Ê", "£"],
  ["Ô", "¤"],
  ["Ơ", "¥"],
  ["Ư", "¦"],
  ["Đ", "§"],
];

/** VNI-Times: a letter and its mark behind it, in the order of the vowels. */
const VNI_LETTERS =
  "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î".split(
    " ",
  );

/** A capital with a tone has no place of its own in .VnTime: the small letter stands there, in a font of capitals. */
const TCVN3 = new Map([
  ...VOWELS.map((vowel, at) => [vowel.toUpperCase(), TCVN3_LETTERS[at] ?? ""] as const),
  ...VOWELS.map((vowel, at) => [vowel, TCVN3_LETTERS[at] ?? ""] as const),
  ...TCVN3_CAPITALS,
]);

const VNI = new Map(
  VOWELS.flatMap((vowel, at) => {
    const letters = VNI_LETTERS[at] ?? "";
    return [
      [vowel, letters],
      [vowel.toUpperCase(), letters.toUpperCase()],
    ] as const;
  }),
);

/** The same thing said a little otherwise. */
export function reworded(text: string, random: Random): string {
  const fitting = REWORDINGS.filter(
    ([words]) => text.includes(words) && !text.includes(`${words} và 4`),
  );
  if (fitting.length === 0) return text;
  const [words, others] = random.pick(fitting);
  return text.replace(words, others).trim();
}

const REWORDINGS: readonly (readonly [string, string])[] = [
  ["Tỷ lệ", "Tỉ lệ"],
  ["Tổng số", "Tổng"],
  ["VBQPPL", "văn bản quy phạm pháp luật"],
  ["TTHC", "thủ tục hành chính"],
  ["UBND", "Ủy ban nhân dân"],
  ["CCHC", "cải cách hành chính"],
  ["đã ban hành", "ban hành"],
  [" (lũy kế đến thời điểm báo cáo)", ""],
  [" tại thời điểm báo cáo", " đến thời điểm báo cáo"],
  ["đúng hạn", "đúng thời hạn"],
  ["Số lượng ", "Số "],
  ["bị kỷ luật", "bị xử lý kỷ luật"],
  ["trực tuyến mức độ 3", "trực tuyến một phần"],
  ["trực tuyến mức độ 4", "trực tuyến toàn trình"],
  ["SNCL", "sự nghiệp công lập"],
  ["ĐVSN ", "đơn vị sự nghiệp "],
  ["Kế hoạch được giao", "Kế hoạch vốn được giao"],
  ["hồ sơ TTHC", "hồ sơ"],
];

/** A slip of the keys: a letter dropped, doubled, or exchanged with the next; `TTTC` for `TTHC`. */
export function slipped(text: string, random: Random): string {
  if (text.includes("TTHC") && random.once(2)) return text.replace("TTHC", "TTTC");
  const letters = Array.from(text);
  const inner = letters.flatMap((letter, at) =>
    at > 0 &&
    at < letters.length - 1 &&
    /\p{L}/u.test(letter) &&
    /\p{L}/u.test(letters[at + 1] ?? "")
      ? [at]
      : [],
  );
  if (inner.length < 4) return text;
  const at = random.pick(inner);
  const [own = "", next = ""] = [letters[at], letters[at + 1]];
  const instead = random.pick(["", own + own, null]);
  const head = letters.slice(0, at).join("");
  return instead === null
    ? head + next + own + letters.slice(at + 2).join("")
    : head + instead + letters.slice(at + 1).join("");
}
