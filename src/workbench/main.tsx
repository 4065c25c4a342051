import { createRoot } from "react-dom/client";
import { App } from "./App";
import { VIETNAMESE } from "./text";

const place = document.getElementById("root");
if (place !== null) createRoot(place).render(<App words={VIETNAMESE} />);
