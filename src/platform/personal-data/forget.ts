import type { CustomField, CustomValues } from '../../kernel/custom-field.js';
import type { Erasable } from '../../kernel/erasable.js';
import { same } from '../../kernel/same.js';
import { UnitOfWork } from '../persistence/unit-of-work.js';
import type { Resource } from '../resource/resource.js';
import { isSelf, isWhollyAbout, listsWithout } from './about.js';
import type { DataSubject } from './data-subject.js';
import { neutralOf } from './personal-fields.js';
import type { Traces } from './traces.js';

type Values = Readonly<Record<string, unknown>>;

/** What the mapping keeps of a record that can be erased. */
export type Held = Erasable & { readonly version: number; externalId: string | null; readonly erasedAt?: Date | null; readonly customFields?: CustomValues };

/** Who is forgotten, and how he is recognised. */
export interface Forgotten {
  readonly subject: DataSubject;
  readonly traces: Traces;
  readonly custom: readonly CustomField[];
}

/** Of a record that is about others too, what names him. */
const naming = (neutral: Values, held: Values, traces: Traces): Values => Object.fromEntries(Object.entries(neutral).filter(([name]) => traces.areIn(JSON.stringify(held[name] ?? null))));

/** Lets a record forget; answers whether there was anything to forget. Its history says that it did, and not what. */
export function forget(record: Held, resource: Resource, { subject, traces, custom }: Forgotten): boolean {
  const unit = UnitOfWork.current();
  const held = record as unknown as Values;
  const isHe = isSelf(resource, subject);
  const neutral = neutralOf(resource, custom, record.customFields);
  const isWhole = isWhollyAbout(resource, subject, held);
  const changes = {
    ...(isWhole ? neutral : naming(neutral, held, traces)),
    ...listsWithout(resource, subject, held, traces),
    ...('erasedAt' in resource.fields && isHe && { erasedAt: record.erasedAt ?? unit.now }),
  };
  const isNeutral = Object.entries(changes).every(([name, value]) => same(held[name], value));
  if (isNeutral && !(isWhole && record.externalId !== null)) return false;
  unit.erased.add(record);
  unit.reached.add(record);
  if (isWhole) record.externalId = null; // he, and what is about him, is known nowhere else any more either
  record.erase(changes);
  return true;
}
