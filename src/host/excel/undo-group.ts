/** The set that brought `mergeUndoGroup`. */
const GROUPS_UNDO = "1.20";

/** How an Excel says that it cannot put a batch into one step: a call in it has no undo, or it does not know the option. */
const NO_GROUP: readonly string[] = [
  ...["UndoNotSupported", "InvalidArgument", "NotImplemented"],
  ...["ApiNotFound", "UnsupportedFeature", "UnsupportedOperation"],
];

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Runs a batch that is one step for Ctrl+Z where this Excel can do that (ExcelApi 1.20), however many syncs it
 * takes; runs it as any other where it cannot. The batch may be begun twice, so it has to be one that can be
 * repeated. Throws what Excel throws.
 */
export async function inOneUndoStep<Result>(batch: Batch<Result>): Promise<Result> {
  if (!Office.context.requirements.isSetSupported("ExcelApi", GROUPS_UNDO)) return Excel.run(batch);
  try {
    return await Excel.run({ mergeUndoGroup: true }, batch);
  } catch (thrown) {
    if (!isNoGroup(thrown)) throw thrown;
    return Excel.run(batch);
  }
}

function isNoGroup(thrown: unknown): boolean {
  return thrown instanceof OfficeExtension.Error && NO_GROUP.includes(thrown.code);
}
