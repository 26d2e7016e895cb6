import type { CompanyId } from './company.js';

/** What stands above whom when a merge is undone. */
export interface Returning {
  readonly survivorId: CompanyId;
  readonly mergedId: CompanyId;
  /** The companies that go back to stand below the merged one. */
  readonly children: readonly CompanyId[];
  /** What the merged one stood below, and what is above that by now, the nearest first. */
  readonly aboveMerged: readonly CompanyId[];
}

/** Whether the merged company would stand below itself, since what it stood below was put there meanwhile. */
export const mergedClosesCircle = ({ children, aboveMerged }: Returning): boolean => aboveMerged.some((id) => children.includes(id));

/** Whether the survivor would, below what it stood below before the merge; `above` is that, and what is above it by now. */
export function survivorClosesCircle({ survivorId, mergedId, children, aboveMerged }: Returning, above: readonly CompanyId[]): boolean {
  const turn = above.findIndex((id) => id === mergedId || children.includes(id));
  const circle = above.indexOf(survivorId);
  return turn >= 0 && (circle < 0 || turn < circle) ? aboveMerged.includes(survivorId) : circle >= 0;
}
