import { useAnnounce } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Entry } from "../core/plan/entry";
import { clearable } from "../core/plan/preflight";
import type { UnsureRow } from "../core/form/recognition";
import type { Plan, Task } from "../core/plan/plan";
import type { Left } from "../core/plan/restore";
import type { Change, Suspect } from "../core/rule/finding";
import type { FillChoices } from "../core/fill/filling";
import type { FillReport } from "../jobs/fill/report";
import type { ReadySentence } from "../jobs/rank/prose/sentences";
import type { RankReport } from "../jobs/rank/report";
import type { FormDetails } from "../jobs/own-form/form-to-keep";
import type { NextVersion } from "../jobs/own-form/next-version";
import { describer, told, type ToldFinding } from "../jobs/told";
import type { Prepared } from "../jobs/writing/carry-out";
import { forgotten, interrupted, type Book } from "../jobs/writing/journal";
import type { Lock } from "../words/writing-words";
import { localMoment, nextStamp } from "./clock";
import type { PaneHost } from "./host";
import type { CheckCircumstances, Checked } from "./jobs";
import type { LeftResult } from "./left-result";
import { parts, type CheckPart, type FillPart, type RankPart } from "./parts";
import type { RankOptions } from "./rank-options";
import { rememberedFilling, rememberFilling } from "./fill-choices";
import { answerBook } from "./row-answers";
import type { PaneText } from "./text";
import { troubleLeft, troubleOf, type Trouble } from "./trouble";
import { useStale } from "./use-stale";

/** What the pane shows at a time. `returned`: another screen was left for this one. */
export type Shown =
  | { readonly at: "start"; readonly returned: boolean }
  | {
      readonly at: "check";
      readonly part: CheckPart;
      readonly checked: Checked;
      readonly findings: readonly ToldFinding[];
      /** What keeps its cells from being written; null for nothing. */
      readonly lock: Lock | null;
    }
  | {
      readonly at: "fill";
      readonly part: FillPart;
      readonly report: FillReport;
      readonly choices: FillChoices;
    }
  | {
      readonly at: "rank";
      readonly part: RankPart;
      readonly report: RankReport;
      readonly sentences: readonly ReadySentence[];
      readonly findings: readonly ToldFinding[];
      readonly options: RankOptions;
      /** Whether this machine keeps the choices for the next time. */
      readonly remembered: boolean;
      readonly otherSheets: readonly string[];
      readonly written: boolean;
    };

/** Which button asked for something to be written; a fix is told by its finding and the place among its suspects. */
export type AskedBy =
  | "mark"
  | "unmark"
  | "results"
  | "clean"
  | "rounding"
  | "fill"
  | "rank"
  | "keep"
  | "next-form"
  | `fix ${string}`
  | `waive ${string}`;

/** What waits for one press before it is written. */
export interface Asked {
  readonly by: AskedBy;
  readonly prepared: Prepared;
  /** Figures that change, each cell before and after; empty where the plan is of another kind. */
  readonly changes: readonly Change[];
  /** How many cells are left to their formulas. */
  readonly formulas: number;
}

/** The state of the pane and what the user can make of it. No call throws: what goes wrong becomes `trouble`. */
export interface Jobs {
  readonly shown: Shown;
  readonly working: boolean;
  /** The last thing that went wrong. */
  readonly trouble: Trouble | null;
  readonly closeTrouble: () => void;
  /** What was last done, in a sentence. */
  readonly outcome: string | null;
  readonly closeOutcome: () => void;
  readonly isStale: boolean;
  readonly asked: Asked | null;
  readonly book: Book;
  readonly start: () => void;
  readonly check: () => void;
  /** Checks the sheet on the screen anew, whichever is in front. */
  readonly checkAgain: () => void;
  /** Works out what can be filled on the sheet in front. */
  readonly fill: () => void;
  /** The same for the sheet on the screen with other choices, which are remembered. */
  readonly fillWith: (sheet: string, choices: FillChoices) => void;
  /** Ranks the sheet in front. */
  readonly rank: () => void;
  /** Ranks the sheet on the screen anew and remembers what was chosen. */
  readonly rankWith: (sheet: string, options: RankOptions) => void;
  readonly askMarks: () => void;
  readonly askUnmark: () => void;
  readonly askResults: () => void;
  readonly askClean: () => void;
  readonly askFix: (by: AskedBy, suspect: Suspect) => void;
  readonly askRounding: (findings: readonly ToldFinding[]) => void;
  /** Asks to write down why the figures of a finding are kept. */
  readonly askWaiver: (finding: ToldFinding, reason: string) => void;
  /** How many answers about rows are remembered for the form on the screen. */
  readonly answered: number;
  /** Remembers which indicator a row is, null for none, and checks the sheet anew. */
  readonly answerRow: (row: UnsureRow, code: string | null) => void;
  readonly forgetAnswers: () => void;
  /** Looks at another table of the sheet that was checked. */
  readonly lookAt: (table: number) => void;
  /** Checks the sheet on the screen anew without some of the rules that it prints, by their ids. */
  readonly checkWithout: (dropped: readonly string[]) => void;
  /** Asks to keep the form on the screen, without those rules. */
  readonly askKeep: (details: FormDetails, dropped: readonly string[]) => void;
  /** Asks to keep a new version of the form on the screen. */
  readonly askUpdate: (version: NextVersion) => void;
  readonly lookAgain: () => void;
  readonly drop: () => void;
  /** Writes what was asked; filters are cleared only where the user agreed. */
  readonly confirm: (mayClearFilters: boolean) => void;
  readonly undo: (entry: Entry) => void;
  readonly redo: (entry: Entry) => void;
  readonly undoAll: () => void;
  readonly recover: () => void;
  readonly forget: () => void;
  readonly goTo: (sheet: string, cell: string) => void;
}

/** After such a writing was taken back or done again, what the screen shows may be otherwise. */
const SHOWN_ANEW: readonly Task[] = ["mend", "fill", "rank", "results", "waive", "keep", "clean"];

/** After such a writing what the screen shows is otherwise: figures, explanations, or what the form is. */
const SHOWN_ANEW_AFTER: readonly Task[] = ["mend", "clean", "keep"];

/** The name of the button that a fix is asked by; `place` is the suspect's among those of its finding. */
export function fixedBy(finding: ToldFinding, place: number): AskedBy {
  return `fix ${finding.id} ${place}`;
}

/** The name of the button that writes down why the figures of a finding are kept. */
export function waivedBy(finding: ToldFinding): AskedBy {
  return `waive ${finding.id}`;
}

/** Runs the jobs of the pane on its host, and says aloud how they ended where no message bar does. */
export function useJobs(host: PaneHost, words: PaneText): Jobs {
  const { announce } = useAnnounce();
  const [shown, setShown] = useState<Shown>({ at: "start", returned: false });
  const [working, setWorking] = useState(false);
  const busy = useRef(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const [book, setBook] = useState<Book>(() => host.journal.read());
  const [answers] = useState(() => answerBook());
  const isStale = useStale(host, shown.at === "check" ? shown : null);
  useLeftResult(host, words, setOutcome, setTrouble, setBook);

  const attempt = useCallback(
    async (name: string, job: () => Promise<string | null>) => {
      setTrouble(null);
      setOutcome(null);
      try {
        const sentence = await job();
        if (sentence !== null) announce(sentence);
      } catch (caught) {
        setTrouble(troubleOf(caught, name, host.about, new Date(), words));
      }
      setBook(host.journal.read());
    },
    [announce, host, words],
  );

  return useMemo(() => {
    const { workbook, journal } = host;
    const { journal: journalWords, marks: markWords } = words.writing;
    /** One job at a time: a second press while one is at work does nothing. */
    const run = (name: string, job: () => Promise<string | null>): void => {
      if (busy.current) return;
      busy.current = true;
      setWorking(true);
      void attempt(name, job).then(() => {
        busy.current = false;
        setWorking(false);
      });
    };
    const ranked = async (
      sheet: string,
      options: RankOptions,
      remembered: boolean,
      written: boolean,
    ): Promise<string> => {
      const [part, { prepare }] = await Promise.all([parts.rank(), parts.writing()]);
      const ranking = await part.rankSheet(workbook, sheet, options, words.ranking);
      const { report } = ranking;
      const otherSheets = await otherWorksheets(host, report.sheet);
      const findings = told(report.findings, ({ facts }) => ({
        message: words.ranking.finding(facts),
        arithmetic: "",
      }));
      const prepared = await prepare(workbook, journal, report.plan);
      setAsked({ by: "rank", prepared, changes: [], formulas: 0 });
      setShown({
        ...{ at: "rank", part, ...ranking, findings, remembered },
        ...{ otherSheets, written },
      });
      return words.pane.rank.lead;
    };
    const filled = async (sheet: string, choices: FillChoices): Promise<string> => {
      // A filled sheet is checked again: what that needs is here before anything is written.
      const all = [parts.fill(), parts.writing(), parts.check()] as const;
      const [part, { prepare }] = await Promise.all(all);
      const report = await part.fill(workbook, sheet, choices, answers.of);
      const prepared = await prepare(workbook, journal, report.plan);
      const isEmpty = report.fillings.length === 0;
      setAsked(isEmpty ? null : { by: "fill", prepared, changes: [], formulas: 0 });
      setShown({ at: "fill", part, report, choices });
      return isEmpty ? words.fill.nothing : words.fill.willFill(report.fillings.length);
    };
    const circumstances = (table: number, dropped: readonly string[] = []): CheckCircumstances => ({
      ...{ moment: localMoment(new Date()), table, dropped },
      answers: answers.of,
    });
    const checked = async (
      sheet: string,
      table = 0,
      dropped: readonly string[] = [],
    ): Promise<string> => {
      const [part, { renewMarks }] = await Promise.all([parts.check(), parts.writing()]);
      const made = await part.checkSheet(workbook, sheet, circumstances(table, dropped));
      const { report } = made;
      const findings = told(report.findings, describer(report, words.findings));
      const about = made.reports.flatMap((each) => each.about);
      const lock = await part.lockOf(workbook, report.sheet);
      await renewMarks(workbook, journal);
      host.mark?.(
        report.sheet,
        told(part.openFindings(made), describer({ about }, words.findings)),
      );
      setAsked(null);
      setShown({ at: "check", part, checked: made, findings, lock });
      return part.checkSummary(made, words);
    };
    /** Checks the sheet on the screen anew and looks at the same table. */
    const checkedAnew = ({ report, reports, dropped }: Checked): Promise<string> =>
      checked(report.sheet, reports.indexOf(report), dropped);
    /** Checks a sheet that was written, and says what came of it. */
    const recheck = async (sheet: string): Promise<string> => {
      const { checkSheet, checkSummary } = await parts.check();
      return checkSummary(await checkSheet(workbook, sheet, circumstances(0)), words);
    };
    /** Shows the screen anew after figures changed under it. */
    const shownAnew = async (): Promise<void> => {
      if (shown.at === "check") await checkedAnew(shown.checked);
      if (shown.at === "fill") await filled(shown.report.sheet, shown.choices);
      if (shown.at === "rank") {
        await ranked(shown.report.sheet, shown.options, shown.remembered, false);
      }
    };
    const ask = (
      name: string,
      by: AskedBy,
      planned: () => Promise<Plan | (Pick<Asked, "changes" | "formulas"> & { plan: Plan })>,
    ): void => {
      run(name, async () => {
        setAsked(null);
        const { prepare } = await parts.writing();
        const made = await planned();
        const { plan, changes, formulas } =
          "plan" in made ? made : { plan: made, changes: [], formulas: 0 };
        const prepared = await prepare(workbook, journal, plan);
        const { sheets, adds, removes } = prepared.extent;
        if (sheets.length + adds.length + removes.length === 0 && formulas === 0) {
          setOutcome(words.writing.nothingToWrite);
        } else setAsked({ by, prepared, changes, formulas });
        return null;
      });
    };
    const confirmed = async (
      { by, prepared, changes }: Asked,
      mayClear: boolean,
    ): Promise<null> => {
      const { carryOut, prepare } = await parts.writing();
      const { plan, extent, preflight } = prepared;
      const sheets = mayClear ? clearable(preflight.stops) : [];
      if (by === "fill" && shown.at === "fill") {
        if (!(await shown.part.isAsFilled(workbook, shown.report))) {
          await shownAnew();
          setOutcome(words.fill.changed);
          return null;
        }
      }
      let unprinted: readonly string[] = [];
      try {
        const entry = await carryOut(workbook, journal, plan, stamp(journal.read()), sheets);
        unprinted = entry.unprinted ?? [];
      } catch (caught) {
        // What was shown may no longer be what stands on the sheet: look again, and say why it failed.
        const again = await prepare(workbook, journal, plan).catch(() => null);
        setAsked((now) => (again === null || now === null ? null : { ...now, prepared: again }));
        throw caught;
      }
      host.wrote?.(plan.task);
      if (plan.task === "waive") {
        await shownAnew().finally(() => {
          setAsked(null);
        });
        setOutcome(words.waivers.done(extent.sheets[0]?.sheet ?? extent.adds[0] ?? ""));
        return null;
      }
      setAsked(null);
      if (by === "rank") {
        setShown((now) => (now.at === "rank" ? { ...now, written: true } : now));
        if (unprinted.length > 0) setOutcome(words.writing.unprinted(unprinted));
        return null;
      }
      // A clean copy holds no explanations any more.
      if (SHOWN_ANEW_AFTER.includes(plan.task)) await shownAnew();
      if (shown.at === "fill" && by === "fill") {
        const { sheet, fillings } = shown.report;
        await shownAnew();
        setOutcome(words.fill.done(fillings.length, await recheck(sheet)));
        return null;
      }
      setOutcome(
        by === "rounding"
          ? words.pane.check.rounding.done(changes.length)
          : words.writing.done(plan.task, extent),
      );
      return null;
    };
    const restore = (
      name: string,
      entries: readonly Entry[],
      towards: "before" | "after",
      said: string,
    ): void => {
      run(name, async () => {
        setAsked(null);
        const { takeBack } = await parts.writing();
        const left = await takeBack(workbook, journal, entries, towards);
        const now = new Map(journal.read().entries.map(({ id, state }) => [id, state]));
        const isAsBefore = entries.every(({ id, state }) => now.get(id) === state);
        await afterRestoring(entries, isAsBefore ? journalWords.nothingRestored : said, left);
        return null;
      });
    };
    const afterRestoring = async (
      entries: readonly Entry[],
      said: string,
      left: readonly Left[],
    ): Promise<void> => {
      host.wrote?.(null);
      // The button that was pressed goes with its entry, and the outcome takes over its focus.
      setBook(journal.read());
      if (entries.some(({ task }) => SHOWN_ANEW.includes(task))) await shownAnew();
      setOutcome([said, words.writing.left(left)].filter((part) => part !== "").join(" "));
    };
    const nameOf = (entry: Entry): string => journalWords.entry(entry, words.findings.figure);
    const done = book.entries.filter(({ state }) => state === "done");
    return {
      shown,
      working,
      trouble,
      closeTrouble: () => {
        setTrouble(null);
      },
      outcome,
      closeOutcome: () => {
        setOutcome(null);
      },
      isStale,
      asked,
      book,
      start: () => {
        if (busy.current) return;
        setTrouble(null);
        setOutcome(null);
        setAsked(null);
        setShown({ at: "start", returned: true });
        if (shown.at === "check") host.mark?.(shown.checked.report.sheet, []);
      },
      check: () => {
        run(words.pane.start.check, async () => checked(await workbook.activeSheet()));
      },
      checkAgain: () => {
        if (shown.at !== "check") return;
        const now = shown.checked;
        run(words.pane.start.check, () => checkedAnew(now));
      },
      fill: () => {
        run(words.pane.start.fill, async () =>
          filled(await workbook.activeSheet(), rememberedFilling()),
        );
      },
      fillWith: (sheet, choices) => {
        run(words.pane.start.fill, () => {
          rememberFilling(choices);
          return filled(sheet, choices);
        });
      },
      rank: () => {
        run(words.pane.start.rank, async () => {
          const { firstOptions } = await parts.rank();
          return ranked(await workbook.activeSheet(), firstOptions(), true, false);
        });
      },
      rankWith: (sheet, options) => {
        if (shown.at !== "rank") return;
        const remembered = shown.part.rememberOptions(options);
        run(words.pane.start.rank, () => ranked(sheet, options, remembered, false));
      },
      askMarks: () => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(markWords.mark, "mark", () => part.planMarks(workbook, checked, journal));
      },
      askUnmark: () => {
        ask(markWords.unmark, "unmark", async () =>
          (await parts.writing()).planUnmark(workbook, journal),
        );
      },
      askResults: () => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(markWords.results, "results", () => part.planResults(workbook, checked, words));
      },
      askClean: () => {
        ask(markWords.clean, "clean", async () =>
          (await parts.writing()).planClean(workbook, journal, words.results),
        );
      },
      askFix: (by, suspect) => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(words.pane.check.title, by, () => part.planFix(workbook, checked, suspect));
      },
      askRounding: (findings) => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(words.pane.check.rounding.ask, "rounding", () =>
          part.planRounding(workbook, checked, findings),
        );
      },
      askWaiver: (finding, reason) => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        const now = localMoment(new Date());
        ask(words.waivers.ask, waivedBy(finding), () =>
          part.planWaiver(workbook, checked, finding.id, reason, now, words),
        );
      },
      checkWithout: (dropped) => {
        if (shown.at !== "check") return;
        const now = { ...shown.checked, dropped };
        run(words.ownForm.pane.confirm, () => checkedAnew(now));
      },
      askKeep: (details, dropped) => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(words.ownForm.pane.save, "keep", () =>
          part.planKeep(workbook, checked, details, dropped, words),
        );
      },
      askUpdate: (version) => {
        if (shown.at !== "check") return;
        const { checked, part } = shown;
        ask(words.ownForm.next.save, "next-form", () =>
          part.planUpdate(workbook, checked, version, words),
        );
      },
      answered: shown.at === "check" ? answers.of(shown.checked.report.form.id).size : 0,
      answerRow: ({ key }, code) => {
        if (busy.current || shown.at !== "check") return;
        const now = shown.checked;
        answers.remember(now.report.form.id, key, code);
        run(words.unsure.answer, () => checkedAnew(now));
      },
      forgetAnswers: () => {
        if (busy.current || shown.at !== "check") return;
        const now = shown.checked;
        answers.forget(now.report.form.id);
        run(words.unsure.forget, () => checkedAnew(now));
      },
      lookAt: (table) => {
        if (busy.current || shown.at !== "check") return;
        const report = shown.checked.reports[table];
        if (report === undefined) return;
        setAsked(null);
        const findings = told(report.findings, describer(report, words.findings));
        setShown({ ...shown, checked: { ...shown.checked, report }, findings });
      },
      lookAgain: () => {
        if (asked === null) return;
        run(words.writing.lookAgain, async () => {
          const { prepare } = await parts.writing();
          const prepared = await prepare(workbook, journal, asked.prepared.plan);
          setAsked({ ...asked, prepared });
          return null;
        });
      },
      drop: () => {
        setAsked(null);
      },
      confirm: (mayClearFilters) => {
        if (asked !== null) {
          const name = words.writing.confirm(asked.prepared.plan.task, asked.prepared.extent);
          run(name, () => confirmed(asked, mayClearFilters));
        }
      },
      undo: (entry) => {
        restore(journalWords.undo, [entry], "before", journalWords.undone(nameOf(entry)));
      },
      redo: (entry) => {
        restore(journalWords.redo, [entry], "after", journalWords.redone(nameOf(entry)));
      },
      undoAll: () => {
        restore(journalWords.undoAll, done, "before", journalWords.allUndone(done.length));
      },
      recover: () => {
        run(journalWords.recover, async () => {
          const { recover } = await parts.writing();
          const entries = interrupted(journal.read());
          const left = await recover(workbook, journal);
          await afterRestoring(entries, journalWords.recovered, left);
          return null;
        });
      },
      forget: () => {
        journal.keep(forgotten(journal.read()));
        setBook(journal.read());
        setOutcome(journalWords.forgotten);
      },
      goTo: (sheet, cell) => {
        void attempt(words.pane.check.goTo(cell), async () => {
          await host.goTo(sheet, cell);
          return words.pane.check.cell(cell);
        });
      },
    };
  }, [attempt, host, trouble, outcome, shown, words, working, asked, book, isStale, answers]);
}

function stamp({ entries }: Book) {
  return nextStamp(new Date(), entries.length);
}

/** Tells what a ribbon button left, at once and whenever another may have been pressed. */
function useLeftResult(
  { left, journal, about }: PaneHost,
  words: PaneText,
  tell: (sentence: string) => void,
  fail: (trouble: Trouble) => void,
  renew: (book: Book) => void,
): void {
  useEffect(() => {
    if (left === undefined) return undefined;
    const { marks } = words.writing;
    const told = (result: LeftResult): void => {
      switch (result.kind) {
        case "cleared":
          tell(marks.cleared(result.cells));
          return;
        case "unsaved-workbook":
          tell(marks.clearedUnsaved);
          return;
        case "failed":
          fail(troubleLeft(result, marks.unmark, about, new Date(), words));
      }
    };
    const heard = (): void => {
      const result = left.take();
      if (result !== null) told(result);
      renew(journal.read());
    };
    heard();
    return left.listen(heard);
  }, [left, journal, about, words, tell, fail, renew]);
}

async function otherWorksheets(host: PaneHost, sheet: string): Promise<readonly string[]> {
  const entries = await host.workbook.sheets();
  return entries
    .filter((entry) => entry.kind === "worksheet" && entry.name !== sheet)
    .map((entry) => entry.name);
}
