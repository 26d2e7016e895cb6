import type { CustomField } from '../../kernel/custom-field.js';
import type { Resource } from '../resource/resource.js';
import type { DefinedFields } from './custom-field-definitions.js';
import { describedFields } from './described-fields.js';

const reach = new Map<Resource, boolean>();

/** Whether a resource, or any that can be reached from it, takes custom fields. */
export function reachesCustomFields(resource: Resource, seen = new Set<Resource>()): boolean {
  const known = reach.get(resource);
  if (known !== undefined) return known;
  if (resource.customFields) return true;
  if (seen.has(resource)) return false;
  seen.add(resource);
  const found = Object.values(resource.relations).some(({ to }) => reachesCustomFields(to().original, seen));
  if (seen.values().next().value === resource) reach.set(resource, found);
  return found;
}

/** The resources as one tenant has them: with his own fields, also where one is reached from another. */
export class TenantResources {
  private readonly known = new Map<Resource, Resource>();

  constructor(private readonly defined: DefinedFields) {}

  fieldsOf(resource: Resource): readonly CustomField[] {
    return this.defined[resource.name] ?? [];
  }

  of(resource: Resource): Resource {
    const { original } = resource;
    let own = this.known.get(original);
    if (!own) this.known.set(original, (own = this.extended(original)));
    return own;
  }

  private extended(original: Resource): Resource {
    const own = Object.create(original) as Resource;
    const fields = original.customFields ? { ...original.fields, ...describedFields(this.fieldsOf(original)) } : original.fields;
    const relations = () => Object.fromEntries(Object.entries(original.relations).map(([name, relation]) => [name, { ...relation, to: () => this.of(relation.to()) }]));
    return Object.defineProperties(own, { original: { value: original }, fields: { value: fields }, relations: { get: relations } });
  }
}
