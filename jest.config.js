/** One compiler for the build and the tests; suites that need a page ask for jsdom in their first line. */
module.exports = {
  testEnvironment: "node",
  roots: ["<rootDir>/test"],
  // Nothing is judged by the time it takes: on a busy machine merely loading Office.js may take seconds.
  testTimeout: 120_000,
  // Jest leaves one processor idle unless told otherwise: of two that is half of the machine.
  maxWorkers: "100%",
  testMatch: ["**/*.test.ts", "**/*.test.tsx"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/test/bench/"],
  modulePathIgnorePatterns: ["<rootDir>/dist/", "<rootDir>/test/bench/"],
  transform: {
    "^.+\\.(ts|tsx)$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
      },
    ],
  },
};
