import { AggregateRoot } from '../../../../kernel/aggregate-root.js';
import { changedValues, type CustomChanges } from '../../../../kernel/custom-field.js';
import { DomainError } from '../../../../kernel/domain-error.js';
import type { Erasable } from '../../../../kernel/erasable.js';
import type { Id } from '../../../../kernel/id.js';
import type { Recyclable } from '../../../../kernel/recyclable.js';
import { tidied } from '../../../../kernel/tags.js';
import type { CompanyId } from '../company/company.js';
import type { Address } from '../../../../kernel/address.js';
import { changesBetween, type FieldChanges, givenBack, mergedFields, type Picks, union } from '../../../../kernel/merged-fields.js';
import { withOnePrimary } from '../shared/primary.js';
import { career, type Career, NO_CAREER, type Position } from './career.js';
import { type Consents, consents, type ConsentWishes, latestConsents } from '../../../../kernel/consents.js';
import { ContactConverted, ContactCreated, ContactDeleted, ContactErased, ContactMerged, ContactPurged, ContactRestored, ContactUnmerged, ContactUpdated } from './contact.events.js';

export type ContactId = Id<'Contact'>;

export interface Email {
  readonly address: string;
  readonly label: string | null;
  readonly primary: boolean;
}

export interface Phone {
  /** In E.164. */
  readonly number: string;
  /** What was typed. */
  readonly input: string;
  readonly extension: string | null;
  readonly label: string | null;
  readonly primary: boolean;
}

export interface ContactDetails extends Career {
  readonly salutation: string | null;
  readonly firstName: string | null;
  readonly lastName: string;
  readonly title: string | null;
  readonly emails: readonly Email[];
  readonly phones: readonly Phone[];
  readonly address: Address | null;
  readonly social: Readonly<Record<string, string>>;
  readonly birthday: string | null;
  readonly tags: readonly string[];
  readonly ownerId: string | null;
  readonly customFields: CustomChanges;
}

/** Of whoever is new, the role may follow from a position. */
export type NewContact = Omit<ContactDetails, 'role'> & { readonly role?: string | null | undefined; readonly consents?: ConsentWishes };

export type ContactWishes = Partial<ContactDetails> & { readonly consents?: ConsentWishes };

const dayOf = (at: Date) => at.toISOString().slice(0, 10);

/** What was typed is kept for as long as the number stays. */
const withInputs = (phones: readonly Phone[], before: readonly Phone[]) =>
  phones.map((phone) => {
    const held = before.find(({ number }) => number === phone.number);
    return held && phone.input === phone.number ? { ...phone, input: held.input, extension: phone.extension ?? held.extension } : phone;
  });

function assertBorn(birthday: string | null | undefined, today: string): void {
  if (typeof birthday === 'string' && birthday > today) throw new DomainError('rule', 'birthday_in_future', 'Nobody was born in the future.', [{ pointer: '/birthday', code: 'birthday_in_future', message: 'must not lie in the future' }]);
}

const CONTACT_FIELDS = ['salutation', 'firstName', 'lastName', 'title', 'companyId', 'positions', 'emails', 'phones', 'address', 'social', 'birthday', 'consents', 'tags', 'ownerId'] as const;

/** What of a contact can be picked when two become one. */
export const CONTACT_PICKS: readonly string[] = CONTACT_FIELDS;

const notPrimary = <T extends { readonly primary: boolean }>(one: T): T => ({ ...one, primary: false });
const COMBINED = {
  emails: union<Email>(({ address }) => address, notPrimary),
  phones: union<Phone>(({ number, extension }) => `${number};${extension ?? ''}`, notPrimary),
  positions: union<Position>((position) => JSON.stringify([position.companyId, position.role, position.from, position.to])),
  tags: union<string>((tag) => tag),
  social: (mine: Readonly<Record<string, string>>, theirs: Readonly<Record<string, string>>) => ({ ...theirs, ...mine }),
  consents: latestConsents,
};

/** Of whom a customer was made is known of both. */
type MergedDetails = ContactDetails & { readonly consents: Consents; readonly convertedAt: string | null };

/** A person. One of his e-mail addresses and one of his phones is used first, and one of his present companies is the main one. */
export class Contact extends AggregateRoot implements Recyclable, Erasable {
  private salutation!: string | null;
  private firstName!: string | null;
  private lastName!: string;
  private title!: string | null;
  private companyId!: CompanyId | null;
  private role!: string | null;
  private positions!: readonly Position[];
  private emails!: readonly Email[];
  private phones!: readonly Phone[];
  private address!: Address | null;
  private social!: Readonly<Record<string, string>>;
  private birthday!: string | null;
  private consents!: Consents;
  private tags!: readonly string[];
  private ownerId!: string | null;
  private customFields!: CustomChanges;
  private convertedAt: Date | null = null;
  private erasedAt: Date | null = null;
  private deletedAt: Date | null = null;

  private constructor(readonly id: ContactId) {
    super();
  }

  static create(id: ContactId, { consents: wishes = {}, ...details }: NewContact, at: Date): Contact {
    assertBorn(details.birthday, dayOf(at));
    const contact = new Contact(id);
    Object.assign(contact, {
      ...details,
      ...career(NO_CAREER, details as Partial<Career>, dayOf(at)),
      emails: withOnePrimary(details.emails, ({ address }) => address, '/emails'),
      phones: withOnePrimary(details.phones, ({ number, extension }) => `${number};${extension ?? ''}`, '/phones'),
      consents: consents({}, wishes, at),
      tags: tidied(details.tags),
    });
    contact.record(new ContactCreated(id, contact.companyId));
    return contact;
  }

  get company(): CompanyId | null {
    return this.companyId;
  }

  get owner(): string | null {
    return this.ownerId;
  }

  get called(): string {
    return [this.firstName, this.lastName].filter(Boolean).join(' ');
  }

  /** The companies that he is or was in. */
  get companies(): readonly CompanyId[] {
    return this.positions.map(({ companyId }) => companyId);
  }

  /** Takes over what he has said elsewhere of being written to, where he has said nothing since. */
  hear(said: ConsentWishes, at: Date): void {
    const changed = this.takeOver<{ readonly consents: Consents }>({ consents: latestConsents(this.consents, consents({}, said, at)) });
    if (changed.length > 0) this.record(new ContactUpdated(this.id, changed));
  }

  /** Announces what is different afterwards; nothing, if nothing is. */
  change({ consents: wishes, ...details }: ContactWishes, at: Date): void {
    assertBorn(details.birthday, dayOf(at));
    const movesOn = details.companyId !== undefined || details.role !== undefined || details.positions !== undefined;
    const changed = this.takeOver<ContactDetails & { readonly consents: Consents }>({
      ...details,
      ...(movesOn && career({ companyId: this.companyId, role: this.role, positions: this.positions }, details, dayOf(at))),
      ...(details.emails && { emails: withOnePrimary(details.emails, ({ address }) => address, '/emails') }),
      ...(details.phones && { phones: withOnePrimary(withInputs(details.phones, this.phones), ({ number, extension }) => `${number};${extension ?? ''}`, '/phones') }),
      ...(wishes && { consents: consents(this.consents, wishes, at) }),
      ...(details.tags && { tags: tidied(details.tags) }),
      ...(details.customFields && { customFields: changedValues(this.customFields, details.customFields) }),
    });
    if (changed.length > 0) this.record(new ContactUpdated(this.id, changed));
  }

  /** He has become a customer. */
  convert(into: string, at: Date): void {
    this.convertedAt = at;
    this.record(new ContactConverted(this.id, into));
  }

  /** Nobody knows any more who he was; that he was there, and where he belonged to, stays. */
  erase(neutral: Partial<ContactDetails> & { readonly erasedAt?: Date }): void {
    this.takeOver(neutral);
    this.record(new ContactErased(this.id));
  }

  /** Takes over what another contact has and this one lacks, and what is picked; of lists, all. Answers what is different afterwards. */
  absorb(other: Contact, picks: Picks, mergeId: string): FieldChanges {
    const before = this.details;
    const merged = mergedFields<MergedDetails>(before, other.details, picks, COMBINED, { role: 'companyId' });
    this.become(merged);
    this.record(new ContactMerged(this.id, other.id, mergeId));
    return changesBetween(before, merged);
  }

  /** Gives back what it took over, where that is still so. Answers the fields that stay. */
  giveBack(mergedId: ContactId, changes: FieldChanges, mergeId: string): readonly string[] {
    const { fields, kept } = givenBack(this.details, changes);
    this.become(fields as Partial<MergedDetails>);
    this.record(new ContactUnmerged(this.id, mergedId, mergeId));
    return kept;
  }

  /** Becomes part of another, which says so. */
  leave(at: Date): void {
    this.deletedAt = at;
  }

  /** Stands for itself again, with what it had given up. */
  comeBack(released: CustomChanges): void {
    this.deletedAt = null;
    this.customFields = changedValues(this.customFields, released);
  }

  private become({ convertedAt, ...details }: Partial<MergedDetails>): void {
    this.takeOver<ContactDetails & { readonly consents: Consents }>(details);
    if (convertedAt !== undefined) this.convertedAt = convertedAt === null ? null : new Date(convertedAt);
  }

  private get details(): MergedDetails {
    const fields = Object.fromEntries([...CONTACT_FIELDS, 'role', 'customFields'].map((name) => [name, this[name as keyof this]])) as unknown as MergedDetails;
    return { ...fields, convertedAt: this.convertedAt?.toISOString() ?? null };
  }

  delete(at: Date): void {
    this.deletedAt = at;
    this.record(new ContactDeleted(this.id));
  }

  restore(): void {
    this.deletedAt = null;
    this.record(new ContactRestored(this.id));
  }

  purge(): void {
    this.record(new ContactPurged(this.id));
  }
}
