import { step, type Answer } from "./step";

/** How long an event may take to come. */
const PATIENCE = 3_000;

/** What Excel tells of changes. */
export const EVENT_STEPS = [
  step({
    name: "own-write-is-told",
    needs: "1.9",
    expected: [{ address: "A1", kind: "RangeEdited" }],
    ask: async (sheet, context) => {
      const events = await eventsOfOneWrite(sheet, context);
      return events.map(({ address, changeType }) => ({ address, kind: changeType }));
    },
  }),
  step({
    name: "own-write-is-told-as-ours",
    needs: "1.14",
    expected: ["ThisLocalAddin"],
    ask: async (sheet, context) => {
      const events = await eventsOfOneWrite(sheet, context);
      return events.map(({ triggerSource }): Answer => triggerSource);
    },
  }),
];

/** A fill, which is to be told of no one, and then a value: what comes until the value is told of. */
async function eventsOfOneWrite(
  sheet: Excel.Worksheet,
  context: Excel.RequestContext,
): Promise<readonly Excel.WorksheetChangedEventArgs[]> {
  const events: Excel.WorksheetChangedEventArgs[] = [];
  let told: () => void = () => undefined;
  const firstTold = new Promise<void>((resolve) => {
    told = resolve;
  });
  const handler = sheet.onChanged.add((event) => {
    events.push(event);
    told();
    return Promise.resolve();
  });
  await context.sync();
  sheet.getRange("B1").format.fill.color = "#FFF2CC";
  sheet.getRange("A1").values = [["x"]];
  await context.sync();
  await Promise.race([firstTold, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  handler.remove();
  await context.sync();
  return events;
}
