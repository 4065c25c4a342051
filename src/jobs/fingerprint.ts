import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { addressOf } from "../core/sheet/address";
import type { CellValue, Snapshot } from "../core/sheet/snapshot";

const HEX_DIGITS = 16;

/**
 * The fingerprint of what a sheet holds: the first 64 bits of the SHA-256 of its cells, as hexadecimal digits.
 * Looks, formats and formulas do not count, only what stands in the cells; the same sheet gives the same one on
 * every host.
 */
export function fingerprint({ rows }: Snapshot): string {
  const lines = rows.flatMap(({ row, cells }) =>
    cells.map(({ column, value }) => JSON.stringify([addressOf(row, column), contentOf(value)])),
  );
  return digestOf(lines);
}

/** The first 64 bits of the SHA-256 of some lines, as hexadecimal digits. */
export function digestOf(lines: readonly string[]): string {
  return bytesToHex(sha256(utf8ToBytes(lines.join("\n")))).slice(0, HEX_DIGITS);
}

function contentOf(value: CellValue): string | boolean {
  switch (value.kind) {
    case "blank":
      return "";
    case "number":
      return value.digits;
    case "text":
      return `'${value.text}`;
    case "boolean":
      return value.value;
    case "error":
      return value.code;
  }
}
