const { join } = require("node:path");
const webpack = require("webpack");

const ROOT = join(__dirname, "..");

/** Compiles a TypeScript tool of the tests into one file, exactly as the command line is compiled; gives its path. */
async function built(entry, folder, filename) {
  const configs = await require(join(ROOT, "webpack.config.js"))({});
  const cli = configs.find(({ name }) => name === "cli");
  const config = { ...cli, mode: "production", entry, output: { path: folder, filename } };
  await new Promise((resolve, reject) => {
    webpack(config).run((error, stats) => {
      if (error ?? stats.hasErrors()) reject(error ?? new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return join(folder, filename);
}

module.exports = { built };
