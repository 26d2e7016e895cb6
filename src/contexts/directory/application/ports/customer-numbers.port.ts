/** The numbers of the tenant's customers. */
export abstract class CustomerNumbers {
  /** The next one that nobody has, in the form that the tenant has chosen. */
  abstract next(): Promise<string>;
}
