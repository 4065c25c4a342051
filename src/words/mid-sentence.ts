const CAPITALISED = /^\p{Lu}\p{M}*\p{Ll}/u;
/** A kind before a figure keeps its capital: `Phường 5` (Nghị định số 30/2020/NĐ-CP, Phụ lục II). */
const COMMON_KIND = /^(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố) (?!\d)/iu;

/** Words that someone typed as a sentence, inside one of ours: `Có cán bộ bị kỷ luật` is `có cán bộ …`, `UBND …` stays. */
export function midSentence(text: string): string {
  return CAPITALISED.test(text) ? text.slice(0, 1).toLowerCase() + text.slice(1) : text;
}

/** The name of a unit inside a sentence: `Xã An Thanh` is `xã An Thanh`; `Sở Nội vụ` and `Phường 5` stay. */
export function unitMidSentence(name: string): string {
  return COMMON_KIND.test(name.normalize("NFC")) ? midSentence(name) : name;
}

/** A sentence or a basis as it was typed, to stand inside a sentence of ours: without its full stop. */
export function withoutStop(sentence: string): string {
  return sentence.trim().replace(/\.$/, "");
}
