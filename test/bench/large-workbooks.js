const { join } = require("node:path");

const SHEETS = 300;
const UNITS = 121;

/** Three hundred copies of the real district appendix in one workbook: 300 sheets × 121 rows. */
async function makeAppendices(source, folder) {
  const { Workbook } = require("exceljs");
  const original = new Workbook();
  await original.xlsx.readFile(source);
  const [appendix] = original.worksheets;
  const large = new Workbook();
  for (let number = 1; number <= SHEETS; number += 1) {
    const sheet = large.addWorksheet(`Phụ lục ${number}`);
    appendix.eachRow((row, at) => {
      row.eachCell((cell, column) => {
        const copy = sheet.getCell(at, column);
        copy.value = cell.value;
        copy.numFmt = cell.numFmt;
      });
    });
  }
  return saved(large, join(folder, "300-appendices.xlsx"));
}

/** Three hundred tables of 121 units, each with eight fields and their maxima. */
async function makeTables(folder) {
  const { Workbook } = require("exceljs");
  const maxima = [15, 10, 18, 9, 10, 14, 19, 5];
  const names = ["Chỉ đạo điều hành", "Thể chế", "Thủ tục hành chính", "Tổ chức bộ máy"];
  names.push("Chế độ công vụ", "Tài chính công", "Chính quyền số", "Tác động của CCHC");
  const large = new Workbook();
  for (let number = 1; number <= SHEETS; number += 1) {
    const sheet = large.addWorksheet(`Bảng ${number}`);
    sheet.addRow(["STT", "Đơn vị", ...names, "Tổng điểm"]);
    sheet.addRow(["", "Điểm tối đa", ...maxima, 100]);
    for (let unit = 1; unit <= UNITS; unit += 1) {
      const points = maxima.map((max, field) => max - ((unit * 7 + field * 3 + number) % 16) / 4);
      const total = points.reduce((sum, each) => sum + each, 0);
      sheet.addRow([unit, `Xã số ${unit}`, ...points, total]);
    }
  }
  return saved(large, join(folder, "300-tables.xlsx"));
}

async function saved(workbook, path) {
  await workbook.xlsx.writeFile(path);
  return path;
}

module.exports = { makeAppendices, makeTables };
