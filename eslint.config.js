const js = require("@eslint/js");
const tseslint = require("typescript-eslint");
const officeAddins = require("eslint-plugin-office-addins");
const jsxA11y = require("eslint-plugin-jsx-a11y");
const reactHooks = require("eslint-plugin-react-hooks");

/** What each folder of `src` may import, besides itself. An import that climbs fails the build. */
const MAY_IMPORT = {
  core: [],
  packs: ["core"],
  words: ["core"],
  jobs: ["core", "packs", "words"],
  "host/excel": ["core", "jobs"],
  "host/file": ["core", "jobs"],
  pane: ["core", "packs", "words", "jobs", "host/excel"],
  workbench: ["core", "packs", "words", "jobs", "host/file", "pane"],
  commands: ["core", "packs", "words", "jobs", "host/excel", "pane"],
  probe: ["core", "packs", "words", "jobs", "host/excel", "pane"],
  cli: ["core", "packs", "words", "jobs", "host/file"],
};
const FOLDERS = Object.keys(MAY_IMPORT);

const directions = FOLDERS.map((folder) => ({
  files: [`src/${folder}/**/*.{ts,tsx}`],
  rules: {
    "no-restricted-imports": [
      "error",
      {
        patterns: FOLDERS.filter(
          (other) => other !== folder && !MAY_IMPORT[folder].includes(other),
        ).map((other) => ({
          regex: `^(\\.\\./)+${other}(/|$)`,
          message: `${folder} may not import ${other}: data flows one way through the house.`,
        })),
      },
    ],
  },
}));

const OFFICE_GLOBALS = ["Office", "Excel", "OfficeExtension"];
const OUTSIDE_WORLD = [
  ...["window", "document", "navigator", "localStorage", "fetch", "process", "Buffer", "require"],
  ...["Date", "Intl", "setTimeout", "console"],
];

module.exports = tseslint.config(
  { ignores: ["dist/", "node_modules/", "coverage/", "test/bench/node_modules/"] },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: __dirname } },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "no-warning-comments": ["error", { terms: ["todo", "fixme", "xxx"] }],
    },
  },
  {
    files: ["src/**/*.tsx"],
    ...jsxA11y.flatConfigs.strict,
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "no-console": "error",
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS],
    },
  },
  {
    files: ["src/core/**/*.ts", "src/packs/**/*.ts", "src/words/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...OFFICE_GLOBALS, ...OUTSIDE_WORLD],
    },
  },
  {
    files: ["src/core/**/*.ts"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^[^.]", message: "core imports nothing but itself." }] },
      ],
    },
  },
  {
    files: ["src/host/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "no-restricted-globals": "off",
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  ...directions,
  {
    files: ["test/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: {
      sourceType: "commonjs",
      globals: {
        ...Object.fromEntries(
          ["require", "module", "process", "console", "__dirname", "Buffer", "URL"].map((name) => [
            name,
            "readonly",
          ]),
        ),
      },
    },
  },
);
