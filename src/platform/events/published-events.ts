import { isId } from '../../kernel/id.js';
import { areas } from '../auth/area.js';
import type { Caller } from '../tenancy/work.js';
import { type Resource, resources } from '../resource/resource.js';

/** An event that a context exports at its door. */
export interface PublishedEvent {
  readonly type: string;
  readonly version: number;
}

/** The events that leave their contexts: what subscribers of other contexts and clients may know of. */
export class PublishedEvents {
  /** `otherNames`: what records are called beside their own name, as `opportunity` for `deal`. Their events are known by either. */
  constructor(
    readonly all: readonly PublishedEvent[],
    private readonly otherNames: Readonly<Record<string, string>> = {},
  ) {}

  /** The type of the events that somebody asks for, by whichever name he does. */
  typeCalled(name: string): string {
    const [record, verb] = name.split('.') as [string, string | undefined];
    const type = verb !== undefined && Object.hasOwn(this.otherNames, record) ? `${this.otherNames[record]}.${verb}` : name;
    return this.all.some((event) => event.type === type) ? type : name;
  }

  /** The types that a caller sees: those of resources that he may read. */
  visibleTo(caller: Caller | undefined): string[] {
    const types = [...new Set(this.all.map(({ type }) => type))].toSorted();
    return types.filter((type) => {
      const permission = permissionFor(type);
      return permission !== undefined && (!caller || caller.can(permission));
    });
  }
}

/** `price_list.changed` is about a price list, and `feature.toggled` belongs to an area: whoever may read those may hear of it. */
export function permissionFor(type: string): string | undefined {
  const resource = resourceOfEvent(type);
  if (resource) return resource.permission('read');
  const area = areas().find(({ about = [] }) => about.includes(recordOf(type)));
  return area && `${area.name}:read`;
}

const recordOf = (type: string) => type.split('.')[0]!.replaceAll('_', ' ');

const camel = (words: string) => words.replaceAll(/ (\w)/g, (_, letter: string) => letter.toUpperCase());

/** The record that an event is about, by the member that is named after it: `priceListId` of `price_list.changed`. */
export const recordIdOf = ({ record }: Resource, data: Readonly<Record<string, unknown>>): string | undefined => idIn(data, `${camel(record)}Id`);

export function idIn(data: Readonly<Record<string, unknown>>, member: string): string | undefined {
  const value = data[member];
  return isId(value) ? value : undefined;
}

export function resourceOfEvent(type: string): Resource | undefined {
  const record = recordOf(type);
  return resources().find((resource) => resource.record === record);
}
