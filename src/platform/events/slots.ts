/** Who a delivery is for. */
export interface Occupant {
  readonly tenantId: string;
  readonly subscriber: string;
}

/** The places in which one process runs subscribers. No tenant and no subscriber gets all of them, so that one that hangs leaves room for others. */
export class Slots {
  private readonly share: number;
  private readonly taken = new Set<Occupant>();

  constructor(private readonly size: number) {
    this.share = Math.max(1, Math.ceil((size * 3) / 4));
  }

  get free(): number {
    return this.size - this.taken.size;
  }

  /** How many places any one tenant gets. */
  get shareOfTenant(): number {
    return this.share;
  }

  roomOf(subscriber: string): number {
    return Math.max(0, Math.min(this.free, this.share - this.count((occupant) => occupant.subscriber === subscriber)));
  }

  /** Tenants, with the places that they have. */
  tenants(): ReadonlyMap<string, number> {
    const busy = new Map<string, number>();
    for (const { tenantId } of this.taken) busy.set(tenantId, (busy.get(tenantId) ?? 0) + 1);
    return busy;
  }

  /** Takes a place; answers how it is given back. */
  take(occupant: Occupant): () => void {
    this.taken.add(occupant);
    return () => void this.taken.delete(occupant);
  }

  private count(which: (occupant: Occupant) => boolean): number {
    return [...this.taken].filter(which).length;
  }
}
