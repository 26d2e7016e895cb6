/** What went wrong, by the answer that it deserves. */
export type ErrorKind = 'invalid' | 'not-found' | 'gone' | 'conflict' | 'stale' | 'rule' | 'forbidden' | 'unavailable';

/** One fault at one place of the input, as a JSON pointer or the name of a query parameter. */
export interface Fault {
  readonly pointer: string;
  readonly code: string;
  readonly message: string;
}

/** A refusal in the words of the domain. `code` is stable and part of the contract; the message is for a person and names what would be right. */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly errors?: readonly Fault[],
    /** Further members of the problem document. */
    readonly extra?: Readonly<Record<string, unknown>>,
  ) {
    super(message);
    this.name = new.target.name;
  }
}
