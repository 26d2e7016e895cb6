import { Command as NestCommand, Query as NestQuery } from '@nestjs/cqrs';

type Shape<M> = Omit<{ [K in keyof M as K extends string ? K : never]: M[K] }, never>;

function of<M extends object>(this: new () => M, fields: Shape<M>): M {
  return Object.assign(new this(), fields);
}

/** What metrics and traces call a message. One that stands for many says which of them it is. */
export const TITLE = Symbol('title');

export const titleOf = (message: object): string => (message as { readonly [TITLE]?: string })[TITLE] ?? message.constructor.name;

/** A wish to change something. `R` is what its handler answers. */
export abstract class Command<R> extends NestCommand<R> {
  static readonly of = of;
}

/** A question. `R` is the answer. */
export abstract class Query<R> extends NestQuery<R> {
  static readonly of = of;
}
