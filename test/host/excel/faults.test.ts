/** @jest-environment ./test/excel-host/environment.ts */
import { proveFaults } from "./faults-suite";

proveFaults("real workbooks", "some", [
  ["Bạch Thông 2023", "mark"],
  ["Quảng Hòa 2022", "mark"],
  ["Tứ Kỳ 2022, 23 units", "mark"],
  ["Tứ Kỳ 2022, 23 units", "rank"],
  ["Bạch Thông 2023, all text", "mend"],
  ["Quảng Hòa 2022, all text", "mend"],
  ["Bạch Thông 2023", "results"],
  ["Quảng Hòa 2022", "results again"],
  ["Bạch Thông 2023", "clean"],
  ["Tứ Kỳ 2022, 23 units", "documents again"],
]);
