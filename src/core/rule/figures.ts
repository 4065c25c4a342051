import type { Decimal } from "../number/decimal";
import type { Figures, Operand } from "./judge";
import type { Observation } from "./observation";

/** The figures of a sheet as rules see them. `parameters` are what the user gave, such as the number of communes. */
export function figuresOf(
  observations: readonly Observation[],
  parameters: ReadonlyMap<string, Decimal>,
): Figures {
  const byCode = new Map(observations.map((one) => [one.indicator.code, one]));
  const operands = new Map(observations.map((one) => [one.indicator.code, operandOf(one)]));
  return {
    operand: (code) => operands.get(code) ?? { state: "absent" },
    parameter: (name) => parameters.get(name) ?? null,
    note: (code) => byCode.get(code)?.note ?? null,
  };
}

/** The same figures with other values in some cells: the world after a change. */
export function figuresWith(figures: Figures, changes: ReadonlyMap<string, Decimal>): Figures {
  return {
    ...figures,
    operand: (code) => {
      const value = changes.get(code);
      return value === undefined
        ? figures.operand(code)
        : { state: "figure", value, printed: value };
    },
  };
}

function operandOf({ reading }: Observation): Operand {
  switch (reading.kind) {
    case "figure":
      return { state: "figure", value: reading.value, printed: reading.printed };
    case "blank":
      return { state: "blank" };
    case "nothing-occurred":
      return { state: "nothing" };
    case "not-known":
    case "text":
    case "date":
    case "error":
      return { state: "unreadable" };
  }
}
