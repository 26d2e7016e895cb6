import { EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Records } from '../../../platform/persistence/records.js';
import { MailLink, type MailLinkId } from '../domain/mail-link/mail-link.js';
import { MailLinkRepository } from '../domain/mail-link/mail-link.repository.js';
import { PassingRows } from './passing-rows.js';

const KEPT_DAYS = 30;

@Injectable()
export class MikroMailLinkRepository extends MailLinkRepository {
  constructor(
    private readonly records: Records,
    private readonly em: EntityManager,
    private readonly passing: PassingRows,
  ) {
    super();
  }

  async add(link: MailLink): Promise<void> {
    this.records.add(link);
    await this.passing.clear('mail_links', KEPT_DAYS);
  }

  async hold(id: MailLinkId): Promise<MailLink | null> {
    return this.em.findOne(MailLink as never, { id } as never, { lockMode: LockMode.PESSIMISTIC_WRITE });
  }
}
