import { type Field, type Naming, namingsOf } from '../resource/field.js';
import { type Resource, resourceNamed, resources } from '../resource/resource.js';

/** A place in the records of a resource where the id of another record stands. */
export interface Reference {
  readonly resource: Resource;
  readonly field: string;
  /** `column`: the id itself. `list`: in a member of each object of a list. `ids`: among others in a list of ids. */
  readonly form: 'column' | 'list' | 'ids';
  /** Of a list, the member that holds the id. */
  readonly member?: string;
  /** The one kind of record that it names, or where it says which: a field, and of a list a member. Neither for ids of every kind. */
  readonly kind?: string;
  readonly kindIn?: string;
}

function referenceOf(resource: Resource, field: string, { kind }: Field, { to, kindIn, member }: Naming): Reference {
  const form = kind === 'id' ? 'column' : kind === 'tags' ? 'ids' : 'list';
  return { resource, field, form, ...(member !== undefined && { member }), ...(kindIn !== undefined && { kindIn }), ...(to !== undefined && { kind: resourceNamed(to).record }) };
}

/** Where the records of a resource name others. */
export const referencesOf = (resource: Resource): readonly Reference[] => Object.entries(resource.fields).flatMap(([name, field]) => namingsOf(field).map((naming) => referenceOf(resource, name, field, naming)));

/** Where records of a kind are named, in all resources of a context or of the product. A field that says what it names may name any kind. */
export const referencesTo = (kind: string, context?: string): readonly Reference[] =>
  resources()
    .filter((resource) => context === undefined || resource.context === context)
    .flatMap(referencesOf)
    .filter((reference) => reference.kind === undefined || reference.kind === kind);

/** Which contexts have something to do when two records of a kind become one. Tenants may have given fields that name them to all that take fields. */
export const contextsReferringTo = (kind: string): readonly string[] =>
  [...new Set([...referencesTo(kind).map(({ resource }) => resource.context), ...resources().filter(({ customFields }) => customFields).map(({ context }) => context)])].toSorted();
