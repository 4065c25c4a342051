import { aboutExcel, type AboutExcel } from "../about";

/** The Excel that a probe ran in. */
export interface ProbedExcel extends AboutExcel {
  /** The language of Excel's own texts and that of its figures and dates. */
  readonly languages: readonly [display: string, content: string];
  /** The highest numbered ExcelApi set, and the others that matter here. */
  readonly sets: readonly string[];
}

/** The highest minor version that is asked for; Excel has not come near it. */
const HIGHEST = 40;

const OTHERS = [
  ["ExcelApiOnline", "1.1"],
  ["ExcelApiDesktop", "1.1"],
  ["SharedRuntime", "1.1"],
] as const;

/** What this Excel says of itself. Call `whenOfficeIsReady` first. */
export function probedExcel(): ProbedExcel {
  const { displayLanguage, contentLanguage } = Office.context;
  return {
    ...aboutExcel(),
    languages: [displayLanguage, contentLanguage],
    sets: [
      ...highest(),
      ...OTHERS.filter(([name, version]) => supports(name, version)).map(
        ([name, version]) => `${name} ${version}`,
      ),
    ],
  };
}

function highest(): readonly string[] {
  for (let minor = HIGHEST; minor > 0; minor -= 1) {
    if (supports("ExcelApi", `1.${minor}`)) return [`ExcelApi 1.${minor}`];
  }
  return [];
}

function supports(name: string, version: string): boolean {
  return Office.context.requirements.isSetSupported(name, version);
}
