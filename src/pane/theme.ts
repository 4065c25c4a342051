import {
  createDarkTheme,
  createLightTheme,
  type BrandVariants,
  type Theme,
} from "@fluentui/react-components";

/** The deep teal of the product, dark to light. */
const TEAL: BrandVariants = {
  10: "#021416",
  20: "#052428",
  30: "#08343a",
  40: "#0a434b",
  50: "#0b4d56",
  60: "#0c5761",
  70: "#0d606b",
  80: "#0e6875",
  90: "#217985",
  100: "#388a95",
  110: "#519ba5",
  120: "#6cacb5",
  130: "#88bec5",
  140: "#a6d0d5",
  150: "#c5e2e5",
  160: "#e4f3f4",
};

/** Fonts that carry every Vietnamese letter; nothing is loaded from a network. */
const FONTS = "'Segoe UI', 'Noto Sans', 'Roboto', -apple-system, system-ui, sans-serif";

/** Stacked marks (ế, ộ) need more room between lines than English does. */
const COMMON = {
  fontFamilyBase: FONTS,
  lineHeightBase200: "17px",
  lineHeightBase300: "21px",
  lineHeightBase400: "24px",
  lineHeightBase500: "28px",
};

const LIGHT: Theme = { ...createLightTheme(TEAL), ...COMMON };

const DARK: Theme = {
  ...createDarkTheme(TEAL),
  ...COMMON,
  colorBrandForeground1: TEAL[120],
  colorBrandForeground2: TEAL[130],
};

/** The look of the product on a light or a dark background. */
export function themeFor(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}
