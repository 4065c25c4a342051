import {
  CHART_GAP,
  CHART_TEXT_SIZE,
  CHART_TITLE_SIZE,
  chartTextSize,
  isStacked,
  wordsOn,
} from "../../core/plan/chart-look";
import { DOCUMENT_FONT, DOCUMENT_ROW } from "../../core/plan/document-look";
import type { OwnCell, OwnChart, OwnSheet } from "../../core/plan/plan";
import type { Area } from "../../core/sheet/area";
import type { DrawingVocabulary } from "./drawing-vocabulary";
import { XML_HEAD } from "./opened-workbook";
import { fixedReference } from "./own-names";
import { encodedText, escapedXml } from "./xstring";

type Series = OwnChart["series"][number];

const LINES = "D9D9D9";
/** Ids that the two axes know each other by. */
const [CATEGORIES, FIGURES] = [1, 2];

/**
 * A chart part: bars that lie one under the other in the order of the sheet, with the results kept as the cells have
 * them, so that it is drawn before anything is worked out. Several series are one bar, piece by piece.
 */
export function chartXml(sheet: OwnSheet, chart: OwnChart, vocabulary: DrawingVocabulary): string {
  const { title, categories, series, axis } = chart;
  const stacked = isStacked(chart);
  const size = chartTextSize(chart, DOCUMENT_ROW);
  const percent = vocabulary.isStrict ? "%" : "";
  return [
    XML_HEAD,
    `<c:chartSpace xmlns:c="${vocabulary.chart}" xmlns:a="${vocabulary.main}" xmlns:r="${vocabulary.relationships}">`,
    '<c:roundedCorners val="0"/><c:chart>',
    titleXml(title),
    `<c:autoTitleDeleted val="${title === "" ? 1 : 0}"/>`,
    '<c:plotArea><c:layout/><c:barChart><c:barDir val="bar"/>',
    `<c:grouping val="${stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>`,
    ...series.map((each, at) => seriesXml(sheet, categories, each, at, stacked, size)),
    `<c:gapWidth val="${CHART_GAP}${percent}"/>${stacked ? `<c:overlap val="100${percent}"/>` : ""}`,
    `<c:axId val="${CATEGORIES}"/><c:axId val="${FIGURES}"/></c:barChart>`,
    categoryAxisXml(size),
    figureAxisXml(axis, size),
    "<c:spPr><a:noFill/></c:spPr></c:plotArea>",
    stacked
      ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textXml(CHART_TEXT_SIZE.most, "000000")}</c:legend>`
      : "",
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill><a:ln><a:noFill/></a:ln></c:spPr>',
    textXml(CHART_TEXT_SIZE.most, "000000"),
    "</c:chartSpace>",
  ].join("");
}

function titleXml(title: string): string {
  if (title === "") return "";
  const properties = fontXml("a:rPr", CHART_TITLE_SIZE, "000000", true);
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${fontXml("a:defRPr", CHART_TITLE_SIZE, "000000", true)}</a:pPr><a:r>${properties}<a:t>${encodedText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

function seriesXml(
  sheet: OwnSheet,
  categories: Area,
  { name, area, color }: Series,
  at: number,
  stacked: boolean,
  size: number,
): string {
  const heading = { ...area, row: area.row - 1, height: 1 };
  const figures = cellsIn(sheet, area);
  const format = figures.find((cell) => cell?.format !== undefined)?.format ?? "General";
  const fill = color.slice(1);
  return [
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>`,
    `<c:tx><c:strRef><c:f>${formulaXml(sheet, heading)}</c:f><c:strCache><c:ptCount val="1"/>${pointXml(0, name)}</c:strCache></c:strRef></c:tx>`,
    `<c:spPr><a:solidFill><a:srgbClr val="${fill}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`,
    `<c:dLbls><c:numFmt formatCode="${escapedXml(format)}" sourceLinked="0"/><c:spPr><a:noFill/></c:spPr>${textXml(size, stacked ? wordsOn(color).slice(1) : "000000")}<c:dLblPos val="${stacked ? "inEnd" : "outEnd"}"/>`,
    '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>',
    `<c:cat><c:strRef><c:f>${formulaXml(sheet, categories)}</c:f><c:strCache>${wordPointsXml(cellsIn(sheet, categories))}</c:strCache></c:strRef></c:cat>`,
    `<c:val><c:numRef><c:f>${formulaXml(sheet, area)}</c:f><c:numCache><c:formatCode>${escapedXml(format)}</c:formatCode>${figurePointsXml(figures)}</c:numCache></c:numRef></c:val>`,
    "</c:ser>",
  ].join("");
}

/** The first category stands on top, as in the table; each is named, however many there are. */
function categoryAxisXml(size: number): string {
  return [
    `<c:catAx><c:axId val="${CATEGORIES}"/><c:scaling><c:orientation val="maxMin"/></c:scaling>`,
    '<c:delete val="0"/><c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>',
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>',
    `<c:spPr>${lineXml()}</c:spPr>${textXml(size, "000000")}`,
    `<c:crossAx val="${FIGURES}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>`,
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join("");
}

/** Below the bars: beyond the last category, for the first one stands on top. */
function figureAxisXml({ from, to }: OwnChart["axis"], size: number): string {
  return [
    `<c:valAx><c:axId val="${FIGURES}"/><c:scaling><c:orientation val="minMax"/><c:max val="${escapedXml(to)}"/><c:min val="${escapedXml(from)}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>${lineXml()}</c:spPr></c:majorGridlines>`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>',
    `<c:spPr>${lineXml()}</c:spPr>${textXml(size, "000000")}`,
    `<c:crossAx val="${CATEGORIES}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>`,
  ].join("");
}

function lineXml(): string {
  return `<a:ln w="9525"><a:solidFill><a:srgbClr val="${LINES}"/></a:solidFill></a:ln>`;
}

function textXml(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr>${fontXml("a:defRPr", size, color, false)}</a:pPr><a:endParaRPr lang="vi-VN"/></a:p></c:txPr>`;
}

function fontXml(element: string, size: number, color: string, isBold: boolean): string {
  return `<${element} sz="${size * 100}" b="${isBold ? 1 : 0}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill><a:latin typeface="${DOCUMENT_FONT}"/><a:cs typeface="${DOCUMENT_FONT}"/></${element}>`;
}

function formulaXml({ name }: OwnSheet, area: Area): string {
  return escapedXml(fixedReference(name, area));
}

function cellsIn(
  { rows }: OwnSheet,
  { row, column, height }: Area,
): readonly (OwnCell | undefined)[] {
  return Array.from({ length: height }, (_, down) => rows[row - 1 + down]?.[column - 1]);
}

/** Only a number is a point of figures: a blank cell and a text are none. */
function figurePointsXml(cells: readonly (OwnCell | undefined)[]): string {
  return pointsXml(cells.map((cell) => (cell?.value.kind === "number" ? cell.value.digits : null)));
}

function wordPointsXml(cells: readonly (OwnCell | undefined)[]): string {
  return pointsXml(
    cells.map((cell) => {
      switch (cell?.value.kind) {
        case "number":
          return cell.value.digits;
        case "text":
          return cell.value.text;
        case "blank":
        case undefined:
          return null;
      }
    }),
  );
}

function pointsXml(values: readonly (string | null)[]): string {
  const points = values.map((value, at) => (value === null ? "" : pointXml(at, value)));
  return `<c:ptCount val="${values.length}"/>${points.join("")}`;
}

function pointXml(at: number, value: string): string {
  return `<c:pt idx="${at}"><c:v>${encodedText(value)}</c:v></c:pt>`;
}
