import type { OwnChart } from "../../core/plan/plan";
import type { DrawingVocabulary } from "./drawing-vocabulary";
import { XML_HEAD } from "./opened-workbook";
import { encodedText, escapedXml } from "./xstring";

/** A drawing part that holds one chart over the cells it covers; `link` is the relationship that leads to the chart. */
export function drawingXml(
  { title, at }: OwnChart,
  link: string,
  { drawing, main, chart, relationships }: DrawingVocabulary,
): string {
  const name = encodedText(title).replaceAll("\n", " ");
  return [
    XML_HEAD,
    `<xdr:wsDr xmlns:xdr="${drawing}" xmlns:a="${main}"><xdr:twoCellAnchor editAs="oneCell">`,
    cornerXml("from", at.row - 1, at.column - 1),
    cornerXml("to", at.row - 1 + at.height, at.column - 1 + at.width),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="${name}" descr="${name}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${chart}"><c:chart xmlns:c="${chart}" xmlns:r="${relationships}" r:id="${escapedXml(link)}"/></a:graphicData></a:graphic>`,
    "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>",
  ].join("");
}

/** Rows and columns are counted from 0. */
function cornerXml(corner: "from" | "to", row: number, column: number): string {
  return `<xdr:${corner}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${corner}>`;
}
