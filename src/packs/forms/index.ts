import type { Form } from "../../core/form/form";
import type { TableForm } from "../../core/unit-table/form";
import { HUYEN } from "./huyen";
import { VPCP_06A } from "./vpcp-06a";
import { XA } from "./xa";

/** Every list of indicators that is known by name. */
export const FORMS: readonly Form[] = [HUYEN, XA];

/** Every form with units down and indicators across that is known by name. */
export const TABLE_FORMS: readonly TableForm[] = [VPCP_06A];
