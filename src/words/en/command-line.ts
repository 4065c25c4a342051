import type { AnswerFault } from "../../core/rank/answers";
import type { SheetNameFault } from "../../core/sheet/sheet-name";
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
      --form FILE.xlsx            read figures by the form that this file keeps (“Mẫu của đơn vị”)
      --previous SHEET|FILE       the previous period's table, for changes of rank
      -o FILE.xlsx                write the result columns and the sheets to print into a new file
      --live                      write formulas that work the results out again, not values
      --by exact|published        rank by the unrounded index (default) or by the published one
      --ties competition|dense    after two units at rank 1 comes rank 3 (default) or rank 2
      --break "bonus;FIELD"       tell ties apart by the bonus, then by a field
      --answer "QUESTION=ANSWER: BASIS"
                                  decide what the text leaves open; once for every question, such as
                                  "gap-50-65=Hoàn thành nhiệm vụ: Công văn số 12/SNV"
      --on-time resolved|due|received|766
                                  measure on-time work on dossiers resolved, due or received, or as
                                  Decision 766 does, in place of the criteria's own way
      --with slips,round,criteria,entries
                                  add sheets: a score slip for every unit; the round frozen, with what
                                  changed since the last; the criteria to edit; an empty score sheet
      --order list|rank           the appendices in the order of the list (default) or by rank
      --signature                 a block to sign on below the appendices
      --title "TITLE"             the title of the appendices
      --name SHEET=NAME           another name for the sheet index, class, chart, lost or adjustment;
                                  once for every sheet, such as "index=Phụ lục 1"
      --slips FOLDER              write every unit's score slip into a file of its own
      --sentences                 print the ready sentences for a report too
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

const NAME_FAULTS: Readonly<Record<SheetNameFault, string>> = {
  blank: "it is empty",
  "too-long": "it is longer than 31 characters",
  "refused-mark": "it holds one of [ ] : * ? / \\",
  apostrophe: "it begins or ends with an apostrophe",
  reserved: "Excel keeps this name for itself",
};

function answerFault(typed: string, given: AnswerFault): string {
  switch (given.fault) {
    case "form":
      return `It is not clear which question “${typed}” after --answer is for. Write: --answer "QUESTION=ANSWER: BASIS".`;
    case "question":
      return given.known.length === 0
        ? "The rules for classes in force leave nothing open, so there is no question to answer with --answer."
        : `The rules for classes in force have no question “${given.question}”; the questions are ${given.known.join(", ")}.`;
    case "answer":
      return `“${given.answer}” is no answer to the question ${given.question}; the answers are: ${given.known.join(", ")}.`;
    case "basis":
      return `The answer to the question ${given.question} has no basis. Add it after a colon, for example: --answer "${given.question}=${given.answer}: Công văn số 12/SNV".`;
  }
}

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
    case "answer":
      return answerFault(given.typed, given.fault);
    case "answered-twice":
      return `The question ${given.question} is answered twice, so it is not clear which answer to use; keep one --answer for every question.`;
    case "on-time-without-criteria":
      return "The points in the table are given and not worked out by criteria, so --on-time changes nothing. Leave it out or name criteria with --profile.";
    case "on-time-nowhere":
      return `No criterion of “${given.criteria}” says on which dossiers its on-time rate is measured, so --on-time changes nothing. Write the definition of the rate beside that criterion on the sheet “Bộ tiêu chí”, or leave the option out.`;
    case "unknown-named-sheet":
      return `There is no sheet “${given.sheet}” to name with --name; write SHEET=NAME, where SHEET is one of ${given.known.join(", ")}.`;
    case "named-twice":
      return `The sheet ${given.sheet} is named twice with --name, so it is not clear which name to use; keep only one.`;
    case "sheet-name":
      return `Excel does not take “${given.name}” as the name of the sheet ${given.sheet} because ${NAME_FAULTS[given.fault]}. Choose another name after --name.`;
    case "folder-is-file":
      return `“${given.folder}” is a file. Give the name of a folder after --slips.`;
    case "folder-has-file":
      return `The folder “${given.folder}” already holds a file “${given.file}”, so no slip was written. Move that file away or choose another folder after --slips.`;
    case "folder-no-parent":
      return `There is no place to make the folder “${given.folder}” in. Check the path after --slips.`;
    case "folder-forbidden":
      return `You may not write into the folder “${given.folder}”, so no slip was written. Choose another folder after --slips.`;
    case "folder-disk-full":
      return `The disk is full, so the slips could not be written into “${given.folder}”; none was left there. Free some space and try again.`;
    case "folder-failed":
      return `The slips could not be written into “${given.folder}”; none was left there. Choose another place after --slips.`;
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
  stability: "Margin of error",
  stabilityNote:
    "Margin of error: as long as no field's points of any unit are wrong by more, the rank stays the same.",
  nextClass: "Distance to a higher class",
  otherUnits: (count) => `and ${count} more units; see them all with --json`,
  openQuestions: "What the text leaves open",
  answerWith: (question, answers) =>
    `Decide it with --answer "${question}=ANSWER: BASIS"; the answers are: ${answers.join(", ")}.`,
  meaning: (answer, meaning) => `${answer} (${meaning})`,
  slips: (count, folder) =>
    count === 1
      ? `Wrote 1 score slip into the folder ${folder}.`
      : `Wrote ${count} score slips into the folder ${folder}.`,
  added: (sheets) => `Added ${sheets.length} sheets: ${sheets.join(", ")}.`,
  remarks: "About the table of points",
  criteria: (title) => `About the criteria set “${title}”`,
  otherFaults: (count) => `and ${count} more; see them all with --json`,
  written: (output, columns) => `Wrote columns ${columns.join(", ")} into the file ${output}.`,
  signatureLost:
    "The input file carries a digital signature; the result differs, so the signature in it is no longer valid.",
  unwritten: (options) =>
    `Without a result file nothing comes of ${options.join(", ")}: add -o FILE.xlsx.`,
};
