import { FORMS, type FormName } from "./forms";
import { handOf } from "./hand";
import type { Alteration, ErrorKind } from "./injections";
import { drawnLook, withFormulas, type Look } from "./look";
import { planOf, type Plan } from "./planned";
import { Paper } from "./printed";
import { randomOf, type Random } from "./random";
import { fontOf } from "./text";
import { truthOf, type Truth } from "./truth";
import { typed } from "./typed";
import { workbookBytes } from "./xlsx";

export interface Case {
  readonly truth: Truth;
  readonly bytes: Uint8Array;
}

/** The workbook of one seed with one kind of error; `form` and `look` are drawn where none is given. */
export async function caseOf(
  seed: number,
  kind: ErrorKind,
  form: FormName | null = null,
  look: Look | null = null,
): Promise<Case> {
  const random = randomOf(seed);
  const lookOf = (): Look => {
    const drawn = look ?? drawnLook(random);
    return kind === "broken-formula" ? withFormulas(drawn) : drawn;
  };
  for (let attempt = 0; attempt < 400; attempt++) {
    const plan = planOf(kind, form ?? random.pick(FORMS), lookOf(), random);
    if (plan !== null) return made(seed, kind, plan, random);
  }
  throw new Error(`no place for ${kind} from seed ${seed}`);
}

async function made(seed: number, kind: ErrorKind, plan: Plan, random: Random): Promise<Case> {
  const { look, altered, blanks } = plan;
  const hand = handOf(look, random, misreadIn(altered, kind), blanks);
  const paper = new Paper(random.pick(["Phụ lục", "Phụ lục II", "Biểu", "Sheet1", "PL số liệu"]));
  const { layout, others } = typed(plan, paper, hand);
  const truth = truthOf(plan, kind, { seed, sheet: paper.name, layout });
  return { truth, bytes: await workbookBytes([...others, paper.done()], fontOf(look.lettering)) };
}

/** Places that hold a part of what was meant: those are stored as numbers whatever the style. */
function misreadIn(altered: readonly Alteration[], kind: ErrorKind): ReadonlySet<string> {
  if (!MISREAD.includes(kind)) return new Set();
  return new Set(altered.flatMap(({ id, from, to }) => (to.places > from.places ? [id] : [])));
}

const MISREAD: readonly ErrorKind[] = ["separator", "fraction", "two-errors"];
