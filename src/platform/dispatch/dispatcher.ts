import { Injectable } from '@nestjs/common';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Idempotency } from '../idempotency/idempotency.js';
import { isPushedAside, translateDatabaseError } from '../persistence/database-errors.js';
import { RecordNotFound } from '../persistence/refusals.js';
import { type Precondition, UnitOfWork } from '../persistence/unit-of-work.js';
import { Work } from '../tenancy/work.js';
import type { Command, Query } from './message.js';

/** A command that another command tried to run: one aggregate changes per command, and what follows from it follows by event. */
export class NestedExecute extends Error {
  constructor(command: object) {
    super(`${command.constructor.name} was executed inside another command: record an event and let a subscriber run it`);
  }
}

interface Execution<R, A> {
  /** The version that the caller has seen. */
  readonly precondition?: Precondition | undefined;
  /** What the caller is told: asked in the same transaction, after everything is written and before it is committed. */
  readonly answer?: (result: R) => Query<A>;
}

const ATTEMPTS = 3;

/** The one way in, for HTTP, jobs and events alike. */
@Injectable()
export class Dispatcher {
  constructor(
    private readonly commands: CommandBus,
    private readonly queries: QueryBus,
    private readonly unitOfWork: UnitOfWork,
    private readonly idempotency: Idempotency,
  ) {}

  execute<R>(command: Command<R>, execution?: Omit<Execution<R, never>, 'answer'>): Promise<R>;
  execute<R, A>(command: Command<R>, execution: Execution<R, A> & { answer: (result: R) => Query<A> }): Promise<A>;
  async execute<R, A>(command: Command<R>, { precondition, answer }: Execution<R, A> = {}): Promise<R | A> {
    if (UnitOfWork.isOpen()) throw new NestedExecute(command);
    for (let attempt = 1; ; attempt++) {
      try {
        const { idempotency } = Work.current();
        const work = async (): Promise<R | A> => {
          const result = await this.commands.execute(command);
          await this.unitOfWork.flush();
          if (precondition && !UnitOfWork.current().preconditionHeld) throw new RecordNotFound('record', precondition.id);
          return answer ? this.queries.execute(answer(result)) : result;
        };
        return await this.unitOfWork.run(() => (idempotency ? this.idempotency.once(idempotency, work) : work()), precondition);
      } catch (error) {
        if (attempt < ATTEMPTS && isPushedAside(error)) continue;
        throw translateDatabaseError(error, precondition);
      }
    }
  }

  /** Joins the unit of work that is open, else reads by itself. */
  async ask<A>(query: Query<A>): Promise<A> {
    Work.current();
    try {
      return await this.queries.execute(query);
    } catch (error) {
      throw translateDatabaseError(error);
    }
  }
}
