import type { SupportWords } from "../support";

export const support: SupportWords = {
  title: "Soát Phụ lục – details for support",
  version: "Version",
  job: "Job",
  problem: "Kind of problem",
  code: "Excel's error code",
  location: "Reported by",
  platform: "Excel on",
  hostVersion: "Excel version",
  time: "Time",
  unknown: "not known",
  privacy: "No figures and no cell contents are in this text.",
};
