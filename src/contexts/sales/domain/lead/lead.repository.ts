import type { Lead, LeadId } from './lead.js';

export abstract class LeadRepository {
  abstract add(lead: Lead): void;
  /** Refuses with not-found when there is none. */
  abstract get(id: LeadId): Promise<Lead>;
  /** The same; nobody else changes it until this is committed. */
  abstract hold(id: LeadId): Promise<Lead>;
  /** Those of them that are there, in this order, if the caller reaches them all; nobody else changes them until this is committed. */
  abstract holdThere(ids: readonly LeadId[]): Promise<readonly Lead[]>;
  /** Whatever may be changed of it by something that has happened, whoever was there: nothing of one that is gone, or erased, and of one that became part of another that one. */
  abstract seek(id: LeadId): Promise<Lead | null>;
}
