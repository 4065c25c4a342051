import type { ProbeWords } from "../words/probe-words";
import { resultLines, type Result } from "./report";

/** The parts of the page that change while the probe runs. */
export interface ProbePage {
  /** Calls the job at each press; further presses are refused until it has ended. */
  readonly onRun: (job: () => Promise<void>) => void;
  /** Says one sentence on how it stands. */
  readonly say: (sentence: string) => void;
  readonly add: (result: Result) => void;
  /** Takes the results of an earlier run away. */
  readonly clear: () => void;
  /** Offers a text to be copied. */
  readonly offer: (text: string) => void;
}

/** Puts text on the clipboard. Rejects where the browser does not let it. */
export type Copying = (text: string) => Promise<void>;

/** Draws the page into its place. Everything is set as text, never as markup: answers come from outside. */
export function probePage(place: HTMLElement, words: ProbeWords, copy: Copying): ProbePage {
  const run = element("button", words.run);
  const status = element("p", "");
  status.setAttribute("role", "status");
  const results = document.createElement("ol");
  const copying = document.createElement("div");
  place.replaceChildren(
    element("h1", words.title),
    element("p", words.lead),
    list(words.warnings),
    run,
    status,
    copying,
    results,
  );
  const say = (sentence: string): void => {
    status.textContent = sentence;
  };
  return {
    onRun: (job) => {
      run.addEventListener("click", () => {
        run.disabled = true;
        void job().finally(() => {
          run.disabled = false;
        });
      });
    },
    say,
    add: (result) => {
      results.append(item(resultLines(result, words)));
    },
    clear: () => {
      results.replaceChildren();
      copying.replaceChildren();
    },
    offer: (text) => {
      copying.replaceChildren(...copyingOf(text, words, say, copy));
    },
  };
}

/** A button, and the text itself below it for where the browser bars the clipboard. */
function copyingOf(
  text: string,
  words: ProbeWords,
  say: (sentence: string) => void,
  copy: Copying,
): readonly HTMLElement[] {
  const button = element("button", words.copy);
  const box = document.createElement("textarea");
  box.readOnly = true;
  box.value = text;
  box.setAttribute("aria-label", words.copy);
  button.addEventListener("click", () => {
    copy(text).then(
      () => {
        say(words.copied);
      },
      () => {
        say(words.copyByHand);
        box.focus();
        box.select();
      },
    );
  });
  return [button, box];
}

function list(sentences: readonly string[]): HTMLElement {
  const whole = document.createElement("ul");
  whole.append(...sentences.map((sentence) => element("li", sentence)));
  return whole;
}

function item(lines: readonly string[]): HTMLElement {
  const whole = document.createElement("li");
  whole.append(...lines.map((line) => element("p", line)));
  return whole;
}

function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  text: string,
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}
