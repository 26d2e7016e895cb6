import { Injectable } from '@nestjs/common';
import { MergeDesk } from '../../../platform/merging/merge-desk.js';
import { PlainMerging } from '../../../platform/merging/merging.js';
import { leads } from '../application/queries/leads.resource.js';
import { Lead, LEAD_PICKS } from '../domain/lead/lead.js';

/** Makes one lead of two, and two of one again. */
@Injectable()
export class LeadMerging extends PlainMerging<Lead> {
  constructor(desk: MergeDesk) {
    super(desk, { resource: leads, type: Lead, picks: LEAD_PICKS });
  }
}
