import type { CommandLineRefusal, CommandLineWords, LaterFeature } from "../command-line-words";

const HELP = `Soát Phụ lục: checks and ranks appendices of administrative-reform reports in Excel files.

  soat check FILE.xlsx…           checks each file: which cell is wrong, why, what it should say
      --sheet NAME                only this sheet
      --form huyen|xa|vpcp-06a    take the table for this form instead of recognising it
      --form FILE.xlsx            take the table for the form that this file keeps (“Mẫu của đơn vị”)
      --rules FILE.xlsx           check by the rules in the sheet “Quy tắc” of this file too
      --json                      results for a machine

  soat rank FILE.xlsx             works out index, rank and class of the units
      --sheet NAME                the sheet with the table of points
      --profile ID                the rules for classes (default: hai-duong-xa-2022)
      --profile FILE.xlsx         the criteria set on the sheet “Bộ tiêu chí” of this file
      --previous SHEET|FILE       the previous period's table, for changes of rank
      -o FILE.xlsx                write the result columns and the sheets to print into a new file
      --live                      write formulas that work the results out again, not values
      --by exact|published        rank by the unrounded index (default) or by the published one
      --ties competition|dense    after two units at rank 1 comes rank 3 (default) or rank 2
      --break "bonus;FIELD"       tell ties apart by the bonus, then by a field
      --with slips,round,criteria,entries
                                  add sheets: a score slip for every unit; the round frozen, with what
                                  changed since the last; the criteria to edit; an empty score sheet
      --json                      results for a machine

  --lang vi|en                    the language of the sentences (default: vi)

An input file is never changed. Exit status: 0 no wrong figure found, 1 wrong figures found, 2 something could not be done.
`;

const LATER: Readonly<Record<LaterFeature, string>> = {
  "marked-copy": "The check command cannot write a marked copy with -o",
  period: "The check command cannot compare with an earlier period with --period",
  consolidate: "The consolidate command is not available",
  text: "The text command is not available",
  template: "The template command is not available",
};

function refusal(given: CommandLineRefusal): string {
  switch (given.why) {
    case "no-command":
      return "Nothing was asked for. Type: soat check FILE.xlsx to check, soat rank FILE.xlsx to rank, or soat --help for help.";
    case "unknown-command":
      return `There is no command “${given.command}”. The commands are check and rank; type soat --help for help.`;
    case "later":
      return `${LATER[given.feature]} in this version; type soat --help to see what is there.`;
    case "unknown-option":
      return `This command has no option ${given.option}; type soat --help for help.`;
    case "option-needs-value":
      return `The option ${given.option} needs a value; type soat --help for help.`;
    case "option-takes-no-value":
      return `The option ${given.option} takes no value; leave out what follows the equals sign.`;
    case "option-twice":
      return `The option ${given.option} is given twice, so it is unclear which value to use; keep only one.`;
    case "unknown-language":
      return `There is no language “${given.language}”; use --lang vi or --lang en.`;
    case "unknown-form":
      return `There is no form “${given.form}”; the known ones are ${given.known.join(", ")}, or an .xlsx file that keeps one (“Mẫu của đơn vị”).`;
    case "unknown-profile":
      return `There are no class rules “${given.profile}”; the known ones are ${given.known.join(", ")}.`;
    case "option-value":
      return `The option ${given.option} has no value “${given.value}”; the known ones are ${given.known.join(", ")}.`;
    case "unknown-extra":
      return `There are no sheets “${given.extra}” to add with --with; the known ones are ${given.known.join(", ")}.`;
    case "no-file":
      return `No file was named. Type: soat ${given.command} FILE.xlsx`;
    case "one-file-only":
      return "The rank command ranks one file at a time; run it for each file.";
    case "file-missing":
      return "There is no such file. Check its name and the folder you are in.";
    case "file-is-folder":
      return "This is a folder, not a file. Name an .xlsx file in it.";
    case "file-not-regular":
      return "This is no file on disk, so it was not read. Name an .xlsx file.";
    case "file-forbidden":
      return "You may not read this file. Copy it to a folder of your own, or ask for permission, and try again.";
    case "file-unreadable":
      return "The file could not be read from disk. Check the drive or the network, or copy the file elsewhere, and try again.";
    case "previous-missing":
      return "There is neither a sheet nor a file of that name for the previous period. Check the name after --previous.";
    case "output-is-input":
      return `The result was not written to “${given.output}” because that is an input file, and input files are never changed. Choose another name after -o.`;
    case "output-extension":
      return `The result file “${given.output}” must end in ${given.extension}, as the input does. Change the name after -o.`;
    case "output-no-folder":
      return `There is no folder for the file “${given.output}”. Make that folder first, or change the path after -o.`;
    case "output-is-folder":
      return `“${given.output}” is a folder. Name a file after -o.`;
    case "output-forbidden":
      return `You may not write the file “${given.output}”, so nothing was written. Choose another folder after -o.`;
    case "output-disk-full":
      return `The disk is full, so the file “${given.output}” could not be written; nothing was changed. Make room and try again.`;
    case "output-failed":
      return `The file “${given.output}” could not be written; nothing was changed. Close it if it is open, or choose another place after -o.`;
    case "print-failed":
      return "The results could not be printed in full because whatever receives them was closed or is full.";
  }
}

export const commandLine: CommandLineWords = {
  help: HELP,
  refusal,
  unexpected:
    "The program itself failed, so this was not done; the input file is unchanged. Please report this to the developers with the command you typed.",
  about: (file, sentence) => `${file}: ${sentence}`,
  sheet: (name) => `Sheet “${name}”`,
  skipped: (sheet, reason) => `Left out, sheet “${sheet}”: ${reason}`,
  atCell: (sheet, cell, fault) => `Sheet “${sheet}”, cell ${cell}: ${fault}`,
  ownRules: "About your own rules and forms",
  others: (count) => `and ${count} more`,
  group: (name, units) => `${name} (${units === 1 ? "1 unit" : `${units} units`})`,
  unit: "Unit",
  noClass: "No class",
  reason: (unit, reason) => `${unit}: ${reason}`,
  added: (sheets) => `Added ${sheets.length} sheets: ${sheets.join(", ")}.`,
  remarks: "About the table of points",
  criteria: (title) => `About the criteria set “${title}”`,
  otherFaults: (count) => `and ${count} more; see them all with --json`,
  written: (output, columns) => `Wrote columns ${columns.join(", ")} into the file ${output}.`,
  signatureLost:
    "The input file carries a digital signature; the result differs, so the signature in it is no longer valid.",
};
