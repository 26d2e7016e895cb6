import type { Grants, Scope } from '../auth/scope.js';
import type { CustomValues } from '../../kernel/custom-field.js';
import { currencyOf, type Field, id, instant, integer, moneyOf, object, partsOf, text } from './field.js';

/** What every record carries, whoever owns it. */
export const standardFields = {
  id: id({ description: 'The identifier, a UUIDv7.', example: '01930b6e-6c00-7000-8000-000000000001', filter: true, sort: true }),
  externalId: text({ description: 'What it is called in the system that it came from; no two have the same.', example: 'crm-4711', nullable: true, filter: true }),
  version: integer({ description: 'Rises with every change; the same number as the ETag.', example: 1 }),
  createdAt: instant({ description: 'When it was made.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
  createdBy: id({ description: 'Who made it.', example: '01930b6e-6c00-7000-8000-0000000000aa', nullable: true }),
  updatedAt: instant({ description: 'When it was last changed.', example: '2026-11-21T09:30:00.000Z', filter: true, sort: true }),
  updatedBy: id({ description: 'Who changed it last.', example: '01930b6e-6c00-7000-8000-0000000000aa', nullable: true }),
  deletedAt: instant({ description: 'When it went into the recycle bin; null for a live record.', example: null, nullable: true, onlyWhenAsked: true }),
} as const;

/** What tenants have added, in resources that take it. */
export const customFieldsField = object<CustomValues>()({
  description:
    'What the tenant has added to it, by the keys of his custom fields; a field without a value is not there, and null takes a value away. Filter by `customFields[key]=` and `customFields[key][gte]=`, sort by `customFields.key`, show one by `fields=customFields.key`, and ask for it in a condition as the field `customFields.key`; of an amount also for `customFields.key.currency`.',
  example: {},
});

export type Fields = Readonly<Record<string, Field>>;

/** Another resource, reached from this one. */
export interface Relation {
  readonly kind: 'one' | 'many' | 'listed';
  /** The other's name: it is not imported, since it may be of another context, or not be there at all. */
  readonly resource: string;
  readonly to: () => Resource;
  /** `one`: the field of this resource that holds the other's id. `many`: the field of the other that holds this one's id. `listed`: the field of this resource with a list of objects, each of which names one. */
  readonly by: string;
  /** Of `listed`, the member with the id. */
  readonly member?: string;
  readonly description: string;
}

export const toOne = (resource: string, by: string, description: string): Relation => ({ kind: 'one', resource, to: () => resourceNamed(resource), by, description });
export const toMany = (resource: string, by: string, description: string): Relation => ({ kind: 'many', resource, to: () => resourceNamed(resource), by, description });
export const toListed = (resource: string, by: string, member: string, description: string): Relation => ({ kind: 'listed', resource, to: () => resourceNamed(resource), by, member, description });

/** That records of one resource are about records of another, which may be of any context. */
export interface About {
  /** The field that names them; or a list of objects, each of which names one. Whoever is one of several is taken out of the list only, and out of texts that name him. */
  readonly by: string;
  /** Only where its field has this value, or none. */
  readonly only?: Readonly<Record<string, string | null>>;
  /** Of a list, the members that are made null when he is erased. */
  readonly blank?: readonly string[];
  /** Of a list, the member with an e-mail address: where no record is named beside it, it is whose address it is. */
  readonly address?: string;
  /** That the record is the person, too: what is about it is about him. */
  readonly same?: boolean;
}

/** What can be done with any resource. A permission is `resource:action`; verbs of its own add further ones. */
export type Action = 'read' | 'write' | 'delete' | 'export';
export const ACTIONS: readonly Action[] = ['read', 'write', 'delete', 'export'];

/** What a record is found by in the search over everything, and how it is shown there, by the names of its fields. Texts, tags, and what stands as text in objects. */
export interface Findable<Name extends string = string> {
  /** What it is called: the texts of these, one after the other. Its words are found though they are misspelt. */
  readonly title: readonly Name[];
  /** What tells it from others that are called the same. */
  readonly subtitle?: readonly Name[];
  /** Other texts. */
  readonly words?: readonly Name[];
  /** E-mail addresses, host names and the like: any part of them is found. */
  readonly addresses?: readonly Name[];
  /** Phone numbers: any three digits or more of them are found, however they are written. */
  readonly phones?: readonly Name[];
  /** Ids of records that it names, by whose titles it is found, too: behind what is called so itself. */
  readonly through?: readonly Name[];
}

export interface ResourceDescription<F extends Fields> {
  /** The plural, as it stands in addresses and permissions: `notes`, `price-lists`. */
  readonly name: string;
  /** The singular, as it stands in sentences: `note`, `price list`. */
  readonly record: string;
  /** The context that owns it, by its folder: the group on the Swagger page. */
  readonly context: string;
  /** One sentence for the Swagger page. */
  readonly description: string;
  /** `schema.table`. */
  readonly table: string;
  /** The table of the fields that are `reckoned`: it has a row for each record, under its id, from the first moment on. */
  readonly reckonedIn?: string;
  readonly fields: F;
  readonly relations?: Readonly<Record<string, Relation>>;
  /** What a list is ordered by when nobody asks. */
  readonly defaultSort?: string;
  /** Rows that are only ever added: they have neither a version nor a recycle bin, and no author but those among their fields. */
  readonly appendOnly?: boolean;
  /** Tenants can add fields of their own. Its table has had `makeCustomFields`, its mapping the property, its commands the member `customFields`. */
  readonly customFields?: boolean;
  /** Two of its records can become one: then the id of the other leads to it. */
  readonly mergeable?: boolean;
  /** Where it is, if not at its name: `settings/custom-fields`. */
  readonly address?: string;
  /** Records are shown one at a time, and neither listed nor exported. */
  readonly single?: boolean;
  /** Whose a record is: the field that holds his id. Without it scopes mean nothing here, and whoever may do something may do it to all. */
  readonly owner?: (keyof F & string) | 'createdBy';
  /** Whether records that are nobody's are open to those, too, whose permission reaches only to their own. */
  readonly sharesUnowned?: boolean;
  /** Who may read a record beside him whose it is: the field that holds their ids. */
  readonly sharedWith?: keyof F & string;
  /** A record is seen only with what this field refers to (`kindIn`), and by whoever it belongs to. */
  readonly seenWith?: keyof F & string;
  /** By what it is found in `GET /search`. Left out, it is not. Its context publishes an event for whatever changes that. */
  readonly findable?: Findable<keyof F & string>;
  /** Whom or what its records are about: when a person is erased, so is what they hold of him. */
  readonly about?: readonly About[];
  /** What of a record is shown, beside its id, to everybody who sees one that names it. Left out, a record that is named is shown whole, to those who may read it. */
  readonly card?: readonly (keyof F & string)[];
  /** The id of one that the demo tenant has, for the examples of addresses. */
  readonly demo?: string;
  /** What can be done beyond reading, writing and deleting: by verb, one line for whoever puts a role together. */
  readonly verbs?: Readonly<Record<string, string>>;
  /** Words of a list beyond its fields, which the controller spells out as filters. */
  readonly shortcuts?: Readonly<Record<string, Shortcut>>;
  /** What the built-in roles may do and how far it reaches; a list reaches to all. Left out: a manager everything, of the team's, and an agent everything but exports, of his own. An administrator may everything. */
  readonly grants?: Partial<Readonly<Record<'manager' | 'agent', readonly string[] | Grants>>>;
}

/** A word of a list that stands for filters. */
export interface Shortcut {
  readonly description: string;
  readonly values: readonly string[];
}

type StandardFields = typeof standardFields;
type ValueOf<F> = F extends Field<infer V> ? V : never;

/** The record as it is answered. */
export type RowOf<R> = R extends Resource<infer F> ? { [K in keyof (F & StandardFields)]: ValueOf<(F & StandardFields)[K]> } : never;

/** What is reckoned of the row of an alias is called so. */
export const reckonedOf = (alias: string) => `${alias}_reckoned`;

const pascal = (words: string) => words.replaceAll(/(?:^|[ -])(\w)/g, (_, letter: string) => letter.toUpperCase());
const snake = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const reaching = (actions: readonly Action[], scope: Scope): Grants => Object.fromEntries(actions.map((action) => [action, scope]));

/** A manager everything, and an agent everything but exports: of the team's and his own, where records are somebody's. */
function grantsByDefault(isOwned: boolean): Readonly<Record<'manager' | 'agent', Grants>> {
  return { manager: reaching(ACTIONS, isOwned ? 'team' : 'all'), agent: reaching(ACTIONS.filter((action) => action !== 'export'), isOwned ? 'own' : 'all') };
}

/** A resource described once: its list and search statements, the check of the query string, the OpenAPI text, the conditions' catalogue and the index test all follow from this. */
export class Resource<F extends Fields = Fields> {
  readonly name: string;
  readonly record: string;
  readonly context: string;
  readonly description: string;
  readonly table: string;
  readonly reckonedIn: string | undefined;
  readonly fields: Readonly<Record<string, Field>>;
  readonly defaultSort: string;
  readonly appendOnly: boolean;
  readonly customFields: boolean;
  readonly mergeable: boolean;
  readonly address: string;
  /** Itself, or what this is one tenant's form of. */
  readonly original: Resource;
  readonly single: boolean;
  readonly owner: string | undefined;
  readonly sharesUnowned: boolean;
  readonly sharedWith: string | undefined;
  readonly seenWith: string | undefined;
  readonly findable: Findable | undefined;
  readonly about: readonly About[];
  readonly card: readonly string[] | undefined;
  readonly demo: string | undefined;
  readonly verbs: Readonly<Record<string, string>>;
  readonly shortcuts: Readonly<Record<string, Shortcut>>;
  readonly grants: Readonly<Record<'manager' | 'agent', readonly string[] | Grants>>;
  /** Everything that a record shows of itself. */
  readonly wholeShape: { readonly fields: readonly string[]; readonly include: readonly string[] };
  private readonly describedRelations: Readonly<Record<string, Relation>>;
  /** Phantom: carries the type of the fields. */
  readonly typeOfFields?: F;

  constructor(description: ResourceDescription<F>) {
    this.name = description.name;
    this.record = description.record;
    this.context = description.context;
    this.description = description.description;
    this.table = description.table;
    this.reckonedIn = description.reckonedIn;
    this.appendOnly = description.appendOnly ?? false;
    this.single = description.single ?? false;
    const { id: identifier, ...rest } = standardFields;
    this.customFields = description.customFields ?? false;
    this.mergeable = description.mergeable ?? false;
    this.address = description.address ?? description.name;
    this.original = this as unknown as Resource;
    this.fields = { id: identifier, ...description.fields, ...(this.customFields && { customFields: { ...customFieldsField, personal: Object.values<Field>(description.fields).some(({ personal }) => personal) } }), ...(this.appendOnly ? {} : rest) };
    this.describedRelations = description.relations ?? {};
    this.defaultSort = description.defaultSort ?? '-createdAt';
    this.owner = description.owner;
    this.sharesUnowned = description.sharesUnowned ?? false;
    this.sharedWith = description.sharedWith;
    this.seenWith = description.seenWith;
    this.findable = description.findable;
    this.about = description.about ?? [];
    this.card = description.card && ['id', ...description.card];
    this.demo = description.demo;
    this.verbs = description.verbs ?? {};
    this.shortcuts = description.shortcuts ?? {};
    this.grants = { ...grantsByDefault(this.owner !== undefined), ...description.grants };
    this.wholeShape = { fields: Object.keys(this.fields).filter((name) => name !== 'deletedAt'), include: [] };
  }

  /** The relations whose other end is there. */
  get relations(): Readonly<Record<string, Relation>> {
    const present = Object.fromEntries(Object.entries(this.describedRelations).filter(([, { resource }]) => described.has(resource)));
    Object.defineProperty(this, 'relations', { value: present });
    return present;
  }

  /** The plural, as it stands in sentences: `price lists`. */
  get plural(): string {
    return this.name.replaceAll('-', ' ');
  }

  /** What a record is called where records of all kinds meet, and in the types of its events: `price_list`. */
  get kind(): string {
    return this.record.replaceAll(' ', '_');
  }

  /** What a record is called as a type: `PriceList`. */
  get typeName(): string {
    return pascal(this.record);
  }

  /** What the routes are called by in operation ids: `priceLists`. */
  get routesName(): string {
    return pascal(this.name).replace(/^./, (letter) => letter.toLowerCase());
  }

  column(field: string): string {
    const whole = this.fields[field] ? undefined : moneyOf(field);
    return whole === undefined ? (this.fields[field]!.column ?? snake(field)) : `${this.column(whole)}_currency`;
  }

  /** Of a decimal that lists are asked for: the column with the whole number below it. Behind row-level security an index serves that one, and not the decimal itself. */
  floorColumn(field: string): string | undefined {
    const { kind, custom, filter, sort } = this.fields[field]!;
    return (kind === 'money' || kind === 'decimal') && custom === undefined && (filter || sort) ? `${this.column(field)}_floor` : undefined;
  }

  /** Of a list that lists are asked for: under what its words are kept for an index that serves them behind row-level security. */
  wordList(field: string): string | undefined {
    const { kind, custom, filter } = this.fields[field]!;
    return kind === 'tags' && custom === undefined && filter ? `${this.name}.${this.column(field)}` : undefined;
  }

  /** Where a field of the row of that alias stands. */
  place(field: string, alias: string): string {
    return `${this.fields[field]?.reckoned ? reckonedOf(alias) : alias}.${this.column(field)}`;
  }

  /** The rows, under that alias; with what is reckoned of them, where one of these fields is. */
  from(alias: string, fields: readonly string[]): string {
    return `${this.table} ${alias}${this.beside(alias, fields)}`;
  }

  /** What is reckoned of the rows of that alias, if one of these fields is. */
  beside(alias: string, fields: readonly string[]): string {
    const reckoned = reckonedOf(alias);
    return fields.some((field) => this.fields[field]?.reckoned) ? ` join ${this.reckonedIn} ${reckoned} on ${reckoned}.tenant_id = ${alias}.tenant_id and ${reckoned}.id = ${alias}.id` : '';
  }

  /** A field as questions know it: of an amount with its currency, the one or the other. */
  asked(name: string): Field {
    const field = this.fields[name];
    if (field && field.kind !== 'money') return field;
    return new Map(partsOf(moneyOf(name) ?? name, field ?? this.fields[moneyOf(name)!]!)).get(name)!;
  }

  names(property: 'filter' | 'sort' | 'search'): string[] {
    const named = Object.keys(this.fields).filter((name) => this.fields[name]![property]);
    return property === 'filter' ? named.flatMap((name) => (this.fields[name]!.kind === 'money' ? [name, currencyOf(name)] : name)) : named;
  }

  /** What a field is called in the query string: `tag=vip` filters by `tags`. */
  filterName(field: string): string {
    return this.asked(field).filterName ?? field;
  }

  fieldByFilterName(name: string): string | undefined {
    return this.names('filter').find((field) => this.filterName(field) === name);
  }

  permission(action: string): string {
    return `${this.name}:${action}`;
  }
}

const described = new Map<string, Resource>();

/** The kinds of which two records can become one; it grows as resources are described. */
export const MERGEABLE_KINDS: string[] = [];
const byTable = new Map<string, Resource>();
const byKind = new Map<string, Resource>();

export function describeResource<const F extends Fields>(description: ResourceDescription<F>): Resource<F> {
  const resource = new Resource(description);
  described.set(resource.name, resource as Resource);
  byTable.set(resource.table, resource as Resource);
  byKind.set(resource.record, resource as Resource);
  if (resource.mergeable) MERGEABLE_KINDS.splice(0, Infinity, ...[...MERGEABLE_KINDS, resource.record].toSorted());
  return resource;
}

/** Where the records of a mapping are. */
export interface Mapped {
  readonly schema?: string | undefined;
  readonly tableName: string;
}

/** The resource whose records a mapping keeps, if there is one. */
export const resourceMapped = ({ schema, tableName }: Mapped): Resource | undefined => byTable.get(`${schema}.${tableName}`);

/** The resource whose records are called so, one of them: `company`. */
export const resourceOfKind = (record: string): Resource | undefined => byKind.get(record);

export function resourceNamed(name: string): Resource {
  const resource = described.get(name);
  if (!resource) throw new Error(`there is no resource ${name}`);
  return resource;
}

/** Every resource of the product, by name: what the OpenAPI file, the roles and the tests that no resource escapes are made from. */
export const resources = (): readonly Resource[] => [...described.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
