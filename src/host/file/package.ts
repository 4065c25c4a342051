import {
  type FileEntry,
  Uint8ArrayReader,
  Uint8ArrayWriter,
  ZipReader,
  ZipWriter,
} from "@zip.js/zip.js/index-native.js";
import { DamagedWorkbook, EncryptedWorkbook, Problem, TooLarge } from "../../core/problem";
import { decoderFor, encoded } from "./encoding";

const MEGABYTE = 1024 * 1024;
/** An appendix of a million rows stays below; a browser tab still holds it. */
const PART_LIMIT = 256 * MEGABYTE;
const TOTAL_LIMIT = 1024 * MEGABYTE;
/** Rows differ at least in their numbers, so real parts of this size shrink to a twentieth, never to a 250th. */
const RATIO_LIMIT = 250;
const RATIO_COUNTS_ABOVE = 16 * MEGABYTE;

/** 1 January 1980, midnight, as a zip writes it: parts that are new carry no clock's time. */
const NO_DATE = 0x00210000;

/** What a part is replaced with: a text, bytes, or null, which takes it out. */
export type PartChange = string | Uint8Array | null;

/** The parts of a workbook file. It never changes; `with` gives the same package with some parts replaced. */
export interface Package {
  /** In the order they stand in the file; new ones come last. */
  readonly names: readonly string[];
  /** The name as the file spells it; two names never differ by case alone. */
  readonly find: (part: string) => string | null;
  /** Hands over a part's text piece by piece, so that a long sheet never stands in memory whole. Throws DamagedWorkbook, TooLarge. */
  readonly stream: (part: string, take: (text: string) => void) => Promise<void>;
  /** A part's whole text. Throws DamagedWorkbook, TooLarge. */
  readonly text: (part: string) => Promise<string>;
  /** A part's bytes, for one that is no text. Throws DamagedWorkbook, TooLarge. */
  readonly bytes: (part: string) => Promise<Uint8Array>;
  /** The package with parts replaced, added or taken out. */
  readonly with: (changes: ReadonlyMap<string, PartChange>) => Package;
  /** The bytes of the file: parts that were not replaced keep their compressed bytes and their place. */
  readonly save: () => Promise<Uint8Array>;
}

/** Opens a zip. Throws DamagedWorkbook, EncryptedWorkbook or TooLarge; no part is inflated yet. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const entries = await entriesOf(bytes);
  if (entries.some((entry) => entry.encrypted)) throw new EncryptedWorkbook();
  // Two parts of one name: what one program reads is not what another does (OPC, ECMA-376 part 2, 6.2.2.3).
  const names = new Set(entries.map((entry) => entry.filename.toLowerCase()));
  if (names.size < entries.length) throw new DamagedWorkbook("zip");
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (total > TOTAL_LIMIT) throw new TooLarge("zip");
  return packageOf(bytes, entries, new Map());
}

/** A package that no file holds yet. */
export function newPackage(parts: ReadonlyMap<string, string>): Package {
  return packageOf(new Uint8Array(), [], parts);
}

async function entriesOf(bytes: Uint8Array): Promise<readonly FileEntry[]> {
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), {
      useWebWorkers: false,
      checkCrc32: true,
      checkOverlappingEntry: true,
    }).getEntries();
    return entries.filter((entry) => !entry.directory);
  } catch {
    throw new DamagedWorkbook("zip");
  }
}

function packageOf(
  bytes: Uint8Array,
  entries: readonly FileEntry[],
  changes: ReadonlyMap<string, PartChange>,
): Package {
  const byName = new Map(entries.map((entry) => [entry.filename, entry]));
  const names = [
    ...entries.map((entry) => entry.filename).filter((name) => changes.get(name) !== null),
    ...newParts(entries, changes).map(([name]) => name),
  ];
  const spelled = new Map(names.map((name) => [name.toLowerCase(), name]));

  const stream = async (part: string, take: (text: string) => void): Promise<void> => {
    const changed = changes.get(part);
    if (typeof changed === "string") take(changed);
    else {
      const decode = decoderFor(part);
      await pieces(part, (chunk) => {
        take(decode(chunk));
      });
      take(decode(null));
    }
  };
  const pieces = async (part: string, take: (chunk: Uint8Array) => void): Promise<void> => {
    const changed = changes.get(part);
    const entry = byName.get(part);
    if (typeof changed === "string") take(encoded(changed));
    else if (changed instanceof Uint8Array) take(changed);
    else if (entry === undefined || changed === null) throw new DamagedWorkbook(part);
    else await inflate(entry, take);
  };

  return {
    names,
    find: (part) => spelled.get(part.toLowerCase()) ?? null,
    stream,
    text: async (part) => {
      const texts: string[] = [];
      await stream(part, (piece) => texts.push(piece));
      return texts.join("");
    },
    bytes: async (part) => {
      const chunks: Uint8Array[] = [];
      await pieces(part, (chunk) => chunks.push(chunk));
      return new Uint8Array(await new Blob(chunks.map((chunk) => chunk.slice())).arrayBuffer());
    },
    with: (more) => packageOf(bytes, entries, new Map([...changes, ...more])),
    save: () => (changes.size === 0 ? Promise.resolve(bytes.slice()) : zipped(entries, changes)),
  };
}

function newParts(
  entries: readonly FileEntry[],
  changes: ReadonlyMap<string, PartChange>,
): readonly (readonly [string, string | Uint8Array])[] {
  const there = new Set(entries.map((entry) => entry.filename));
  return [...changes].flatMap(([name, content]) =>
    content === null || there.has(name) ? [] : [[name, content] as const],
  );
}

async function inflate(entry: FileEntry, take: (chunk: Uint8Array) => void): Promise<void> {
  const part = entry.filename;
  const size = entry.uncompressedSize;
  if (size > PART_LIMIT) throw new TooLarge(part);
  if (size > RATIO_COUNTS_ABOVE && size > entry.compressedSize * RATIO_LIMIT) {
    throw new TooLarge(part);
  }
  try {
    // The library stops as soon as more comes out than the directory declares.
    await entry.getData(new WritableStream<Uint8Array>({ write: take }));
  } catch (error) {
    throw error instanceof Problem ? error : new DamagedWorkbook(part);
  }
}

async function zipped(
  entries: readonly FileEntry[],
  changes: ReadonlyMap<string, PartChange>,
): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    // Would be worked out from the machine's time zone.
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  const addChanged = (name: string, content: string | Uint8Array, rawLastModDate: number) => {
    const data = typeof content === "string" ? encoded(content) : content;
    return zip.add(name, new Uint8ArrayReader(data), { rawLastModDate });
  };
  for (const entry of entries) {
    const changed = changes.get(entry.filename);
    const rawLastModDate = Number(entry.rawLastModDate);
    if (changed === null) continue;
    if (changed === undefined) {
      const raw = await entry.getData(new Uint8ArrayWriter(), { passThrough: true });
      const same = { entry, rawLastModDate, passThrough: true };
      await zip.add(entry.filename, new Uint8ArrayReader(raw), same);
    } else await addChanged(entry.filename, changed, rawLastModDate);
  }
  for (const [name, content] of newParts(entries, changes)) {
    await addChanged(name, content, NO_DATE);
  }
  return zip.close();
}
