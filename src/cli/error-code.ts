/** The code of an error of the operating system or of Node (`ENOENT`); null for any other error. */
export function errorCode(reason: unknown): string | null {
  if (typeof reason !== "object" || reason === null || !("code" in reason)) return null;
  return typeof reason.code === "string" ? reason.code : null;
}
