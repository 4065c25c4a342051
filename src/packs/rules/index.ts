import type { RulePack } from "../../core/rule/rule";
import type { TablePack } from "../../core/unit-table/pack";
import { HUYEN_RULES } from "./huyen";
import { VPCP_06A_RULES } from "./vpcp-06a";
import { XA_RULES } from "./xa";

/** The rules of every list of indicators. */
export const RULE_PACKS: readonly RulePack[] = [HUYEN_RULES, XA_RULES];

/** The rules of every form with units down and indicators across. */
export const TABLE_PACKS: readonly TablePack[] = [VPCP_06A_RULES];
