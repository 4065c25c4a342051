import { HostObject } from "../host-object";
import { COLUMNS, ROWS } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { rangeArgument, rangeObject } from "./range";
import { refuseReadOnly } from "./refusals";

/** `WorksheetFreezePanes`. */
export function freezePanesObject(session: Session, sheet: SheetModel): HostObject {
  const freeze = (rows: number, columns: number) => {
    refuseReadOnly(session, "WorksheetFreezePanes");
    sheet.frozenRows = rows;
    sheet.frozenColumns = columns;
  };
  return new HostObject("WorksheetFreezePanes", {
    methods: {
      FreezeRows: ([count]) => {
        freeze(Number(count), 0);
      },
      FreezeColumns: ([count]) => {
        freeze(0, Number(count));
      },
      FreezeAt: ([range]) => {
        const { area } = rangeArgument(range);
        freeze(area.row + area.height, area.column + area.width);
      },
      Unfreeze: () => {
        freeze(0, 0);
      },
      GetLocationOrNullObject: () => {
        const { frozenRows, frozenColumns } = sheet;
        if (frozenRows === 0 && frozenColumns === 0) return null;
        return rangeObject(session, sheet, {
          ...{ row: 0, column: 0 },
          height: frozenRows === 0 ? ROWS : frozenRows,
          width: frozenColumns === 0 ? COLUMNS : frozenColumns,
        });
      },
    },
  });
}
