/** The version of this product, as `package.json` has it: told on the results sheet and to support. */
export const VERSION = "0.2.0";
