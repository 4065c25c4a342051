import { CONTENT_STEPS } from "./content-steps";
import { EVENT_STEPS } from "./event-steps";
import { LOOK_STEPS } from "./look-steps";
import { SHEET_STEPS } from "./sheet-steps";
import type { ProbeStep } from "./step";

const ALL = [...CONTENT_STEPS, ...LOOK_STEPS, ...SHEET_STEPS, ...EVENT_STEPS];

export type StepName = (typeof ALL)[number]["name"];

/** Every step of the probe. Its number is its place here, counted from 1; REAL-EXCEL.md names steps by it. */
export const PROBE_STEPS: readonly ProbeStep<StepName>[] = ALL;
