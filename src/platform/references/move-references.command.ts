import { EntityManager } from '@mikro-orm/postgresql';
import { CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { newId } from '../../kernel/id.js';
import { Command } from '../dispatch/message.js';
import { DeadLetter } from '../events/dead-letter.js';
import type { EventEnvelope } from '../events/event.js';
import { Records } from '../persistence/records.js';
import { mergingOf } from './merge-events.js';
import { MovedReferences } from './moved-references.js';
import { type Merging, ReferenceMove, type ReferenceMoveId } from './reference-move.js';

/** Have what a context keeps name the survivor of a merge, or have it back as it was. */
export class MoveReferences extends Command<void> {
  readonly context!: string;
  readonly merging!: Merging;
}

/** Go on with it. */
export class AdvanceReferences extends Command<void> {
  readonly id!: ReferenceMoveId;
}

/** Leave the rest of it as it is, since somebody has given up on it. */
export class GiveUpReferences extends Command<void> {
  readonly deadLetterId!: string;
}

@CommandHandler(MoveReferences)
export class MoveReferencesHandler implements ICommandHandler<MoveReferences> {
  constructor(
    private readonly em: EntityManager,
    private readonly records: Records,
    private readonly references: MovedReferences,
  ) {}

  async execute({ context, merging }: MoveReferences): Promise<void> {
    if (await moveOf(this.em, context, merging)) return;
    const move = ReferenceMove.begin(newId<'ReferenceMove'>(), context, merging);
    this.records.add(move);
    move.advance(await this.references.step(move));
  }
}

@CommandHandler(AdvanceReferences)
export class AdvanceReferencesHandler implements ICommandHandler<AdvanceReferences> {
  constructor(
    private readonly records: Records,
    private readonly references: MovedReferences,
  ) {}

  async execute({ id }: AdvanceReferences): Promise<void> {
    const move = await this.records.get(ReferenceMove, id);
    if (!move.isSettled) move.advance(await this.references.step(move));
  }
}

@CommandHandler(GiveUpReferences)
export class GiveUpReferencesHandler implements ICommandHandler<GiveUpReferences> {
  constructor(
    private readonly em: EntityManager,
    private readonly records: Records,
  ) {}

  async execute({ deadLetterId }: GiveUpReferences): Promise<void> {
    const { subscriber, event } = await this.records.get(DeadLetter, deadLetterId);
    const { moveId } = event.data as { readonly moveId?: string };
    const move = moveId === undefined ? await this.moveOf(subscriber, event) : await this.records.get(ReferenceMove, moveId);
    move?.giveUp();
  }

  private async moveOf(subscriber: string, event: EventEnvelope): Promise<ReferenceMove | undefined> {
    const heard = mergingOf(subscriber, event);
    if (!heard) return undefined;
    const begun = await moveOf(this.em, heard.context, heard.merging);
    if (begun) return begun;
    const move = ReferenceMove.begin(newId<'ReferenceMove'>(), heard.context, heard.merging);
    this.records.add(move);
    return move;
  }
}

const moveOf = (em: EntityManager, context: string, { mergeId, isReturn }: Merging) => em.findOne(ReferenceMove as never, { context, mergeId, isReturn } as never) as Promise<ReferenceMove | null>;
