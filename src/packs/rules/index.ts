import type { RulePack } from "../../core/rule/rule";
import { HUYEN_RULES } from "./huyen";
import { XA_RULES } from "./xa";

/** Every rule pack the product ships. */
export const RULE_PACKS: readonly RulePack[] = [HUYEN_RULES, XA_RULES];
