/** The names of the vocabularies that a drawing and a chart are written in. */
export interface DrawingVocabulary {
  readonly isStrict: boolean;
  readonly drawing: string;
  readonly main: string;
  readonly chart: string;
  /** Those of ids of relationships, as the workbook has them. */
  readonly relationships: string;
}

/** The vocabularies that go with that of a workbook's relationships; strict files have others than the rest (ECMA-376 parts 1 and 4). */
export function drawingVocabulary(relationships: string): DrawingVocabulary {
  const isStrict = relationships.startsWith("http://purl.oclc.org/ooxml/");
  const stem = isStrict
    ? "http://purl.oclc.org/ooxml/drawingml/"
    : "http://schemas.openxmlformats.org/drawingml/2006/";
  return {
    ...{ isStrict, relationships },
    ...{ drawing: `${stem}spreadsheetDrawing`, main: `${stem}main`, chart: `${stem}chart` },
  };
}
