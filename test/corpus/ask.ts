import { run } from "../../src/cli/run";

/*
 * The product as anyone sees it: the JSON of `soat check --json` (contract.md), read back as plain data. The shapes
 * are typed a second time, only as far as the corpus reads them.
 */

export interface SaidChange {
  readonly cell: string;
  readonly reported: string | null;
  readonly proposed: string | null;
  readonly basis: string;
  readonly cause: string;
}

export interface SaidSuspect extends SaidChange {
  readonly with: readonly SaidChange[];
  readonly clears: readonly string[];
}

export interface SaidFinding {
  readonly id: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: "error" | "warning" | "notice" | "undecided";
  readonly cells: readonly string[];
  readonly message: string;
  readonly arithmetic: string;
  readonly reported: string | null;
  readonly expected: string | null;
  readonly suspects: readonly SaidSuspect[];
  readonly verdict: "one-cell" | "several" | "none";
  readonly causedBy: string | null;
  readonly habit: string | null;
}

export interface SaidIndicator {
  readonly code: string;
  readonly label: string;
  readonly row?: number;
  readonly valueCell?: string;
  readonly value?: string | null;
  readonly column?: string;
}

export interface SaidSheet {
  readonly sheet: string;
  readonly layout: string;
  readonly form: {
    readonly id: string;
    readonly rows: number;
    readonly matched: number | null;
    readonly indicators: readonly SaidIndicator[];
    readonly units:
      readonly { readonly row: number; readonly unit: string; readonly role: string }[] | null;
    readonly missing: readonly string[] | null;
  };
  readonly findings: readonly SaidFinding[];
}

export interface SaidFile {
  readonly file: string;
  readonly problem?: string;
  readonly skipped?: readonly { readonly sheet: string; readonly reason: string }[];
  readonly sheets: readonly SaidSheet[];
}

/** Has one file checked in this process, as `soat check FILE --json` would. */
export async function ask(file: string): Promise<SaidFile> {
  const out: string[] = [];
  await run(["check", file, "--json"], {
    out: (text) => Promise.resolve(void out.push(text)),
    err: () => Promise.resolve(),
  });
  const said: { readonly files: readonly SaidFile[] } = JSON.parse(out.join(""));
  const [only] = said.files;
  if (only === undefined) throw new Error(`nothing was said about ${file}`);
  return only;
}
