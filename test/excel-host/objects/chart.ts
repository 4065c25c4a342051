import type { ChartModel, SeriesModel } from "../drawn-model";
import { HostObject, readOnly } from "../host-object";
import { around, columnsOf } from "../rectangle";
import type { Session } from "../session";
import type { SheetModel } from "../sheet-model";
import { colourGiven } from "./fill";
import { RangeObject } from "./range";
import { badArgument, refuseUnwritable } from "./refusals";
import { toldScalars } from "./told-scalars";
import { areaGiven, worksheetObject } from "./worksheet";

/** What Excel begins a chart with. */
const CHART = { ChartType: "Invalid" };
const TITLE = { Text: "Chart Title", Visible: true, Overlay: false };
const LEGEND = { Visible: true, Position: "Right", Overlay: false };
const AXIS = {
  ...{ Minimum: "", Maximum: "", MajorUnit: "", ReversePlotOrder: false, Visible: true },
  ...{ NumberFormat: "General", TickLabelPosition: "NextToAxis", TickLabelSpacing: 1 },
  ...{ Position: "Automatic" },
};
const FONT = {
  ...{ Name: "Calibri", Size: 10, Color: "#595959", Bold: false, Italic: false },
};
const LABELS = { Position: "OutsideEnd", NumberFormat: "General", LinkNumberFormat: true };
const SERIES = { HasDataLabels: false, GapWidth: 150, Overlap: 0 };

interface Place {
  readonly session: Session;
  readonly sheet: SheetModel;
}

/** `ChartCollection`. */
export function chartCollection(session: Session, sheet: SheetModel): HostObject {
  const object = (chart: ChartModel | undefined) =>
    chart === undefined ? null : chartObject({ session, sheet }, chart);
  const find = (name: unknown) => object(sheet.charts.find((chart) => chart.name === name));
  return new HostObject("ChartCollection", {
    scalars: { Count: readOnly(() => sheet.charts.length) },
    items: () => sheet.charts.flatMap((chart) => object(chart) ?? []),
    item: (key) => object(sheet.charts.find(({ id }) => id === key)) ?? find(key),
    methods: {
      GetCount: () => sheet.charts.length,
      GetItem: ([name]) => find(name),
      GetItemOrNullObject: ([name]) => find(name),
      GetItemAt: ([index]) => object(sheet.charts[Number(index)]),
      Add: ([type, source]) => {
        const location = "ChartCollection.add";
        refuseUnwritable(session, sheet, location);
        if (!(source instanceof RangeObject)) throw badArgument(location);
        const { area } = source;
        const chart: ChartModel = {
          ...{ id: session.workbook.newId("chart"), name: freeName(sheet), at: null },
          series: columnsOf(area).map((column, at) => ({
            ...{ name: `Series${at + 1}`, values: { ...area, column, width: 1 } },
            ...{ categories: null, told: new Map() },
          })),
          told: new Map([["ChartType", type]]),
        };
        sheet.charts.push(chart);
        return object(chart);
      },
    },
  });
}

function freeName({ charts }: SheetModel): string {
  let number = 1;
  while (charts.some(({ name }) => name === `Chart ${number}`)) number += 1;
  return `Chart ${number}`;
}

/** `Chart`. */
function chartObject(place: Place, chart: ChartModel): HostObject {
  const { session, sheet } = place;
  const part = partOf(place, chart.told);
  const axis = (prefix: string) => () =>
    withFont(place, chart.told, part("ChartAxis", prefix, AXIS), prefix, "ChartAxisFormat");
  return new HostObject("Chart", {
    key: { Id: chart.id },
    scalars: {
      Id: readOnly(() => chart.id),
      Name: {
        get: () => chart.name,
        set: (given) => {
          refuseUnwritable(session, sheet, "Chart.name");
          if (typeof given !== "string" || given === "") throw badArgument("Chart.name");
          chart.name = given;
        },
      },
      ...part("Chart", "", CHART).members.scalars,
    },
    links: {
      Title: () =>
        withFont(
          place,
          chart.told,
          part("ChartTitle", "title.", TITLE),
          "title.",
          "ChartTitleFormat",
        ),
      Legend: () => part("ChartLegend", "legend.", LEGEND),
      Format: () =>
        new HostObject("ChartAreaFormat", {
          links: { Font: () => part("ChartFont", "font.", FONT) },
        }),
      Axes: () =>
        new HostObject("ChartAxes", {
          links: { CategoryAxis: axis("categories."), ValueAxis: axis("values.") },
        }),
      Series: () => seriesCollection(place, chart),
      Worksheet: () => worksheetObject(session, sheet),
    },
    methods: {
      SetPosition: ([start, end]) => {
        refuseUnwritable(session, sheet, "Chart.setPosition");
        const from = placeGiven(sheet, start);
        chart.at = end === null || end === undefined ? from : around(from, placeGiven(sheet, end));
      },
      Delete: () => {
        refuseUnwritable(session, sheet, "Chart.delete");
        sheet.charts = sheet.charts.filter((each) => each !== chart);
      },
    },
  });
}

function seriesCollection(place: Place, chart: ChartModel): HostObject {
  const object = (series: SeriesModel | undefined) =>
    series === undefined ? null : seriesObject(place, chart, series);
  return new HostObject("ChartSeriesCollection", {
    scalars: { Count: readOnly(() => chart.series.length) },
    items: () => chart.series.flatMap((series) => object(series) ?? []),
    methods: {
      GetCount: () => chart.series.length,
      GetItemAt: ([index]) => object(chart.series[Number(index)]),
      Add: ([name]) => {
        refuseUnwritable(place.session, place.sheet, "ChartSeriesCollection.add");
        const nowhere = { row: 0, column: 0, height: 0, width: 0 };
        const series: SeriesModel = {
          name: typeof name === "string" ? name : `Series${chart.series.length + 1}`,
          ...{ values: nowhere, categories: null, told: new Map() },
        };
        chart.series.push(series);
        return object(series);
      },
    },
  });
}

/** `ChartSeries`. */
function seriesObject(place: Place, chart: ChartModel, series: SeriesModel): HostObject {
  const { session, sheet } = place;
  const writable = (member: string) => {
    refuseUnwritable(session, sheet, `ChartSeries.${member}`);
  };
  const part = partOf(place, series.told);
  return new HostObject("ChartSeries", {
    scalars: {
      Name: {
        get: () => series.name,
        set: (given) => {
          writable("name");
          series.name = String(given);
        },
      },
      ...part("ChartSeries", "", SERIES).members.scalars,
    },
    links: {
      DataLabels: () =>
        withFont(
          place,
          series.told,
          part("ChartDataLabels", "labels.", LABELS),
          "labels.",
          "ChartDataLabelFormat",
        ),
      Format: () =>
        new HostObject("ChartSeriesFormat", {
          links: {
            Fill: () =>
              new HostObject("ChartFill", {
                methods: {
                  SetSolidColor: ([colour]) => {
                    writable("format.fill");
                    series.told.set("fill", colourGiven(colour, "ChartFill.setSolidColor"));
                  },
                  Clear: () => {
                    writable("format.fill");
                    series.told.set("fill", null);
                  },
                },
              }),
          },
        }),
    },
    methods: {
      SetValues: ([range]) => {
        writable("setValues");
        series.values = placeGiven(sheet, range);
      },
      SetXAxisValues: ([range]) => {
        writable("setXAxisValues");
        series.categories = placeGiven(sheet, range);
      },
      Delete: () => {
        writable("delete");
        chart.series = chart.series.filter((each) => each !== series);
      },
    },
  });
}

/** An object of a chart that only keeps what it is told. */
function partOf({ session, sheet }: Place, told: ChartModel["told"]) {
  return (type: string, prefix: string, defaults: Readonly<Record<string, unknown>>) =>
    new HostObject(type, {
      scalars: toldScalars(told, prefix, defaults, (name) => {
        refuseUnwritable(session, sheet, `${type}.${name}`);
      }),
    });
}

/** The same with a font of its own. */
function withFont(
  place: Place,
  told: ChartModel["told"],
  { type, members }: HostObject,
  prefix: string,
  formatType: string,
): HostObject {
  const font = () => partOf(place, told)("ChartFont", `${prefix}font.`, FONT);
  const format = () => new HostObject(formatType, { links: { Font: font } });
  return new HostObject(type, { ...members, links: { ...members.links, Format: format } });
}

function placeGiven(sheet: SheetModel, given: unknown) {
  if (given instanceof RangeObject) return given.area;
  return areaGiven(sheet, given, "Chart");
}
