import { parseArgs } from "node:util";
import { DEFAULT_STANDING, type StandingRule } from "../core/rank/standing-rule";
import { RANK_EXTRAS, type RankExtra } from "../jobs/rank/options";
import type { LaterFeature } from "../words/command-line-words";
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
  readonly previous: string | null;
  readonly output: string | null;
  /** Whether formulas are written instead of values. */
  readonly live: boolean;
  /** Sheets to work with that are added besides. */
  readonly extras: readonly RankExtra[];
  /** How units are put in order. */
  readonly standing: StandingRule;
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
  rank: ["--json", "--live", "--help", "-h"],
};
const VALUES: Readonly<Record<CommandName, readonly string[]>> = {
  check: ["--sheet", "--form", "--rules", "--lang"],
  rank: [
    "--sheet",
    "--profile",
    "--previous",
    "--with",
    "--by",
    "--ties",
    "--break",
    "--lang",
    "-o",
  ],
};

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
  const given = new Map(options.map(({ typed: option, value }) => [option, value] as const));
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

function checkCommand(
  files: readonly string[],
  given: ReadonlyMap<string, string | null>,
): CheckCommand {
  if (files.length === 0) throw new Refusal({ why: "no-file", command: "check" });
  return {
    command: "check",
    files,
    sheet: given.get("--sheet") ?? null,
    form: given.get("--form") ?? null,
    rules: given.get("--rules") ?? null,
    json: given.has("--json"),
  };
}

function rankCommand(
  [file, ...more]: readonly string[],
  given: ReadonlyMap<string, string | null>,
): RankCommand {
  if (file === undefined) throw new Refusal({ why: "no-file", command: "rank" });
  if (more.length > 0) throw new Refusal({ why: "one-file-only" });
  return {
    command: "rank",
    file,
    sheet: given.get("--sheet") ?? null,
    profile: given.get("--profile") ?? null,
    previous: given.get("--previous") ?? null,
    output: given.get("-o") ?? null,
    live: given.has("--live"),
    extras: extrasOf(given.get("--with") ?? null),
    standing: standingOf(given),
    json: given.has("--json"),
  };
}

const BY = ["exact", "published"] as const;
const TIES = ["competition", "dense"] as const;

/** `--by`, `--ties`, `--break "bonus;Cải cách thể chế"`; what is left out is as usual. Throws Refusal for a word there is none of. */
function standingOf(given: ReadonlyMap<string, string | null>): StandingRule {
  const breaks = (given.get("--break") ?? "").split(";").flatMap((word) => word.trim() || []);
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
  given: ReadonlyMap<string, string | null>,
): Word | null {
  const typedWord = given.get(option) ?? null;
  if (typedWord === null) return null;
  const found = words.find((word) => word === typedWord);
  if (found !== undefined) return found;
  throw new Refusal({ why: "option-value", option, value: typedWord, known: words });
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
    if (seen.has(option)) throw new Refusal({ why: "option-twice", option });
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
