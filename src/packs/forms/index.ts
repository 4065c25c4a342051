import type { Form } from "../../core/form/form";
import { HUYEN } from "./huyen";
import { XA } from "./xa";

/** Every form that is known by name. */
export const FORMS: readonly Form[] = [HUYEN, XA];
