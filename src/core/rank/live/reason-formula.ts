import { compare, decimalText, rounded, whole, ZERO, type Decimal } from "../../number/decimal";
import { quoted } from "../../plan/formula";
import { addressOf } from "../../sheet/address";
import type { Grid } from "../../sheet/grid";
import type { ClassRule } from "../rank-table";
import type { UnitTable } from "../table";
import { lowestField, nested, type Branch } from "./class-formula";
import { INDEX_PLACES, percentByFormula, PUBLISHED_PLACES } from "./index-formulas";
import { cellsInRow } from "./places";
import { bandAt, fallsInto, reasonBands, type ReasonBand } from "./reason-bands";
import {
  fieldNameOf,
  listWords,
  quotedWords,
  type FieldName,
  type ListWords,
  type ReasonWords,
} from "./reason-words";
import type { Term, UnitTerms } from "./unit-terms";

/** A longer formula than this is nobody's to read: the reason is written as it is. */
const LONGEST_REASON = 4000;
/** More characters than a list of fields has. */
const ALL = "9999";

/** What the formula of a reason reads besides the fields. */
export interface ReasonCells {
  readonly index: string;
  readonly class: string;
}

/** What those cells hold; null for a unit without an index. */
export interface Classed {
  readonly index: Decimal | null;
  readonly class: string;
}

/** The formula of a reason, and what it comes to. */
export interface ReasonFormula {
  readonly formula: string;
  readonly shows: string;
}

export interface ReasonInput {
  readonly table: UnitTable;
  readonly grid: Grid;
  readonly rule: ClassRule;
  readonly undecidedClass: string;
  readonly reason: ReasonWords;
}

/**
 * The reasons of a table as formulas that read the class from its cell and tell the fields below the floor of the class
 * that the index alone gives. Of points below 0 they say nothing. Null where no short formula can say a reason.
 */
export function reasonFormulas({
  table,
  grid,
  rule: { profile, choices },
  undecidedClass,
  reason,
}: ReasonInput): (unit: UnitTerms, cells: ReasonCells, classed: Classed) => ReasonFormula | null {
  const bands = reasonBands(profile, choices, reason);
  const words = listWords(reason);
  const said = words === null ? null : quotedWords(words);
  const undecided = quoted(undecidedClass);
  if (bands === null || words === null || said === null || undecided === null) return () => null;
  const names = new Map(
    table.fields.map((field) => [field.column, fieldNameOf(field, table, grid, reason)]),
  );
  const isPublished = profile.compares === "published";
  const decision = { bands, isPublished, undecidedClass };
  return (unit, cells, classed) => {
    const fields = unit.terms.filter(({ floored }) => floored).map(named(names));
    const known = fields.flatMap((field) => field ?? []);
    if (known.length < fields.length) return null;
    const text = reasonText(unit, known, cells, { ...decision, words: said, undecided });
    if (text === null) return null;
    const formula = `=IF(${cells.index}="","",${text})`;
    return formula.length > LONGEST_REASON
      ? null
      : { formula, shows: shownReason(unit, known, classed, { ...decision, words }) };
  };
}

/** A field with a floor, and its name. */
interface NamedTerm extends Term {
  readonly name: FieldName;
}

function named(names: ReadonlyMap<number, FieldName | null>): (term: Term) => NamedTerm | null {
  return (term) => {
    const name = names.get(term.column) ?? null;
    return name === null ? null : { ...term, name };
  };
}

interface Decision {
  readonly bands: readonly ReasonBand[];
  readonly isPublished: boolean;
  /** Between quotes for a formula. */
  readonly words: ListWords;
}

function reasonText(
  unit: UnitTerms,
  fields: readonly NamedTerm[],
  cells: ReasonCells,
  { bands, isPublished, words, undecided }: Decision & { readonly undecided: string },
): string | null {
  /** What holds for the band of the index; a band that it does not matter for says as its neighbour. */
  const byBand = (say: (band: ReasonBand) => string | null): string => {
    const texts = spread(bands.map(say));
    const branches = bands.flatMap(({ lower }, at): readonly Branch[] => {
      const text = texts[at] ?? null;
      if (lower === null) return [{ condition: null, text }];
      return text === texts[at + 1]
        ? []
        : [{ condition: fallsInto(lower, cells.index, isPublished), text }];
    });
    return nested(branches) ?? `""`;
  };
  const opens = new Map(bands.map((band) => [band, band.open === null ? null : quoted(band.open)]));
  if (bands.some((band) => band.open !== null && opens.get(band) === null)) return null;
  const tells = (band: ReasonBand): boolean => band.floor !== null && fields.length > 0;
  const isSilent = byBand((band) => (tells(band) ? "0" : "1"));
  const silent = byBand((band) => (tells(band) ? null : silentText(band, opens, cells, undecided)));
  if (isSilent === "1") return silent;
  const isOpen = `${cells.class}=${undecided}`;
  const mayBeOpen = bands.some((band) => tells(band) && (band.opensByFields || band.open !== null));
  const floor = byBand((band) => (tells(band) ? String(band.floor) : null));
  const [before, after] = words.placed;
  const lowest = lowestField(unit, isPublished) ?? "";
  const placed = `IF(${lowest}>=${floor},"",${[before, cells.class, after].join("&")})`;
  const open = byBand((band) => (tells(band) ? openText(band, opens, words) : null));
  const length = byBand((band) => (tells(band) ? (band.open === null ? ALL : "0") : null));
  const list = fields
    .map((field) => fieldText(field, unit, floor, { isPublished, words }))
    .join("&");
  const until = length === ALL ? ALL : `IF(${isOpen},${length},${ALL})`;
  const told = `MID(${list},${lengthSaid(words.between) + 1},${until})`;
  const spoken = `${mayBeOpen ? `IF(${isOpen},${open},${placed})` : placed}&${told}`;
  const full = `IF(MIN(${cellsOf(unit)})<0,"",${spoken})`;
  return isSilent === "0" ? full : `IF(${isSilent},${silent},${full})`;
}

/** What is told where no field is. */
function silentText(
  band: ReasonBand,
  opens: ReadonlyMap<ReasonBand, string | null>,
  cells: ReasonCells,
  undecided: string,
): string {
  const open = opens.get(band) ?? null;
  if (open === null) return `""`;
  return band.floor === null ? open : `IF(${cells.class}=${undecided},${open},"")`;
}

/** Null for a band in which the class is always given. */
function openText(
  band: ReasonBand,
  opens: ReadonlyMap<ReasonBand, string | null>,
  words: ListWords,
): string | null {
  return opens.get(band) ?? (band.opensByFields ? words.open : null);
}

/** A field as it is told where it is below the floor; the figure without a sign of the sheet's language. */
function fieldText(
  { column, max, name }: NamedTerm,
  { unit }: UnitTerms,
  floor: string,
  { isPublished, words }: Pick<Decision, "isPublished" | "words">,
): string {
  const share = (times: number, places: number): string =>
    `ROUND(${times}*${addressOf(unit.row, column)}/${max},${places})`;
  const percent = `ROUND(${share(100, INDEX_PLACES)},${PUBLISHED_PLACES})`;
  const hundredths = `ROUND(${share(10000, INDEX_PLACES - PUBLISHED_PLACES)},0)`;
  const decimals = `IF(MOD(${percent},1),${words.sign}&RIGHT(100+${hundredths},2),"")`;
  const told = [
    ...[words.between, name.formula, words.middle],
    ...[`INT(${percent})`, decimals, words.to, floor, words.end],
  ];
  const seen = isPublished ? percent : share(100, INDEX_PLACES);
  return `IF(${seen}<${floor},${told.join("&")},"")`;
}

function cellsOf({ unit, terms }: UnitTerms): string {
  return cellsInRow(
    unit.row,
    terms.map(({ column }) => column),
  );
}

/** The characters of a text that stands between quotes. */
function lengthSaid(said: string): number {
  return said.slice(1, -1).replaceAll('""', '"').length;
}

/** Each gap filled with what stands before it, else with what comes after. */
function spread(texts: readonly (string | null)[]): readonly (string | null)[] {
  const first = texts.find((text) => text !== null) ?? null;
  return texts.reduce<readonly (string | null)[]>(
    (filled, text) => [...filled, text ?? filled.at(-1) ?? first],
    [],
  );
}

/** What the formula comes to, step by step as the formula goes. */
function shownReason(
  { terms }: UnitTerms,
  fields: readonly NamedTerm[],
  { index, class: given }: Classed,
  { bands, isPublished, words, undecidedClass }: Decision & { readonly undecidedClass: string },
): string {
  if (index === null) return "";
  const isOpen = given === undecidedClass;
  const band = bandAt(bands, isPublished ? rounded(index, PUBLISHED_PLACES) : index);
  if (band === null) return "";
  if (band.floor === null) return band.open ?? "";
  if (fields.length === 0) return isOpen ? (band.open ?? "") : "";
  if (terms.some(({ share }) => share !== null && compare(share.points, ZERO) < 0)) return "";
  if (isOpen && band.open !== null) return band.open;
  const floor = whole(band.floor);
  const list = fields
    .flatMap(({ share, name }) => {
      if (share === null) return [];
      const exact = percentByFormula(share);
      const percent = rounded(exact, PUBLISHED_PLACES);
      if (compare(isPublished ? percent : exact, floor) >= 0) return [];
      return [
        [
          name.text,
          words.middle,
          printed(percent, words.sign),
          words.to,
          decimalText(floor),
          words.end,
        ].join(""),
      ];
    })
    .join(words.between);
  if (isOpen) return `${words.open}${list}`;
  return list === "" ? "" : [words.placed[0], given, words.placed[1], list].join("");
}

function printed(percent: Decimal, sign: string): string {
  const [units = "", decimals = ""] = decimalText(percent).split(".");
  return /^0*$/.test(decimals) ? units : `${units}${sign}${decimals}`;
}
