import { HostObject, readOnly } from "../host-object";
import type { Line, Side } from "../look";
import { changedLine } from "../look";
import type { Rectangle } from "../rectangle";
import { gridOf } from "../rectangle";
import type { Session } from "../session";
import { uniform } from "./given";
import { refuseUnwritable } from "./refusals";
import type { Cells } from "./range-format";

/** A side of a range: the cells that lie along it, and which of their edges. */
interface Edge {
  readonly side: Side;
  readonly along: (area: Rectangle) => Rectangle;
}

/** The lines of a range. A diagonal is not kept here, so that asking for one fails. */
const EDGES: Readonly<Record<string, Edge>> = {
  EdgeTop: { side: "top", along: (area) => ({ ...area, height: 1 }) },
  EdgeBottom: {
    side: "bottom",
    along: (area) => ({ ...area, row: area.row + area.height - 1, height: 1 }),
  },
  EdgeLeft: { side: "left", along: (area) => ({ ...area, width: 1 }) },
  EdgeRight: {
    side: "right",
    along: (area) => ({ ...area, column: area.column + area.width - 1, width: 1 }),
  },
  InsideHorizontal: { side: "bottom", along: (area) => ({ ...area, height: area.height - 1 }) },
  InsideVertical: { side: "right", along: (area) => ({ ...area, width: area.width - 1 }) },
};

/** `RangeBorderCollection`. A line between two cells is one line, from whichever side it is looked at. */
export function bordersObject(session: Session, cells: Cells): HostObject {
  const border = (name: string) => {
    const edge = EDGES[name];
    return edge === undefined ? null : borderObject(session, cells, name, edge);
  };
  return new HostObject("RangeBorderCollection", {
    items: () => Object.keys(EDGES).flatMap((name) => border(name) ?? []),
    item: (name) => (typeof name === "string" ? border(name) : null),
  });
}

function borderObject(session: Session, cells: Cells, name: string, edge: Edge): HostObject {
  const { sheet, areas } = cells;
  const places = areas
    .flatMap((area) => gridOf(edge.along(area), (row, column) => [row, column] as const))
    .flat();
  const member = (part: keyof Line, ifNone: string) => ({
    get: () =>
      uniform(places.map(([row, column]) => sheet.edge(row, column, edge.side)?.[part] ?? ifNone)),
    set: (given: unknown) => {
      refuseUnwritable(session, sheet, `RangeBorder.${part}`);
      for (const [row, column] of places) {
        const line = changedLine(sheet.edge(row, column, edge.side), { [part]: String(given) });
        sheet.setEdge(row, column, edge.side, line);
      }
    },
  });
  return new HostObject("RangeBorder", {
    scalars: {
      SideIndex: readOnly(() => name),
      Style: member("style", "None"),
      Color: member("color", "#000000"),
      Weight: member("weight", "Thin"),
    },
  });
}
