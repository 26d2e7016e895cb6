import type { Day } from '../../domain/zone/zoned-time.js';

/** When people work, by the clocks of a zone. */
export interface WorkingHours {
  readonly zone: string;
  /** The spans of a day, in minutes from midnight; none on a holiday. */
  readonly on: (day: Day) => readonly { readonly from: number; readonly to: number }[];
}

/** When the tenant in hand works. */
export abstract class OfficeHours {
  abstract current(): Promise<WorkingHours>;
}
