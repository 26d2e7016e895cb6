import { Query } from '../../../../platform/dispatch/message.js';

/** How many leads there are, the deleted ones too. */
export class CountLeads extends Query<number> {}
