import manifest from "../../package.json";
import { Problem } from "../core/problem";
import { whenOfficeIsReady } from "../host/excel/ready";
import { probe as enProbe } from "../words/en/probe";
import * as enProblems from "../words/en/problems";
import { sentenceOf } from "../words/problem-words";
import { probe as viProbe } from "../words/vi/probe";
import * as viProblems from "../words/vi/problems";
import { probePage } from "./page";
import { probeInto } from "./run";

/** Vietnamese, unless the address asks for English: `?lang=en`. */
const [words, problems] =
  new URLSearchParams(location.search).get("lang") === "en"
    ? [enProbe, enProblems]
    : [viProbe, viProblems];

function open(place: HTMLElement): void {
  const page = probePage(place, words, (text) => navigator.clipboard.writeText(text));
  page.onRun(async () => {
    try {
      await whenOfficeIsReady();
      await probeInto(page, words, manifest.version);
    } catch (caught) {
      page.say(
        caught instanceof Problem
          ? problems.problemSentence(caught)
          : sentenceOf(problems.unknownProblem),
      );
    }
  });
}

const place = document.getElementById("root");
if (place !== null) open(place);
