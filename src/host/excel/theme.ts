/**
 * Whether Excel itself is dark, whatever the machine asks for. Light where this Excel does not tell:
 * some leave the theme undefined, and in some the mere asking throws.
 */
export function isExcelDark(): boolean {
  try {
    return isDark(Office.context.officeTheme);
  } catch {
    return false;
  }
}

function isDark(theme: Office.OfficeTheme | undefined): boolean {
  return theme?.isDarkTheme === true;
}
