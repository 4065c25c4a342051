import { HostObject, readOnly } from "../host-object";
import type { Session } from "../session";
import { badArgument } from "./refusals";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"];

/** `Application`. Nothing is calculated here, so that calculating and pausing it do nothing. */
export function applicationObject({ workbook }: Session): HostObject {
  return new HostObject("Application", {
    scalars: {
      CalculationMode: {
        get: () => workbook.calculationMode,
        set: (given) => {
          const mode = MODES.find((each) => each === given);
          if (mode === undefined) throw badArgument("Application.calculationMode");
          workbook.calculationMode = mode;
        },
      },
      DecimalSeparator: readOnly(() => ","),
      ThousandsSeparator: readOnly(() => "."),
    },
    methods: {
      Calculate: () => null,
      SuspendApiCalculationUntilNextSync: () => null,
      SuspendScreenUpdatingUntilNextSync: () => null,
    },
  });
}
