/** @jest-environment ./test/excel-host/environment.ts */
import { proveFaults } from "./faults-suite";

proveFaults("small workbooks, every action", "every", [
  ["a small table", "mark"],
  ["a small table", "unmark"],
  ["a small table", "mend"],
  ["a small table", "results"],
  ["a small table", "results again"],
  ["a small table", "clean"],
  ["a small ranking", "rank"],
  ["a small ranking", "rank again"],
  ["a small ranking", "chart"],
]);
