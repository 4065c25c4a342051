/** What Excel tells of itself, for support; null where it does not tell. */
export interface AboutExcel {
  /** `PC`, `Mac`, `OfficeOnline`, `iOS`. */
  readonly platform: string | null;
  readonly hostVersion: string | null;
}

/** The Excel that the pane stands in. Call `whenOfficeIsReady` first. */
export function aboutExcel(): AboutExcel {
  return aboutIn(Office.context.diagnostics);
}

/** Some Excels leave the diagnostics undefined, whatever their type says. */
function aboutIn(told: Office.ContextInformation | undefined): AboutExcel {
  return { platform: told?.platform.toString() ?? null, hostVersion: told?.version ?? null };
}
