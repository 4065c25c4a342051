import { parseArgs } from "node:util";
import { DEFAULT_STANDING, type StandingRule } from "../core/rank/standing-rule";
import { sheetNameFault, typedSheetName } from "../core/sheet/sheet-name";
import { RANK_EXTRAS, type RankExtra, type RankSheetChoice } from "../jobs/rank/options";
import { ON_TIME, type OnTimeBasis } from "../packs/criteria/on-time";
import type { LaterFeature } from "../words/command-line-words";
import { RANK_SHEETS } from "../words/rank-sheets-words";
import type { Language } from "../words/words";
import { Refusal } from "./refusal";

export interface CheckCommand {
  readonly command: "check";
  readonly files: readonly string[];
  readonly sheet: string | null;
  /** The id of a form, or a file that keeps one. */
  readonly form: string | null;
  /** A file that keeps rules. */
  readonly rules: string | null;
  readonly json: boolean;
}

export interface RankCommand {
  readonly command: "rank";
  readonly file: string;
  readonly sheet: string | null;
  readonly profile: string | null;
  /** A file that keeps the form that figures are read by. */
  readonly form: string | null;
  readonly previous: string | null;
  readonly output: string | null;
  /** Whether formulas are written instead of values. */
  readonly live: boolean;
  /** Sheets to work with that are added besides. */
  readonly extras: readonly RankExtra[];
  /** How units are put in order. */
  readonly standing: StandingRule;
  /** Answers to what the text of a decision leaves open, as typed: which there are is for the profile to say. */
  readonly answers: readonly string[];
  readonly onTime: OnTimeBasis | null;
  readonly sheetChoice: RankSheetChoice;
  /** A folder for every unit's slip in a file of its own. */
  readonly slips: string | null;
  /** Whether ready sentences are printed below; a machine gets them anyway. */
  readonly sentences: boolean;
  /** Options as typed that only a result file shows, where none is written. */
  readonly unwritten: readonly string[];
  readonly json: boolean;
}

export type Command = CheckCommand | RankCommand | { readonly command: "help" };

type CommandName = "check" | "rank";

const LATER_COMMANDS: ReadonlyMap<string, LaterFeature> = new Map([
  ["consolidate", "consolidate"],
  ["text", "text"],
  ["template", "template"],
]);

const LATER_OPTIONS: Readonly<Record<CommandName, ReadonlyMap<string, LaterFeature>>> = {
  check: new Map([
    ["-o", "marked-copy"],
    ["--period", "period"],
  ]),
  rank: new Map(),
};

const FLAGS: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["--json", "--help", "-h"],
  rank: ["--json", "--live", "--signature", "--sentences", "--help", "-h"],
};
const VALUES: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["--sheet", "--form", "--rules", "--lang"],
  rank: [
    "--sheet",
    "--profile",
    "--form",
    "--previous",
    "--with",
    "--by",
    "--ties",
    "--break",
    "--answer",
    "--on-time",
    "--order",
    "--title",
    "--name",
    "--slips",
    "--lang",
    "-o",
  ],
};
const REPEATABLE: readonly string[] = ["--answer", "--name"];

const SHAPE = {
  sheet: { type: "string" },
  form: { type: "string" },
  profile: { type: "string" },
  previous: { type: "string" },
  rules: { type: "string" },
  period: { type: "string" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  live: { type: "boolean" },
  with: { type: "string" },
  by: { type: "string" },
  ties: { type: "string" },
  break: { type: "string" },
  answer: { type: "string" },
  "on-time": { type: "string" },
  order: { type: "string" },
  signature: { type: "boolean" },
  title: { type: "string" },
  name: { type: "string" },
  slips: { type: "string" },
  sentences: { type: "boolean" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;

/** An option as typed: `--sheet X`, `--sheet=X`, `-o X`, `-oX`. */
interface TypedOption {
  readonly typed: string;
  readonly value: string | null;
  readonly attached: boolean;
}

interface Typed {
  readonly words: readonly string[];
  readonly options: readonly TypedOption[];
}

/** The options that were typed, each with its values in their order; a flag has none. */
type Given = ReadonlyMap<string, readonly string[]>;

/**
 * What was typed, without the program's own name. Throws Refusal for what this version does not know,
 * or knows and cannot do yet.
 */
export function readCommand(argv: readonly string[]): Command {
  const { words, options } = typed(argv);
  const [name, ...files] = words;
  if (options.some(({ typed: option }) => option === "--help" || option === "-h")) {
    return { command: "help" };
  }
  if (name === undefined) throw new Refusal({ why: "no-command" });
  const later = LATER_COMMANDS.get(name);
  if (later !== undefined) throw new Refusal({ why: "later", feature: later });
  if (name !== "check" && name !== "rank") {
    throw new Refusal({ why: "unknown-command", command: name });
  }
  refuseOptions(name, options);
  const given = givenOptions(options);
  return name === "check" ? checkCommand(files, given) : rankCommand(files, given);
}

/** The language asked for, which also the refusals speak. Throws Refusal for one that is not there. */
export function readLanguage(argv: readonly string[]): Language {
  const asked = typed(argv).options.filter(({ typed: option }) => option === "--lang");
  const language = asked.at(-1)?.value ?? "vi";
  if (language !== "vi" && language !== "en") {
    throw new Refusal({ why: "unknown-language", language });
  }
  return language;
}

function givenOptions(options: readonly TypedOption[]): Given {
  const given = new Map<string, readonly string[]>();
  for (const { typed: option, value } of options) {
    given.set(option, [...(given.get(option) ?? []), ...(value === null ? [] : [value])]);
  }
  return given;
}

/** The value of an option that is typed once; null where it was not typed. */
function valueOf(given: Given, option: string): string | null {
  return given.get(option)?.[0] ?? null;
}

function checkCommand(files: readonly string[], given: Given): CheckCommand {
  if (files.length === 0) throw new Refusal({ why: "no-file", command: "check" });
  return {
    command: "check",
    files,
    sheet: valueOf(given, "--sheet"),
    form: valueOf(given, "--form"),
    rules: valueOf(given, "--rules"),
    json: given.has("--json"),
  };
}

function rankCommand([file, ...more]: readonly string[], given: Given): RankCommand {
  if (file === undefined) throw new Refusal({ why: "no-file", command: "rank" });
  if (more.length > 0) throw new Refusal({ why: "one-file-only" });
  return {
    command: "rank",
    file,
    sheet: valueOf(given, "--sheet"),
    profile: valueOf(given, "--profile"),
    form: valueOf(given, "--form"),
    previous: valueOf(given, "--previous"),
    output: valueOf(given, "-o"),
    live: given.has("--live"),
    extras: extrasOf(valueOf(given, "--with")),
    standing: standingOf(given),
    answers: given.get("--answer") ?? [],
    onTime: oneOf(ON_TIME_BASES, "--on-time", given),
    sheetChoice: sheetChoiceOf(given),
    slips: valueOf(given, "--slips"),
    sentences: given.has("--sentences"),
    unwritten: unwrittenOf(given),
    json: given.has("--json"),
  };
}

const OF_THE_RESULT_FILE = ["--live", "--with", "--order", "--signature", "--title", "--name"];

/** A block to sign on also stands on slips in files of their own. */
function unwrittenOf(given: Given): readonly string[] {
  if (given.has("-o")) return [];
  return OF_THE_RESULT_FILE.filter(
    (option) => given.has(option) && !(option === "--signature" && given.has("--slips")),
  );
}

const BY = ["exact", "published"] as const;
const TIES = ["competition", "dense"] as const;
const ORDERS = ["list", "rank"] as const;
const ON_TIME_BASES = ON_TIME.map(({ basis }) => basis);
/** The sheets that have a name of ours which may be another. */
const NAMED_SHEETS = [...RANK_SHEETS, "adjustment"] as const;

/** `--by`, `--ties`, `--break "bonus;Cải cách thể chế"`; what is left out is as usual. Throws Refusal for a word there is none of. */
function standingOf(given: Given): StandingRule {
  const breaks = (valueOf(given, "--break") ?? "").split(";").flatMap((word) => word.trim() || []);
  return {
    by: oneOf(BY, "--by", given) ?? DEFAULT_STANDING.by,
    ties: oneOf(TIES, "--ties", given) ?? DEFAULT_STANDING.ties,
    breaks: breaks.map((word) =>
      word === "bonus" ? { by: "bonus" } : { by: "field", field: word },
    ),
  };
}

function oneOf<Word extends string>(
  words: readonly Word[],
  option: string,
  given: Given,
): Word | null {
  const typedWord = valueOf(given, option);
  if (typedWord === null) return null;
  const found = words.find((word) => word === typedWord);
  if (found !== undefined) return found;
  throw new Refusal({ why: "option-value", option, value: typedWord, known: words });
}

/** How the sheets to be printed are made. Throws Refusal for a sheet there is none of and a name that Excel refuses. */
function sheetChoiceOf(given: Given): RankSheetChoice {
  return {
    order: oneOf(ORDERS, "--order", given) ?? "list",
    signature: given.has("--signature"),
    title: valueOf(given, "--title")?.normalize("NFC") ?? null,
    names: namesOf(given.get("--name") ?? []),
  };
}

/** `index=Phụ lục 1`, one sheet each time. */
function namesOf(typedNames: readonly string[]): RankSheetChoice["names"] {
  return typedNames.reduce<RankSheetChoice["names"]>((names, typedName) => {
    const [, word = "", rest = ""] = /^([^=]*)=(.*)$/su.exec(typedName) ?? [];
    const sheet = NAMED_SHEETS.find((each) => each === word.trim());
    if (sheet === undefined) {
      const value = typedName.includes("=") ? word : typedName;
      throw new Refusal({ why: "unknown-named-sheet", sheet: value, known: NAMED_SHEETS });
    }
    if (names[sheet] !== undefined) throw new Refusal({ why: "named-twice", sheet });
    const name = typedSheetName(rest);
    const fault = sheetNameFault(name);
    if (fault !== null) throw new Refusal({ why: "sheet-name", sheet, name, fault });
    return { ...names, [sheet]: name };
  }, {});
}

/** `slips,round`, in whatever order. Throws Refusal for what there is none of. */
function extrasOf(typedList: string | null): readonly RankExtra[] {
  const wanted = (typedList ?? "").split(",").flatMap((word) => word.trim() || []);
  const known: readonly string[] = RANK_EXTRAS;
  const unknown = wanted.find((word) => !known.includes(word));
  if (unknown !== undefined) throw new Refusal({ why: "unknown-extra", extra: unknown, known });
  return RANK_EXTRAS.filter((extra) => wanted.includes(extra));
}

function refuseOptions(command: CommandName, options: readonly TypedOption[]): void {
  const seen = new Set<string>();
  for (const { typed: option, value, attached } of options) {
    const isFlag = FLAGS[command].includes(option);
    const later = LATER_OPTIONS[command].get(option);
    if (later !== undefined) throw new Refusal({ why: "later", feature: later });
    if (!isFlag && !VALUES[command].includes(option)) {
      throw new Refusal({ why: "unknown-option", option });
    }
    if (isFlag && value !== null) throw new Refusal({ why: "option-takes-no-value", option });
    if (!isFlag && !isGiven(value, attached)) {
      throw new Refusal({ why: "option-needs-value", option });
    }
    if (seen.has(option) && !REPEATABLE.includes(option))
      throw new Refusal({ why: "option-twice", option });
    seen.add(option);
  }
}

/** `--sheet --json` forgot a value; a sheet really called `--json` is asked for as `--sheet=--json`. */
function isGiven(value: string | null, attached: boolean): boolean {
  return value !== null && value !== "" && (attached || !value.startsWith("-"));
}

function typed(argv: readonly string[]): Typed {
  const { tokens } = parseArgs({
    args: [...argv],
    options: SHAPE,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  return {
    words: tokens.flatMap((token) => (token.kind === "positional" ? [token.value] : [])),
    options: tokens.flatMap((token) =>
      token.kind === "option"
        ? [
            {
              typed: token.rawName,
              value: token.value ?? null,
              attached: token.inlineValue === true,
            },
          ]
        : [],
    ),
  };
}
