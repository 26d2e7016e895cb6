import type { Handover } from '../../domain/lead/handover.js';
import type { Conversion } from '../../domain/lead/lead.js';

/** Where customers are made of leads. For one lead it makes one customer, however often it is asked, and none if the lead is not converted after all. */
export abstract class CustomerRegistry {
  /** Refuses what is named and is not there for whoever is asking. In one that must be asked elsewhere first, nothing of the unit of work that is open is committed before it has answered. */
  abstract register(handover: Handover): Promise<Omit<Conversion, 'dealId'>>;
}
