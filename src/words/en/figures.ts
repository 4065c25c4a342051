/** A plain decimal as English prints it: `98.3`, `121,737`. Four digits stand ungrouped, as in the appendices. */
export function figure(plain: string): string {
  const [whole = "", fraction] = plain.replace("-", "−").split(".");
  const digits = whole.replace("−", "");
  const grouped = digits.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, ",") : whole;
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
