import { DomainError, type Fault } from '../../../../kernel/domain-error.js';

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;
const DAY_MS = 86_400_000;

/** A query string, and everything that is wrong with it, to be told at once. */
export class Question {
  private readonly faults: Fault[] = [];

  constructor(
    private readonly query: Readonly<Record<string, unknown>>,
    known: readonly string[],
  ) {
    for (const name of Object.keys(query)) if (!known.includes(name)) this.fault(name.slice(0, 100).toWellFormed(), 'unknown_parameter', `is not known here: use ${known.join(', ')}`);
  }

  fault(pointer: string, code: string, message: string): void {
    this.faults.push({ pointer, code, message });
  }

  instant(name: string): Date {
    const value = this.query[name];
    const moment = typeof value === 'string' && INSTANT.test(value) ? new Date(value) : new Date(Number.NaN);
    if (Number.isNaN(moment.getTime())) this.fault(name, 'invalid_instant', 'must be a moment with its offset from UTC such as 2027-03-15T09:00:00Z');
    return moment;
  }

  instantIfGiven(name: string): Date | null {
    return this.query[name] === undefined ? null : this.instant(name);
  }

  /** From one moment to a later one, not too far from it. */
  span(mostDays: number): { readonly from: Date; readonly to: Date } {
    const [from, to] = [this.instant('from'), this.instant('to')];
    if (to <= from) this.fault('to', 'reversed', 'must lie after from');
    if (to.getTime() - from.getTime() > mostDays * DAY_MS) this.fault('to', 'range_too_long', `must lie within ${mostDays} days of from`);
    return { from, to };
  }

  assertSound(): void {
    if (this.faults.length > 0) throw new DomainError('invalid', 'query_invalid', this.faults.map(({ pointer, message }) => `${pointer} ${message}`).join('; ').slice(0, 500), this.faults);
  }
}
