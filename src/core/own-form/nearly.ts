import { textKey } from "../text/key";
import { pathText, type OwnForm } from "./own-form";

/** So many rows must be the same, and so large a part of the longer of both forms (one in two). */
const FEWEST_SAME = 3;
const SHARE = 2;

/**
 * Whether a form that was read is a kept one that has changed, and not yet another form: at least half of the rows of the
 * longer one are worded alike in both.
 */
export function isNearly(saved: OwnForm, read: OwnForm): boolean {
  return likenessOfForms(saved, read) > 0;
}

/** The form that is nearest to one that was read; null where none is near. Of forms equally near the last. */
export function nearestForm(kept: readonly OwnForm[], read: OwnForm): OwnForm | null {
  const measured = kept.map((own) => ({ own, likeness: likenessOfForms(own, read) }));
  const best = Math.max(0, ...measured.map(({ likeness }) => likeness));
  return best === 0 ? null : (measured.findLast(({ likeness }) => likeness === best)?.own ?? null);
}

/** The part of the longer form that both have; 0 where that is less than half, or the forms are of different layouts. */
function likenessOfForms(saved: OwnForm, read: OwnForm): number {
  if (saved.layout !== read.layout) return 0;
  const [before, now] = [labelsOf(saved), labelsOf(read)];
  const left = [...before];
  const same = now.filter((label) => {
    const at = left.indexOf(label);
    if (at !== -1) left.splice(at, 1);
    return at !== -1;
  }).length;
  const longer = Math.max(before.length, now.length);
  return same >= FEWEST_SAME && SHARE * same >= longer ? same / longer : 0;
}

function labelsOf(own: OwnForm): readonly string[] {
  return own.layout === "unit-table"
    ? own.form.columns.map(({ path }) => textKey(pathText(path)))
    : own.form.indicators.map(({ label }) => textKey(label));
}
