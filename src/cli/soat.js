#!/usr/bin/env node
"use strict";

const { existsSync } = require("node:fs");
const { join } = require("node:path");

const built = join(__dirname, "..", "..", "dist", "cli", "main.js");

if (existsSync(built)) {
  require(built);
} else {
  console.error("Chương trình chưa được dựng. Hãy gõ: npm run prepare");
  process.exitCode = 2;
}
