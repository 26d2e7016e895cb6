import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { DomainError } from '../../kernel/domain-error.js';
import { Idempotency } from '../idempotency/idempotency.js';
import { within } from './patience.js';
import { isPushedAside, translateDatabaseError } from '../persistence/database-errors.js';
import { AnswersMissing, ForeignAnswers } from '../persistence/foreign-answers.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { type Precondition, UnitOfWork, type UnitOptions } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { Command, Query } from './message.js';
import { MessageObserver } from './observer.js';

/** A command that another command tried to run: one aggregate changes per command, and what follows from it follows by event. */
export class NestedExecute extends Error {
  constructor(command: object) {
    super(`${command.constructor.name} was executed inside another command: record an event and let a subscriber run it`);
  }
}

/** A command, with what the caller knows of the record that it is about. */
export interface Order<R = unknown> {
  readonly command: Command<R>;
  /** The version that the caller has seen. */
  readonly precondition?: Precondition | undefined;
  /** Refuses what is not to be done, once the transaction is open: an answer that is given again was not refused. `failed` are those before it that were. */
  readonly assert?: ((failed: ReadonlySet<Command<unknown>>) => Promise<void>) | undefined;
  /** What the record that is made is called elsewhere. */
  readonly external?: { readonly id: string; readonly externalId: string } | undefined;
  /** It makes something, and changes nothing that is there: what is refused of it leaves nothing behind. */
  readonly makes?: boolean;
}

interface Execution<R, A> extends Omit<Order<R>, 'command'> {
  /** What the caller is told: asked in the same transaction, after everything is written and before it is committed. */
  readonly answer?: (result: R) => Query<A>;
}

/** Takes back what was only tried. */
class Rehearsed extends Error {
  constructor(readonly outcomes: PromiseSettledResult<unknown>[]) {
    super('this was a rehearsal');
  }
}

const ATTEMPTS = 3;
/** Longer than the database gives: when this is over, the transaction is too, and what still runs can't write any more. */
const LAST_WORD_MS = 500;

/** The one way in, for HTTP, jobs and events alike. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
    private readonly observer: MessageObserver,
  ) {}

  execute<R>(command: Command<R>, execution?: Omit<Execution<R, never>, 'answer'>): Promise<R>;
  execute<R, A>(command: Command<R>, execution: Execution<R, A> & { answer: (result: R) => Query<A> }): Promise<A>;
  execute<R, A>(command: Command<R>, { answer, ...order }: Execution<R, A> = {}): Promise<R | A> {
    const work = async () => {
      const result = await this.perform({ command, ...order });
      await this.unitOfWork.writeSoFar();
      return answer ? this.queries.execute(answer(result)) : result;
    };
    return this.observer.follow('command', command, () => this.transact([{ command, ...order }], work));
  }

  /** Many commands in one transaction: all of them, or none. `prepare` may load what they will need. */
  async executeAll<A>(orders: readonly Order[], prepare: () => Promise<void>, answer: (results: unknown[]) => Promise<A>): Promise<A> {
    return this.transact(orders, async () => {
      await prepare();
      const results: unknown[] = [];
      for (const order of orders) results.push(await this.observer.follow('command', order.command, () => this.perform(order)));
      await this.unitOfWork.writeSoFar();
      return answer(results);
    });
  }

  /** Many commands in one transaction, each of which may fail by itself. What `prepare` does stays, whichever of them fail. `answer` may still refuse them all. */
  async executeEach<A>(orders: readonly Order[], prepare: () => Promise<void>, answer: (outcomes: PromiseSettledResult<unknown>[]) => Promise<A>): Promise<A> {
    return this.transact(orders, async () => {
      await prepare();
      const outcomes: PromiseSettledResult<unknown>[] = [];
      const failed = new Set<Command<unknown>>();
      for (const order of orders) {
        try {
          outcomes.push({ status: 'fulfilled', value: await this.observer.follow('command', order.command, () => this.unitOfWork.part(() => this.performAlone(order, failed))) });
        } catch (error) {
          const reason = translateDatabaseError(error, order.precondition);
          if (!(reason instanceof DomainError)) throw reason;
          failed.add(order.command);
          outcomes.push({ status: 'rejected', reason });
        }
      }
      return answer(outcomes);
    });
  }

  /** Many commands in one transaction, chosen once it is open, each of which may fail by itself; `settle` writes down in it what became of them. Rehearsed, they leave nothing behind but that. */
  async executeChosen<O extends Order, A>(choose: () => Promise<readonly O[]>, settle: (orders: readonly O[], outcomes: readonly PromiseSettledResult<unknown>[]) => Promise<A>, { rehearse = false } = {}): Promise<A> {
    const externalIds = new Map<string, string>();
    const work = async () => {
      const orders = await choose();
      for (const { external } of orders) if (external) externalIds.set(external.id, external.externalId);
      return settle(orders, await this.attempt(orders, rehearse));
    };
    return this.transact([], work, { externalIds });
  }

  /** All in one go, as nearly always; when one is refused that can't be told by itself, by halves. */
  private async attempt(orders: readonly Order[], rehearse: boolean): Promise<PromiseSettledResult<unknown>[]> {
    if (orders.length === 0) return [];
    try {
      return await this.unitOfWork.part(async () => {
        const outcomes: PromiseSettledResult<unknown>[] = [];
        for (const order of orders) outcomes.push(await this.settled(order));
        await this.unitOfWork.writeSoFar();
        if (rehearse) throw new Rehearsed(outcomes);
        this.unitOfWork.letGo();
        return outcomes;
      });
    } catch (error) {
      if (error instanceof Rehearsed) return error.outcomes;
      const reason = translateDatabaseError(error, orders.length === 1 ? orders[0]!.precondition : undefined);
      if (!(reason instanceof DomainError)) throw error;
      if (orders.length === 1) return [{ status: 'rejected', reason }];
      const half = Math.ceil(orders.length / 2);
      return [...(await this.attempt(orders.slice(0, half), rehearse)), ...(await this.attempt(orders.slice(half), rehearse))];
    }
  }

  private async settled(order: Order): Promise<PromiseSettledResult<unknown>> {
    const before = this.unitOfWork.pending;
    try {
      return { status: 'fulfilled', value: await this.perform(order) };
    } catch (error) {
      if (!(error instanceof DomainError) || !order.makes || this.unitOfWork.pending !== before) throw error;
      return { status: 'rejected', reason: error };
    }
  }

  /** A command that is only decided on in the transaction that performs it, and that ends after a time. For subscribers. */
  async executeDecided(turn: (perform: (command: Command<unknown>) => Promise<void>) => Promise<void>, timeoutMs: number): Promise<void> {
    const perform = (command: Command<unknown>) => this.observer.follow('command', command, async () => void (await this.performAlone({ command })));
    await this.transact([], () => within(timeoutMs + LAST_WORD_MS, turn(perform)), { timeoutMs });
  }

  /** One transaction, once for one idempotency key, again from the start when another transaction pushed it aside, or when other servers had to be asked. */
  private async transact<A>(orders: readonly Order[], work: () => Promise<A>, options: UnitOptions = {}): Promise<A> {
    if (UnitOfWork.isOpen()) throw new NestedExecute(orders[0]?.command ?? this);
    const { idempotency, signal } = Work.current();
    signal?.throwIfAborted();
    const externalIds = new Map(orders.flatMap(({ external }) => (external ? [[external.id, external.externalId] as const] : [])));
    const foreign = new ForeignAnswers();
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.unitOfWork.run(() => (idempotency ? this.idempotency.once(idempotency, work) : work()), { externalIds, foreign, ...options });
      } catch (error) {
        if (error instanceof AnswersMissing) {
          await foreign.ask();
          attempt = 0;
          continue;
        }
        if (attempt < ATTEMPTS && isPushedAside(error)) continue;
        throw translateDatabaseError(error, orders.length === 1 ? orders[0]!.precondition : undefined);
      }
    }
  }

  private async performAlone<R>(order: Order<R>, failed?: ReadonlySet<Command<unknown>>): Promise<R> {
    const result = await this.perform(order, failed);
    await this.unitOfWork.writeSoFar();
    return result;
  }

  private async perform<R>({ command, precondition, assert }: Order<R>, failed: ReadonlySet<Command<unknown>> = new Set()): Promise<R> {
    await assert?.(failed);
    const unit = Object.assign(UnitOfWork.current(), { expected: precondition, held: false });
    const result = await this.commands.execute(command);
    if (precondition && !unit.held) throw new RecordNotFound('record', precondition.id);
    return result;
  }

  /** Joins the unit of work that is open, else reads by itself. */
  ask<A>(query: Query<A>): Promise<A> {
    return this.observer.follow('query', query, async () => {
      Work.current().signal?.throwIfAborted();
      try {
        return await this.queries.execute(query);
      } catch (error) {
        throw translateDatabaseError(error);
      }
    });
  }
}
