import { placeOf } from "../../core/sheet/address";
import type { Area } from "../../core/sheet/area";
import { inContextOf, onSheet } from "./run";

/**
 * Tells of every change of a sheet's contents until it is told to stop: by what it gives back. The area is null
 * where it is no one rectangle of cells, or where rows or columns came or went, so that any cell may be meant.
 * A change is ours where Excel says so (ExcelApi 1.14); an older one says of none that it is. Throws NoSuchSheet.
 */
export async function watchSheet(
  sheet: string,
  changed: (area: Area | null, isOurs: boolean) => void,
): Promise<() => Promise<void>> {
  const handler = await onSheet(sheet, async (worksheet, context) => {
    const added = worksheet.onChanged.add((event) => {
      changed(changedArea(event), event.triggerSource === Excel.EventTriggerSource.thisLocalAddin);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  return () => stop(handler);
}

/** Excel takes a handler off only in the context that it was put on in. */
function stop(
  handler: OfficeExtension.EventHandlerResult<Excel.WorksheetChangedEventArgs>,
): Promise<void> {
  return inContextOf(handler.context, async (context) => {
    handler.remove();
    await context.sync();
  });
}

/** The cells that an event of Excel is about; null where any may be meant. */
export function changedArea({
  changeType,
  address,
}: Pick<Excel.WorksheetChangedEventArgs, "changeType" | "address">): Area | null {
  return changeType === Excel.DataChangeType.rangeEdited ? areaOf(address) : null;
}

/** `"B2"` or `"B2:D9"`. */
function areaOf(address: string): Area | null {
  const [first = "", last = first, ...more] = address.split(":");
  const [from, to] = [placeOf(first), placeOf(last)];
  if (from === null || to === null || more.length > 0) return null;
  return {
    row: from.row,
    column: from.column,
    height: to.row - from.row + 1,
    width: to.column - from.column + 1,
  };
}
