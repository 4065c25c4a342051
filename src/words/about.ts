const LONGEST = 200;

/** What a person wrote that a rule says, and then what was found by it: two sentences. */
export function withAbout(about: string, message: string): string {
  const plain = about.replace(/\s+/g, " ").trim();
  if (plain === "") return message;
  const short = plain.length <= LONGEST ? plain : `${plain.slice(0, LONGEST).trimEnd()}…`;
  return /[.!?…]$/.test(short) ? `${short} ${message}` : `${short}. ${message}`;
}
