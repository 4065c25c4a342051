/** The most memory this process has held, in megabytes. */
export function peakMegabytes(): number;
