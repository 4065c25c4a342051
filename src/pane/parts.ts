import { PartMissing } from "../core/problem";

/**
 * The parts of the pane that its first screen can do without, each a file of its own that comes when it is first wanted:
 * a job with its screen, and the writing that they share. Each throws PartMissing where its file does not come; asked
 * again, it is fetched again.
 */
export const parts = {
  check: () => arrived(import(/* webpackChunkName: "check" */ "./parts/check")),
  fill: () => arrived(import(/* webpackChunkName: "fill" */ "./parts/fill")),
  rank: () => arrived(import(/* webpackChunkName: "rank" */ "./parts/rank")),
  writing: () => arrived(import(/* webpackChunkName: "writing" */ "./parts/writing")),
};

export type CheckPart = Awaited<ReturnType<typeof parts.check>>;
export type FillPart = Awaited<ReturnType<typeof parts.fill>>;
export type RankPart = Awaited<ReturnType<typeof parts.rank>>;

/** Fetches every part ahead of the first press. One that does not come is fetched again when it is wanted. */
export async function fetchParts(): Promise<void> {
  await Promise.allSettled(Object.values(parts).map((part) => part()));
}

async function arrived<Part>(coming: Promise<Part>): Promise<Part> {
  try {
    return await coming;
  } catch (caught) {
    // What fails in a file that did come is a fault of the program.
    if (caught instanceof Error && caught.name === "ChunkLoadError") throw new PartMissing();
    throw caught;
  }
}
