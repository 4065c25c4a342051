/** `7. Chính quyền số` and `Lĩnh vực Chính quyền số` are both `lĩnh vực Chính quyền số` in a sentence. */
export function fieldName(field: string): string {
  const name = field.replace(/^(\d+|[IVX]+)\s*[.)]\s*/u, "").replace(/^lĩnh vực\s+/iu, "");
  return `lĩnh vực ${name}`;
}

/** As the reports print it: `69,47%`, `67,30%`, and a whole one without decimals, `50%`. */
export function percentText(percent: string): string {
  return `${percent.replace(/\.0+$/, "").replace(".", ",")}%`;
}
