import type { Presence } from '../../../../kernel/presence.js';
import { AgentHasEnough, GivingNotAllowed, LeadAlreadyAssigned, LeadNotOpened, NobodyToAssignTo } from '../../domain/assigning/lead-giving.errors.js';
import type { Lead } from '../../domain/lead/lead.js';
import type { AssignmentBook } from '../ports/assignment-book.port.js';
import type { LeadAssigning } from './lead-assigning.js';

const [ASSIGN, TAKE] = ['leads:assign', 'leads:take'];

/** Leads given away by whoever is asking: to whom he may give them, or to himself when a rule opens them. */
export class LeadGiving {
  constructor(
    private readonly presence: Presence,
    private readonly assigning: LeadAssigning,
    private readonly book: AssignmentBook,
  ) {}

  async to(lead: Lead, ownerId: string | null, reason: string | null = null): Promise<void> {
    const from = lead.owner;
    if (ownerId === from) return;
    if (!this.presence.may(ASSIGN)) return this.take(lead, ownerId, reason);
    if (!this.reaches(from) || !this.reaches(ownerId)) throw new GivingNotAllowed();
    this.book.answerFor(lead);
    lead.assignTo(ownerId, { reason });
  }

  /** Refuses when nobody can take it. */
  async byRules(lead: Lead, reason: string | null = null): Promise<void> {
    if (!this.presence.may(ASSIGN) || !this.reaches(lead.owner)) throw new GivingNotAllowed();
    const [decision] = await this.assigning.give([lead], { reason });
    if (decision!.ownerId === null) throw new NobodyToAssignTo();
  }

  private async take(lead: Lead, ownerId: string | null, reason: string | null): Promise<void> {
    const { userId } = this.presence;
    if (userId === null || ownerId !== userId || !this.presence.may(TAKE)) throw new GivingNotAllowed();
    if (lead.owner !== null) throw new LeadAlreadyAssigned();
    const opening = await this.assigning.opening(lead, userId);
    if (opening === 'closed') throw new LeadNotOpened();
    if (opening === 'full') throw new AgentHasEnough();
    lead.assignTo(userId, { ...opening, reason });
  }

  /** What is nobody's is open to everybody. */
  private reaches(owner: string | null): boolean {
    return owner === null || this.presence.reaches(ASSIGN, owner);
  }
}
