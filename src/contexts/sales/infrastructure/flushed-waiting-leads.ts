import { EntityManager, type EventSubscriber, type FlushEventArgs } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { WaitingLeads } from '../application/ports/waiting-leads.port.js';
import { LeadAssigning } from '../application/rules/lead-assigning.js';
import { Lead } from '../domain/lead/lead.js';

/** They are given away when the unit of work writes: late, so that the lock is held briefly, and with a few statements for all of them. */
@Injectable()
export class FlushedWaitingLeads extends WaitingLeads implements EventSubscriber {
  private readonly waiting = new WeakMap<object, Set<Lead>>();

  constructor(
    private readonly em: EntityManager,
    private readonly assigning: LeadAssigning,
  ) {
    super();
    em.getEventManager().registerSubscriber(this);
  }

  add(lead: Lead): void {
    const unit = this.em.getUnitOfWork();
    this.waiting.set(unit, (this.waiting.get(unit) ?? new Set()).add(lead));
  }

  async beforeFlush({ uow }: FlushEventArgs): Promise<void> {
    const leads = this.waiting.get(uow);
    if (!leads) return;
    this.waiting.delete(uow);
    const made = [...uow.getPersistStack()].filter((entity): entity is Lead => entity instanceof Lead);
    await this.assigning.give([...leads], { beside: made.filter((lead) => !leads.has(lead)) });
  }
}
