import type {
  FieldPercent,
  NamedUnit,
  Periods,
  ProseFacts,
  RankProseWords,
  ToldClass,
  ToldDemotion,
  ToldUnits,
  Unclassed,
} from "../rank-prose-words";
import { midSentence, withoutStop } from "../mid-sentence";
import { fieldName, percentText, stretchText } from "./rank-figures";
import { ranking } from "./ranking";
import {
  counted,
  countedByName,
  HEAD,
  listed,
  listedBy,
  nounOf,
  single,
  twoDigits,
} from "./unit-lists";

/** In the register of the reports that districts send: Tứ Kỳ's of March 2023 is the model. */
export const rankProse: RankProseWords = {
  title: (facts, group) => {
    const title = titleOf(facts);
    return group === null ? title : `${title} (${group})`;
  },
  text,
};

function titleOf(facts: ProseFacts): string {
  switch (facts.topic) {
    case "index":
      return "Nhóm theo chỉ số tổng hợp";
    case "classes":
      return "Kết quả xếp loại";
    case "totals":
      return "Số đơn vị theo xếp loại";
    case "heads":
      return "Xếp loại người đứng đầu";
    case "changes":
      return facts.field === null
        ? "Tăng, giảm thứ hạng chung"
        : `Tăng, giảm thứ hạng ${fieldName(facts.field)}`;
    case "low-fields":
      return `Lĩnh vực đạt dưới ${percentText(facts.below)}`;
  }
}

function text(facts: ProseFacts, periods: Periods): string {
  switch (facts.topic) {
    case "index":
      return indexText(facts, periods);
    case "classes":
      return classText(facts, periods);
    case "totals":
      return totalText(facts, periods);
    case "heads":
      return headText(facts);
    case "changes":
      return changeText(facts, periods);
    case "low-fields":
      return lowFieldText(facts);
  }
}

type Of<Topic extends ProseFacts["topic"]> = Extract<ProseFacts, { readonly topic: Topic }>;

function indexText({ all, stretches, without }: Of<"index">, { now }: Periods): string {
  const lead =
    stretches.length === 0
      ? "Chưa đơn vị nào có đủ điểm để tính chỉ số tổng hợp."
      : `Chỉ số tổng hợp ${ofYear(now)}của ${counted(all)} được xếp theo ${twoDigits(stretches.length)} nhóm điểm như sau:`;
  return lines([
    lead,
    ...stretches.map(
      ({ stretch, units }) =>
        `- Nhóm đạt chỉ số tổng hợp ${stretchText(stretch)} số điểm so với điểm tối đa: có ${countedByName(units)}.`,
    ),
    noneOr(without, `- Chưa tính được chỉ số vì thiếu điểm: có ${countedByName(without)}.`),
  ]);
}

function classText({ all, classes, open, without }: Of<"classes">, { now }: Periods): string {
  return lines([
    `Kết quả xếp loại ${ofYear(now)}của ${counted(all)} như sau:`,
    ...classes.map(classLine),
    ...open.map(
      ({ question, units }) =>
        `- Chưa xếp loại: có ${countedByName(units)}. ${ranking.open(question)}`,
    ),
    noneOr(without, `- Chưa xếp hạng, xếp loại vì thiếu điểm: có ${countedByName(without)}.`),
  ]);
}

function classLine(told: ToldClass): string {
  const name = `- Nhóm ${told.class}${conditionOf(told)}`;
  if (told.units.units.length === 0) return `${name}: Không có.`;
  return [
    `${name}: có ${countedByName(told.units)}.`,
    ...told.demoted.map((demotion) => demotionText(demotion, told)),
    ...told.chosen.map(
      ({ units, choice }) =>
        `${only(units, told)} được xếp vào nhóm này căn cứ ${withoutStop(choice.basis)}; ${lowerFirst(ranking.open(choice.question))}`,
    ),
    ...told.heldDown.map(({ units, why }) => `${among(units, told)} ${heldDownText(why)}`),
  ].join(" ");
}

function conditionOf({ index, floor }: ToldClass): string {
  if (index === null) return "";
  const fields =
    floor === null ? "" : `, đồng thời các lĩnh vực đạt từ ${percentText(floor)} số điểm trở lên`;
  return `, có chỉ số tổng hợp đạt ${stretchText(index)} so với điểm tối đa${fields}`;
}

/** The subject of an aside: some units of a class by name, or all that were just named. */
function only(units: ToldUnits, { units: all }: ToldClass): string {
  const count = units.units.length;
  if (count === all.units.length) return count === 1 ? "Đơn vị này" : "Các đơn vị này";
  return count === 1 ? `Riêng ${listed(units)}` : `Riêng ${counted(units)}: ${listed(units)}`;
}

/** The same of units that stand in a class their points do not give. */
function among(units: ToldUnits, told: ToldClass): string {
  return units.units.length === told.units.units.length
    ? only(units, told)
    : `Trong đó, có ${counted(units)} (${listed(units)})`;
}

function demotionText(demotion: ToldDemotion, told: ToldClass): string {
  const { units, index, needs, fields } = demotion;
  const low = `dưới ${percentText(needs)} số điểm`;
  const names = [...new Set(fields.map(({ field }) => fieldName(field)))];
  const [field] = names;
  const isOne = names.length === 1 && fields.length > 1;
  const said = (each: FieldPercent): string => `${fieldName(each.field)} ${percentOf(each)}`;
  const below =
    units.units.length === 1
      ? `có ${fields.map(said).join(", ")} (${low})`
      : isOne
        ? `đều có ${field ?? ""} đạt ${low} (${eachUnit(fields, percentOf)})`
        : `có lĩnh vực đạt ${low} (${eachUnit(fields, (each) => `có ${said(each)}`)})`;
  return `${only(units, told)} có chỉ số tổng hợp đạt ${stretchText(index)}, song ${below}, nên được xếp vào nhóm ${told.class}.`;
}

function percentOf({ percent }: FieldPercent): string {
  return `đạt ${percentText(percent)}`;
}

/** What is said of each unit, each named once: `UBND xã Đại Sơn có …, có …; UBND xã Cộng Lạc có …`. */
function eachUnit(fields: readonly FieldPercent[], said: (field: FieldPercent) => string): string {
  const told = new Map<NamedUnit, string[]>();
  for (const field of fields) {
    const own = told.get(field.unit);
    if (own === undefined) told.set(field.unit, [said(field)]);
    else own.push(said(field));
  }
  return [...told].map(([unit, own]) => `${single(unit)} ${own.join(", ")}`).join("; ");
}

/** What is said of units behind their names: they stand below what their points give, not in it. */
function heldDownText(why: ToldClass["heldDown"][number]["why"]): string {
  const given = why.from === null ? "" : `đủ điều kiện ${classed(why.from)} nhưng `;
  if (why.by === "sanction") {
    const reasons = why.sanctions.flatMap(({ reason }) => midSentence(withoutStop(reason)) || []);
    const because = reasons.length === 0 ? "bị khống chế xếp loại" : reasons.join("; ");
    return `${given}được xếp vào nhóm này do ${because}.`;
  }
  const tied = why.tied ? "; các đơn vị đồng hạng được xếp như nhau" : "";
  return `${given}được xếp vào nhóm này vì không quá ${percentText(why.percent)} số đơn vị (${twoDigits(why.allowed)}/${twoDigits(why.units)}) được ${classed(why.from)}${tied}.`;
}

function totalText({ all, classes, unclassed }: Of<"totals">, { now, before }: Periods): string {
  const told = (count: string, { class: name, change }: Total): string => {
    const what = /^(?:không )?hoàn thành/iu.test(name) ? name : classed(name);
    return `${count} ${what}${change === null ? "" : ` (${difference(change, before)})`}`;
  };
  const held = classes.filter(({ units }) => units.units.length > 0);
  const lost = classes.filter(({ units, change }) => units.units.length === 0 && change?.by);
  const parts = [
    ...held.map((total) => told(counted(total.units), total)),
    ...lost.map((total) => told(`không có ${nounOf(all.kinds)} nào`, total)),
  ];
  const missing = unclassedParts(unclassed).map(
    ({ units, why }) => `${counted(units)} chưa xếp loại ${why} (${listed(units)})`,
  );
  const when = now === null ? "" : `Năm ${now}, `;
  if (held.length === 0) {
    const which = missing.length === 0 ? "" : `: có ${missing.join("; ")}`;
    return upperFirst(`${when}chưa đơn vị nào được xếp loại${which}.`);
  }
  return upperFirst(`${when}có ${[...parts, ...missing].join("; ")}.`);
}

function unclassedParts({
  open,
  without,
}: Unclassed): readonly { readonly units: ToldUnits; readonly why: string }[] {
  return [
    { units: open, why: "vì văn bản chưa quy định" },
    { units: without, why: "vì thiếu điểm" },
  ].filter(({ units }) => units.units.length > 0);
}

type Total = Of<"totals">["classes"][number];

function difference({ by, kinds }: NonNullable<Total["change"]>, before: string | null): string {
  if (by === 0) return `bằng ${period(before)}`;
  const count = `${twoDigits(Math.abs(by))} ${nounOf(kinds)}`;
  return `${by > 0 ? "tăng" : "giảm"} ${count} so với ${period(before)}`;
}

function headText({ basis, classes, unclassed }: Of<"heads">): string {
  const heads = (units: ToldUnits): string => {
    const count = units.units.length;
    return `có ${twoDigits(count)} đơn vị (${count > 1 ? "gồm " : ""}${listed(units, HEAD)})`;
  };
  return lines([
    `Người đứng đầu được xếp loại theo đơn vị (${withoutStop(basis)}):`,
    ...classes.map(({ class: name, units }) =>
      units.units.length === 0 ? `- Nhóm ${name}: Không có.` : `- Nhóm ${name}: ${heads(units)}.`,
    ),
    ...unclassedParts(unclassed).map(
      ({ units, why }) => `- Chưa xếp loại ${why}: ${heads(units)}.`,
    ),
  ]);
}

function changeText(
  { field, all, risen, kept, fallen, unknown }: Of<"changes">,
  { now, before }: Periods,
): string {
  const what =
    field === null ? "thứ hạng theo chỉ số tổng hợp" : `chỉ số thành phần ${fieldName(field)}`;
  const part = (units: ToldUnits, moved: string, names: string): string =>
    units.units.length === 0
      ? ""
      : `${twoDigits(units.units.length)} đơn vị ${moved} (${units.units.length > 1 ? "gồm " : ""}${names})`;
  const parts = [
    part(
      risen,
      "tăng thứ bậc",
      listedBy(risen, ({ by }) => `tăng ${by} bậc`),
    ),
    part(kept, "duy trì thứ bậc", listed(kept)),
    part(
      fallen,
      "giảm thứ bậc",
      listedBy(fallen, ({ by }) => `giảm ${by} bậc`),
    ),
    part(unknown, "chưa so sánh được thứ bậc", listed(unknown)),
  ].filter((each) => each !== "");
  return `So với ${period(before)}, ${what} ${ofYear(now)}của các ${nounOf(all.kinds)} có ${parts.join("; ")}.`;
}

function lowFieldText({ below, fields }: Of<"low-fields">): string {
  return lines([
    `Vẫn còn đơn vị có điểm thành phần đạt dưới ${percentText(below)}:`,
    ...fields.map(({ field, units }) => {
      const names = units.units.map((unit) => `${single(unit)} (${percentText(unit.percent)})`);
      return `- ${upperFirst(fieldName(field))}: có ${counted(units)}, ${units.units.length > 1 ? "gồm:" : "là"} ${names.join(", ")}.`;
    }),
  ]);
}

function classed(name: string): string {
  return `xếp loại ${name}`;
}

function period(before: string | null): string {
  return before === null ? "kỳ trước" : `năm ${before}`;
}

function ofYear(year: string | null): string {
  return year === null ? "" : `năm ${year} `;
}

function noneOr({ units }: ToldUnits, line: string): string {
  return units.length === 0 ? "" : line;
}

function lines(all: readonly string[]): string {
  return all.filter((line) => line !== "").join("\n");
}

function upperFirst(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
