// Filling rates and totals, and its screen.
export { fill, isAsFilled } from "../../jobs/fill";
export { FillScreen } from "../FillScreen";
