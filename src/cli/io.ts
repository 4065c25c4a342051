/** Where the command line prints: results to `out`, sentences about what went wrong to `err`. */
export interface Io {
  /** Throws Refusal `print-failed` when whoever reads has gone or is full. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => Promise<void>;
}

/** 0: no error found; 1: at least one; 2: something could not be read or done. */
export type ExitStatus = 0 | 1 | 2;
