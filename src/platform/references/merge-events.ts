import type { EventEnvelope, EventType } from '../events/event.js';
import type { Merging } from './reference-move.js';

/** What an event of a merge says: the survivor under the name of its record, `companyId`, and these. */
interface Merged {
  readonly mergedId: string;
  readonly mergeId: string;
}

export interface MergeEvents {
  readonly merged: readonly EventType[];
  readonly unmerged: readonly EventType[];
}

const undoing = new Set<string>();
const movers = new Map<string, string>();

/** Under this name a context is told of merges. */
export function enterMover(context: string, { unmerged }: MergeEvents): string {
  const name = `${context}.move-references`;
  movers.set(name, context);
  for (const { type } of unmerged) undoing.add(type);
  return name;
}

/** The contexts whose references follow a merge. */
export const contextsThatMove = (): readonly string[] => [...movers.values()].toSorted();

/** What a context is to do upon an event. */
export function mergingOf(subscriber: string, { eventType, data }: Pick<EventEnvelope, 'eventType' | 'data'>): { readonly context: string; readonly merging: Merging } | undefined {
  const context = movers.get(subscriber);
  if (context === undefined) return undefined;
  const kind = eventType.split('.')[0]!;
  const { mergedId, mergeId, [`${kind}Id`]: survivorId } = data as Merged & Readonly<Record<string, string>>;
  const isReturn = undoing.has(eventType);
  const [fromId, toId] = isReturn ? [survivorId!, mergedId] : [mergedId, survivorId!];
  return { context, merging: { mergeId, kind: kind.replaceAll('_', ' '), fromId, toId, isReturn } };
}
