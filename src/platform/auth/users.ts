/** Who works in the tenant in hand, for whoever writes down whose something is. The context that owns users provides it. */
export abstract class Users {
  /** Of these, those who are there. Asked inside a unit of work, in its transaction. */
  abstract find(ids: readonly string[]): Promise<readonly { readonly id: string; readonly isActive: boolean }[]>;
}
