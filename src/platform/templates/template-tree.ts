/** Where in its source a part of a template stands. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Literal {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null | undefined;
}

/** A variable: `company.name`, `../total`, `@index`, `this`. */
export interface Path {
  readonly kind: 'path';
  readonly written: string;
  /** `@index` and the like, in place of a variable. */
  readonly loop: boolean;
  /** How many contexts up. */
  readonly up: number;
  readonly parts: readonly string[];
  /** `this.name` and `./name` never mean the name that a loop gave. */
  readonly scoped: boolean;
  readonly place: Place;
}

export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly given: readonly Expression[];
  readonly place: Place;
}

export type Expression = Literal | Path | Call;

export interface Print {
  readonly kind: 'print';
  readonly value: Expression;
  /** Written with three braces: only for values that our own code has made safe. */
  readonly raw: boolean;
  readonly place: Place;
}

export interface Block {
  readonly kind: 'if' | 'unless' | 'each' | 'with';
  readonly subject: Expression;
  /** The names of `as |item index|`. */
  readonly names: readonly string[];
  readonly body: readonly Node[];
  readonly otherwise: readonly Node[];
  readonly place: Place;
}

export type Node = { readonly kind: 'text'; readonly text: string } | Print | Block;

/** A template that has been read and found right. */
export interface Template {
  readonly nodes: readonly Node[];
  /** What the data must have, as far as it can be told without it: the first names of all variables. */
  readonly variables: readonly string[];
  readonly length: number;
}
