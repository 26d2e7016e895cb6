import { isId } from '../../kernel/id.js';
import type { EventEnvelope } from '../events/event.js';
import { idIn, recordIdOf, resourceOfEvent } from '../events/published-events.js';
import { resources } from '../resource/resource.js';

/** A record, whatever kind it is of. */
export interface Reference {
  readonly kind: string;
  readonly id: string;
}

type Data = Readonly<Record<string, unknown>>;
type Summary = Record<string, unknown>;

/** What a timeline shows of an event. */
export interface Told {
  readonly eventId: string;
  readonly at: string;
  readonly type: string;
  readonly record: Reference;
  readonly actorId: string | null;
  readonly summary: Summary;
  /** In whose timelines it is, as far as the event says so. */
  readonly subjects: readonly Reference[];
}

const KIND = /^[a-z][a-z0-9_]{0,62}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2}))?$/;
/** One of a set of words of ours. */
const WORD = /^[A-Z][A-Z0-9_]{0,49}$/;
const FIELD = /^[a-z][A-Za-z0-9]{0,62}(?:\.[a-z][A-Za-z0-9_]{0,62})?$/;
const MOST_MEMBERS = 20;
const MOST_VALUES = 50;

function referenceIn(value: unknown): Reference | undefined {
  const { type, id } = (typeof value === 'object' && value !== null ? value : {}) as { type?: unknown; id?: unknown };
  return typeof type === 'string' && KIND.test(type) && isId(id) ? { kind: type, id } : undefined;
}

/** Nobody wrote it: a number, a moment, an id, a word of ours. A text could say something of a person, and is not kept. */
const isPlain = (value: unknown): boolean => value === null || typeof value === 'boolean' || typeof value === 'number' || (typeof value === 'string' && (isId(value) || INSTANT.test(value) || WORD.test(value)));

/** What an event says, beyond what it is about, as far as it can be kept for ever. */
function summaryOf(data: Data, own: string): Summary {
  const summary: Summary = {};
  for (const [name, value] of Object.entries(data)) {
    if (Object.keys(summary).length >= MOST_MEMBERS) break;
    if (name === 'subject' || name === 'related' || value === own) continue;
    if (isPlain(value)) summary[name] = value;
    else if (Array.isArray(value) && value.length <= MOST_VALUES && value.every((item) => isPlain(item) || (name === 'changed' && typeof item === 'string' && FIELD.test(item)))) summary[name] = value;
  }
  return summary;
}

function distinct(references: readonly (Reference | undefined)[]): Reference[] {
  const byName = new Map(references.flatMap((reference) => (reference ? [[`${reference.kind} ${reference.id}`, reference] as const] : [])));
  return [...byName.values()];
}

/** An event as timelines show it; nothing, when it is about no record. */
export function toldBy({ id, eventType, timestamp, actorId, data }: EventEnvelope<Data>): Told | undefined {
  const resource = resourceOfEvent(eventType);
  const recordId = resource && recordIdOf(resource, data);
  if (recordId === undefined) return undefined;
  const { kind } = resource!;
  const record = { kind, id: recordId };
  const merged = idIn(data, 'mergedId');
  const related = Array.isArray(data.related) ? data.related.slice(0, MOST_VALUES).map(referenceIn) : [];
  const named = resources().map((each): Reference | undefined => {
    const namedId = recordIdOf(each, data);
    return namedId === undefined ? undefined : { kind: each.kind, id: namedId };
  });
  const subjects = distinct([record, merged === undefined ? undefined : { kind, id: merged }, referenceIn(data.subject), ...related, ...named]);
  const at = typeof data.occurredAt === 'string' && INSTANT.test(data.occurredAt) ? data.occurredAt : timestamp;
  return { eventId: id, at, type: eventType, record, actorId, summary: summaryOf(data, recordId), subjects };
}
