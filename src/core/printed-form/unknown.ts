/** The id of every form that is known from its own sheet only. */
export const UNKNOWN_FORM = "unknown";
