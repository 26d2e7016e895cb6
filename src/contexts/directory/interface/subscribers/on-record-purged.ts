import type { Heard } from '../../../../platform/events/event.js';
import { Subscribe, type Subscriber } from '../../../../platform/events/subscriber.js';
import { ForgetMerges } from '../../../../platform/merging/forget-merges.command.js';
import { CompanyPurged } from '../../domain/company/company.events.js';
import { ContactErased, ContactPurged } from '../../domain/contact/contact.events.js';

/** What is gone for good, or erased, is not kept with a merge either. */
@Subscribe({ name: 'directory.forget-merges', events: [CompanyPurged, ContactErased, ContactPurged] })
export class OnRecordPurged implements Subscriber<CompanyPurged | ContactErased | ContactPurged> {
  on({ data }: Heard<CompanyPurged | ContactErased | ContactPurged>): ForgetMerges {
    const { companyId, contactId } = data as Partial<CompanyPurged & ContactPurged>;
    return ForgetMerges.of({ recordId: (companyId ?? contactId)! });
  }
}
