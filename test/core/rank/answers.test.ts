import { answersTo, readAnswer } from "../../../src/core/rank/answers";
import { questionsOf } from "../../../src/core/rank/profile";
import { HAI_DUONG_XA_2022 } from "../../../src/packs/classes/hai-duong-xa-2022";

const CLASSES = HAI_DUONG_XA_2022.classes.map(({ name }) => name);

test("an answer is a question, one of its answers and the basis, whatever the capitals and the accents' encoding", () => {
  const decomposed = "GAP-50-65 = hoàn thành nhiệm vụ : Công văn số 12: SNV ".normalize("NFD");
  expect(readAnswer(decomposed.normalize("NFC"), HAI_DUONG_XA_2022)).toEqual({
    question: "gap-50-65",
    class: "Hoàn thành nhiệm vụ",
    basis: "Công văn số 12: SNV",
  });
  expect(readAnswer(decomposed, HAI_DUONG_XA_2022)).toMatchObject({ class: "Hoàn thành nhiệm vụ" });
  expect(readAnswer("two-classes=to-floor:Công văn số 3", HAI_DUONG_XA_2022)).toEqual({
    question: "two-classes",
    fall: "to-floor",
    basis: "Công văn số 3",
  });
});

test.each([
  ["gap-50-65", { fault: "form" }],
  [
    "gap-1-2=Hoàn thành nhiệm vụ: x",
    { fault: "question", question: "gap-1-2", known: questionsOf(HAI_DUONG_XA_2022) },
  ],
  [
    "gap-50-65=Xuất sắc: x",
    { fault: "answer", question: "gap-50-65", answer: "Xuất sắc", known: CLASSES },
  ],
  [
    "exactly-80=Hoàn thành xuất sắc nhiệm vụ: x",
    {
      ...{ fault: "answer", question: "exactly-80", answer: "Hoàn thành xuất sắc nhiệm vụ" },
      known: ["Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ"],
    },
  ],
  [
    "two-classes=Hoàn thành nhiệm vụ: x",
    {
      ...{ fault: "answer", question: "two-classes", answer: "Hoàn thành nhiệm vụ" },
      known: ["one-class", "to-floor"],
    },
  ],
  [
    "gap-50-65=Hoàn thành nhiệm vụ:  ",
    { fault: "basis", question: "gap-50-65", answer: "Hoàn thành nhiệm vụ" },
  ],
])("%j is no choice, and it is said why and what there is", (typed, fault) => {
  expect(readAnswer(typed, HAI_DUONG_XA_2022)).toEqual(fault);
});

test("an answer may be said in other words for it, for the questions that have it", () => {
  const wordings = { "one-class": ["Chỉ hạ một bậc"], "to-floor": ["Down to where all pass"] };
  const read = (typed: string): unknown => readAnswer(typed, HAI_DUONG_XA_2022, wordings);
  expect(read("two-classes=chỉ hạ một bậc : CV 13")).toEqual({
    ...{ question: "two-classes", fall: "one-class", basis: "CV 13" },
  });
  expect(read("two-classes=down to where all pass: CV 13")).toMatchObject({ fall: "to-floor" });
  expect(read("two-classes=to-floor: CV 13")).toMatchObject({ fall: "to-floor" });
  expect(read("two-classes=Chỉ hạ một bậc")).toMatchObject({ fault: "basis", answer: "one-class" });
  expect(read("gap-50-65=Chỉ hạ một bậc: CV 13")).toMatchObject({ fault: "answer" });
});

test("every answer that is offered is read back", () => {
  for (const question of questionsOf(HAI_DUONG_XA_2022)) {
    for (const answer of answersTo(question, HAI_DUONG_XA_2022)) {
      const read = readAnswer(`${question}=${answer}:căn cứ`, HAI_DUONG_XA_2022);
      expect(read).toMatchObject({ question, basis: "căn cứ" });
    }
  }
});
