import { Command as NestCommand, Query as NestQuery } from '@nestjs/cqrs';

type Shape<M> = Omit<{ [K in keyof M as K extends string ? K : never]: M[K] }, never>;

function of<M extends object>(this: new () => M, fields: Shape<M>): M {
  return Object.assign(new this(), fields);
}

/** A wish to change something. `R` is what its handler answers. */
export abstract class Command<R> extends NestCommand<R> {
  static readonly of = of;
}

/** A question. `R` is the answer. */
export abstract class Query<R> extends NestQuery<R> {
  static readonly of = of;
}
