import type { Condition } from '../../platform/conditions/condition.js';
import { NEWEST, NewestRecords } from '../../platform/overviews/newest-records.js';
import { ContributesToOverview, type Overviewed } from '../../platform/overviews/overview-part.js';
import type { Resource } from '../../platform/resource/resource.js';
import { notes } from './notes.resource.js';

/** What was written about a customer, and about whom it is. */
@ContributesToOverview({ of: 'customers', name: 'notes', description: `What was written about it, its company and its contact: the newest ${NEWEST}.`, reads: 'notes', schema: { type: 'array', items: { $ref: '#/components/schemas/Note' } } })
export class NotesOfCustomer extends NewestRecords {
  protected readonly resource = notes as Resource;

  protected belongingTo({ id, related: { company, contact } }: Overviewed): Condition {
    return { field: 'subjectId', op: 'in', value: [id, company, contact].filter((one) => typeof one === 'string') };
  }
}
