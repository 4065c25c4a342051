const { existsSync, readFileSync } = require("node:fs");

const STATUS = "/proc/self/status";

/** The most memory this process has held. Linux counts the parent's in `maxRSS`, so its own table is read where there is one. */
function peakMegabytes() {
  const own = existsSync(STATUS) ? /VmHWM:\s+(\d+)/.exec(readFileSync(STATUS, "utf8")) : null;
  return (own === null ? process.resourceUsage().maxRSS : Number(own[1])) / 1024;
}

module.exports = { peakMegabytes };
