import { useMemo, useState } from "react";
import {
  isReplaced,
  NO_CHOICES,
  nextRows,
  nextRules,
  type NextChoices,
  type NextRows,
  type NextRules,
  type RowChoice,
} from "../core/own-form/next-form";
import type { Rule } from "../core/rule/rule";
import type { NearForm } from "../jobs/own-form/near-form";
import { useOwnForm, type OwnFormState } from "./use-own-form";

/** What is chosen about the rows and rules of next year's form, and what is typed about it, until it is saved. */
export interface NextFormState {
  readonly rows: NextRows;
  readonly rules: NextRules;
  readonly choices: NextChoices;
  readonly choose: (code: string, choice: RowChoice) => void;
  readonly stay: (code: string, isKept: boolean) => void;
  readonly isTicked: (rule: Rule) => boolean;
  readonly tick: (rule: Rule, isTicked: boolean) => void;
  /** The rules that the new form has, as things stand. */
  readonly chosenRules: () => readonly Rule[];
  readonly fields: OwnFormState;
}

export function useNextForm(near: NearForm): NextFormState {
  const { saved, read, forward, printed } = near;
  const { title } = saved.form;
  const fields = useOwnForm({ title, number: "", date: "", agency: saved.decision.agency });
  const [choices, setChoices] = useState<NextChoices>(NO_CHOICES);
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map());
  const rows = useMemo(() => nextRows(forward, choices), [forward, choices]);
  const rules = useMemo(() => nextRules(saved, read, rows, printed), [saved, read, rows, printed]);
  const isTicked = (rule: Rule): boolean =>
    ticks.get(ruleKey(rule)) ?? (rules.offered.includes(rule) || !isReplaced(rule, rules.offered));
  return {
    ...{ rows, rules, choices, fields, isTicked },
    choose: (code, choice) => {
      setChoices({ ...choices, rows: new Map([...choices.rows, [code, choice]]) });
    },
    stay: (code, isKept) => {
      const others = [...choices.stay].filter((each) => each !== code);
      setChoices({ ...choices, stay: new Set(isKept ? [...others, code] : others) });
    },
    tick: (rule, isChosen) => {
      setTicks(new Map([...ticks, [ruleKey(rule), isChosen]]));
    },
    chosenRules: () => [
      ...rules.kept,
      ...rules.doubtful.flatMap(({ rule }) => (isTicked(rule) ? [rule] : [])),
      ...rules.offered.filter(isTicked),
    ],
  };
}

/** Several rules may share a name. */
export function ruleKey({ id, text }: Rule): string {
  return `${id} ${text}`;
}
