import { vocabulary, type Vocabulary } from "../written-rules/vocabulary";
import { pathText, type OwnForm } from "./own-form";

/** The indicators of a kept form, as its rules speak of them. */
export function ownVocabulary(own: OwnForm): Vocabulary {
  return vocabulary(
    own.layout === "unit-table"
      ? own.form.columns.map(({ code, path, kind, unit }) => ({
          ...{ code, kind, unit },
          label: pathText(path),
          parent: null,
          extra: false,
        }))
      : own.form.indicators.map((indicator) => ({ ...indicator, extra: false })),
  );
}
