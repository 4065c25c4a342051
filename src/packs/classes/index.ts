import type { ClassProfile } from "../../core/rank/profile";
import { BO_CHI_SO_766 } from "./bo-chi-so-766";
import { HAI_DUONG_XA_2022 } from "./hai-duong-xa-2022";
import { PAR_INDEX } from "./par-index";

/** Every class profile that comes with the product; the first is the default. */
export const CLASS_PROFILES = [HAI_DUONG_XA_2022, BO_CHI_SO_766, PAR_INDEX] as const;

/** The profile of that id, null where there is none. */
export function classProfile(id: string): ClassProfile | null {
  return CLASS_PROFILES.find((profile) => profile.id === id) ?? null;
}
