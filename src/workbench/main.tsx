import { createRoot } from "react-dom/client";
import { VIETNAMESE } from "../pane/text";
import { workbench } from "../words/vi/pane";
import { App } from "./App";

const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<App words={{ ...VIETNAMESE, workbench }} />);
