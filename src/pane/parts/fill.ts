export { fill, isAsFilled } from "../../jobs/fill";
export { FillScreen } from "../FillScreen";
