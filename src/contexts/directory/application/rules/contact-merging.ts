import { Clock } from '../../../../kernel/clock.js';
import { newId } from '../../../../kernel/id.js';
import { CONTACT_PICKS, type ContactId } from '../../domain/contact/contact.js';
import { ContactRepository } from '../../domain/contact/contact.repository.js';
import { CustomerRepository } from '../../domain/customer/customer.repository.js';
import { BothAreCustomers } from '../../domain/merge/merge.errors.js';
import { Merge, type MergeId } from '../../domain/merge/merge.js';
import { type Picks } from '../../domain/merge/merged-fields.js';
import { MergeRepository } from '../../domain/merge/merge.repository.js';
import { Successions } from '../ports/successions.port.js';
import { Partners, releasedKeys } from './partners.js';

/** Makes one contact of two, and two of one again. */
export class ContactMerging {
  constructor(
    private readonly contacts: ContactRepository,
    private readonly customers: CustomerRepository,
    private readonly merges: MergeRepository,
    private readonly successions: Successions,
    private readonly partners: Partners,
    private readonly clock: Clock,
  ) {}

  async merge(id: ContactId, otherId: ContactId, picks: Picks): Promise<MergeId> {
    const [survivor, other] = await this.partners.found('contact', id, otherId, picks, CONTACT_PICKS, (one) => this.contacts.get(one as ContactId));
    const [mine, theirs] = [await this.customers.ofContact(id), await this.customers.ofContact(otherId)];
    if (mine && theirs && mine.id !== theirs.id) throw new BothAreCustomers();
    const mergeId = newId<'Merge'>();
    const changes = survivor.absorb(other, picks, mergeId);
    const released = await this.successions.release('contact', otherId, releasedKeys(changes));
    await this.successions.open({ kind: 'contact', mergedId: otherId, survivorId: id, mergeId });
    const now = this.clock.now();
    other.leave(now);
    this.merges.add(Merge.begin(mergeId, { kind: 'contact', survivorId: id, mergedId: otherId, picks, changes, released, awaited: this.successions.referringTo('contact') }, now));
    return mergeId;
  }

  async undo(merge: Merge): Promise<void> {
    const [survivorId, mergedId] = [merge.survivorId as ContactId, merge.mergedId as ContactId];
    const { survivor, merged } = await this.partners.parting(merge, () => this.contacts.getToMerge(survivorId), () => this.contacts.getMerged(mergedId));
    const kept = survivor.giveBack(mergedId, merge.tookOver, merge.id);
    await this.partners.part(merge, kept);
    merged.comeBack(merge.givenUp);
    merge.undo(kept.map((field) => ({ resource: 'contacts', id: survivorId, field })), this.successions.referringTo('contact'), this.clock.now());
  }
}
