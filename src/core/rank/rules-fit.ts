import { textKey } from "../text/key";
import { draft, type Draft } from "./draft";
import { unitKey } from "./names";
import type { ClassProfile } from "./profile";
import type { UnitTable } from "./table";

/** The level of the units of a table. */
export type TableLevel = "huyen" | "xa";

/* What the names of such units begin with. */
const KINDS: Readonly<Record<TableLevel, readonly string[]>> = {
  xa: ["xã", "phường", "thị trấn", "đặc khu"],
  huyen: ["huyện", "quận", "thị xã", "thành phố", "sở", "ban", "văn phòng", "thanh tra"],
};
const LEVELS = (["xa", "huyen"] as const).flatMap((level) =>
  KINDS[level].map((kind) => ({ level, start: `${textKey(kind)} ` })),
);

/** Whether rules hold for the year and the level of the units they are to class; says nothing of what is open or unknown. */
export function rulesFit(
  table: UnitTable,
  profile: ClassProfile,
  year: number | null,
): readonly Draft[] {
  const { title, level, inForce } = profile;
  const notice = { kind: "period", severity: "notice", cells: [] } as const;
  const late = year !== null && inForce.to !== null && inForce.to < `${year}-01-01`;
  const early = year !== null && inForce.from !== null && inForce.from > `${year}-12-31`;
  const units = levelOf(table);
  return [
    ...(year !== null && (late || early)
      ? [draft(notice, { fact: "rules-of-another-time", title, ...inForce, year })]
      : []),
    ...(level !== "any" && units !== null && units !== level
      ? [
          draft(
            { ...notice, kind: "structure" },
            { fact: "rules-of-another-level", title, level, units },
          ),
        ]
      : []),
  ];
}

/** The level that the names of all units say; null where one says none or another. */
export function levelOf({ units }: UnitTable): TableLevel | null {
  const levels = new Set(
    units.map(({ name }) => {
      const key = unitKey(name);
      return LEVELS.find(({ start }) => key.startsWith(start))?.level ?? null;
    }),
  );
  const [only = null] = levels;
  return levels.size === 1 ? only : null;
}
