import type { ClassProfile } from "../../core/rank/profile";
import { HAI_DUONG_XA_2022 } from "./hai-duong-xa-2022";

/** Every class profile that comes with the product; the first is the default. */
export const CLASS_PROFILES = [HAI_DUONG_XA_2022] as const;

/** The profile of that id, null where there is none. */
export function classProfile(id: string): ClassProfile | null {
  return CLASS_PROFILES.find((profile) => profile.id === id) ?? null;
}
