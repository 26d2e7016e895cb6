import { describe, expect, it } from '@jest/globals';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import type { CompanyId } from '../company/company.js';
import { ContactConverted, ContactCreated, ContactDeleted, ContactPurged, ContactRestored, ContactUpdated } from './contact.events.js';
import { Contact, type ContactDetails } from './contact.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const details: ContactDetails = { salutation: null, firstName: 'Jana', lastName: 'Petersen', title: null, companyId: null, role: null, positions: [], emails: [], phones: [], address: null, social: {}, birthday: null, tags: [], ownerId: null, customFields: {} };
const email = (address: string, primary = false) => ({ address, label: null, primary });
const phone = (number: string, input = number) => ({ number, input, extension: null, label: null, primary: false });

const made = (more: Partial<ContactDetails> = {}) => Contact.create(newId<'Contact'>(), { ...details, ...more }, NOW);
const settled = (more?: Partial<ContactDetails>) => {
  const contact = made(more);
  takeEvents(contact);
  return contact;
};
const member = (contact: Contact, name: string) => (contact as unknown as Record<string, unknown>)[name];

describe('making a contact', () => {
  it('announces him, and nothing of his person', () => {
    const contact = made({ companyId: 'hansen' as CompanyId, emails: [email('jana@example.com')] });
    expect(takeEvents(contact)).toEqual([new ContactCreated(contact.id, 'hansen' as CompanyId)]);
  });

  it('has the first address and number used first when none says that it is', () => {
    const contact = made({ emails: [email('a@example.com'), email('b@example.com')], phones: [phone('+493012345678'), phone('+493012345679')] });
    expect(member(contact, 'emails')).toEqual([email('a@example.com', true), email('b@example.com')]);
    expect(member(contact, 'phones')).toMatchObject([{ primary: true }, { primary: false }]);
  });

  it('refuses two that are to be used first, and one that is there twice', () => {
    expect(() => made({ emails: [email('a@example.com', true), email('b@example.com', true)] })).toThrow(expect.objectContaining({ code: 'several_primaries', errors: [expect.objectContaining({ pointer: '/emails/1/primary' })] }));
    expect(() => made({ phones: [phone('+493012345678'), phone('+493012345678', '030 12345678')] })).toThrow(expect.objectContaining({ code: 'repeated', errors: [expect.objectContaining({ pointer: '/phones/1' })] }));
  });

  it('refuses somebody who is not born yet', () => {
    expect(() => made({ birthday: '2026-11-22' })).toThrow(expect.objectContaining({ code: 'birthday_in_future' }));
    expect(member(made({ birthday: '2026-11-21' }), 'birthday')).toBe('2026-11-21');
  });
});

describe('changing a contact', () => {
  it('announces which details are different, by their names', () => {
    const contact = settled({ tags: ['a'] });
    contact.change({ firstName: 'Jane', tags: ['A '], lastName: 'Petersen' }, NOW);
    expect(takeEvents(contact)).toEqual([new ContactUpdated(contact.id, ['firstName'])]);
    contact.change({ firstName: 'Jane' }, NOW);
    expect(takeEvents(contact)).toEqual([]);
  });

  it('keeps what was typed for as long as the number stays', () => {
    const contact = settled({ phones: [phone('+493012345678', '030 12345678')] });
    contact.change({ phones: [phone('+493012345678'), phone('+493012345679')] }, NOW);
    expect(member(contact, 'phones')).toMatchObject([{ input: '030 12345678' }, { input: '+493012345679' }]);
  });
});

describe('the end of a contact', () => {
  it('is announced, and so are his conversion and his return', () => {
    const contact = settled();
    contact.convert('a-customer', NOW);
    contact.delete(NOW);
    contact.restore();
    contact.purge();
    expect(takeEvents(contact)).toEqual([new ContactConverted(contact.id, 'a-customer'), new ContactDeleted(contact.id), new ContactRestored(contact.id), new ContactPurged(contact.id)]);
  });
});

describe('hearing what a contact has said elsewhere of being written to', () => {
  const said = (granted: boolean, at: string) => ({ granted, at, source: null });
  const [EARLY, LATE] = ['2026-11-02T09:30:00.000Z', '2026-11-05T09:30:00.000Z'];

  it('counts what was said last of each channel, and announces it once', () => {
    const contact = Contact.create(newId<'Contact'>(), { ...details, consents: { email: said(true, EARLY), sms: said(false, LATE) } }, NOW);
    takeEvents(contact);
    const elsewhere = { email: said(false, LATE), sms: said(true, EARLY), post: said(true, EARLY) };
    contact.hear(elsewhere, NOW);
    contact.hear(elsewhere, NOW);
    expect([member(contact, 'consents'), takeEvents(contact)]).toEqual([{ email: said(false, LATE), sms: said(false, LATE), post: said(true, EARLY) }, [new ContactUpdated(contact.id, ['consents'])]]);
  });
});
