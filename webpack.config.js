const path = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

/** The address that the manifest in the repository is written for; `SOAT_URL` replaces it in the built one. */
const DEVELOPMENT_URL = "https://localhost:3000";
const PORT = 3000;
const DIST = path.resolve(__dirname, "dist");

const resolve = { extensions: [".ts", ".tsx", ".js"] };

/** The same compiler as the tests use. */
function compiledFor(target) {
  return {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        use: {
          loader: "swc-loader",
          options: {
            jsc: {
              parser: { syntax: "typescript", tsx: true },
              target,
              transform: { react: { runtime: "automatic" } },
            },
          },
        },
      },
    ],
  };
}

function page(filename, folder, chunk) {
  return new HtmlPlugin({
    filename,
    template: path.resolve(__dirname, "src", folder, filename),
    chunks: [chunk],
    scriptLoading: "defer",
  });
}

function manifestFor(url) {
  const address = url.replace(/\/+$/, "");
  return (content) => content.toString().replaceAll(DEVELOPMENT_URL, address);
}

/** Plain http on this machine for the browser page; https with a trusted certificate for Excel. */
async function devServer(forExcel) {
  const common = {
    client: false,
    hot: false,
    liveReload: false,
    static: false,
    // Not `no-store`: Excel keeps the icons of its ribbon and must be allowed to.
    headers: { "Cache-Control": "no-cache" },
  };
  if (forExcel) {
    const { getHttpsServerOptions } = require("office-addin-dev-certs");
    const server = { type: "https", options: await getHttpsServerOptions() };
    return { ...common, host: "localhost", port: PORT, server };
  }
  process.env.WEBPACK_DEV_SERVER_BASE_PORT ??= String(PORT);
  return { ...common, host: "127.0.0.1", port: "auto", onListening: printAddress };
}

function printAddress(running) {
  running.middleware.waitUntilValid(() => {
    const { address, port } = running.server.address();
    console.log(`Mở trang này: http://${address}:${port}/`);
  });
}

/** Pages that stay in one small file each, whatever libraries the others share. */
const ALONE = ["commands", "probe"];

/** The pages: those that Excel opens, and the workbench for the browser. `--env https` serves them to Excel. */
async function web(env) {
  return {
    name: "web",
    target: ["web", "es2020"],
    entry: {
      pane: "./src/pane/main.tsx",
      workbench: "./src/workbench/main.tsx",
      commands: "./src/commands/main.ts",
      probe: "./src/probe/main.ts",
    },
    output: {
      path: DIST,
      filename: "[name].[contenthash:10].js",
      // The parts that come later stand beside the page, wherever that is.
      publicPath: "auto",
      clean: { keep: /^cli[\\/]/ },
    },
    resolve,
    module: compiledFor("es2020"),
    optimization: { splitChunks: { chunks: ({ name }) => !ALONE.includes(name) } },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
    plugins: [
      page("pane.html", "pane", "pane"),
      page("index.html", "workbench", "workbench"),
      page("commands.html", "commands", "commands"),
      page("probe.html", "probe", "probe"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          ...["manifest.xml", "src/probe/probe-manifest.xml"].map((from) => ({
            from,
            to: "[name][ext]",
            transform: manifestFor(process.env.SOAT_URL ?? DEVELOPMENT_URL),
          })),
        ],
      }),
    ],
    devServer: await devServer(Boolean(env.https)),
  };
}

/** The command line in one file that needs nothing beside Node. */
function cli() {
  return {
    name: "cli",
    target: "node20",
    entry: "./src/cli/main.ts",
    output: { path: path.join(DIST, "cli"), filename: "main.js", clean: true },
    resolve,
    module: compiledFor("es2022"),
    performance: { hints: false },
    stats: "errors-warnings",
  };
}

module.exports = async (env = {}) => [await web(env), cli()];
