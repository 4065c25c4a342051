import type { IndexStretch } from "../rank-prose-words";

/** `7. Chính quyền số` and `Lĩnh vực Chính quyền số` are both `lĩnh vực Chính quyền số` in a sentence. */
export function fieldName(field: string): string {
  const name = field.replace(/^(\d+|[IVX]+)\s*[.)]\s*/u, "").replace(/^lĩnh vực\s+/iu, "");
  return `lĩnh vực ${name}`;
}

/** With a comma: `78,8`. */
export function figure(plain: string): string {
  return plain.replace(".", ",");
}

/** As the reports print it: `69,47%`, `67,30%`, and a whole one without decimals, `50%`. */
export function percentText(percent: string): string {
  return `${figure(percent.replace(/\.0+$/, ""))}%`;
}

/** `từ 80% đến dưới 90%`, `từ 90% trở lên`, `dưới 50%`. */
export function stretchText({ lower, upper }: IndexStretch): string {
  const to = upper === null ? null : percentText(upper.percent);
  if (lower === null) {
    if (to === null) return "từ 0% trở lên";
    return upper?.kind === "from" ? `dưới ${to}` : `từ ${to} trở xuống`;
  }
  const start = `${lower.kind === "from" ? "từ" : "trên"} ${percentText(lower.percent)}`;
  if (to === null) return lower.kind === "from" ? `${start} trở lên` : start;
  return upper?.kind === "from" ? `${start} đến dưới ${to}` : `${start} đến ${to}`;
}

/** An ISO date as it is printed: `15/12/2022`. */
export function dateText(date: string): string {
  return date.split("-").reverse().join("/");
}
