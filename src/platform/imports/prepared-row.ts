import { DomainError } from '../../kernel/domain-error.js';
import { newId } from '../../kernel/id.js';
import type { Order } from '../dispatch/dispatcher.js';
import type { DuplicateKnowledge } from '../duplicates/duplicate-knowledge.js';
import type { Orders } from '../resource/batch.js';
import type { Row } from '../tabular/row-source.js';
import { EXTERNAL_ID, type ImportOptions } from './import-options.js';
import type { ImportPlan, RowBody } from './import-plan.js';
import { failureOf, reasonOf, type RowFailure, type RowReader } from './row-to-body.js';

/** A row that has been looked at by itself: what it says, under which keys others are found that are the same, and how it would be made. */
export interface PreparedRow {
  readonly row: Row;
  readonly body: RowBody;
  readonly externalId: string | null;
  readonly keys: readonly string[];
  /** Undefined when it can't be made, for the reason beside. */
  readonly creation?: { readonly id: string; readonly order: Order };
  readonly failure?: RowFailure;
}

/** Looks at rows one by one, with the same eyes as the API. */
export class RowPreparation {
  private readonly prefixes: readonly string[];
  private readonly byExternalId: boolean;

  constructor(
    private readonly reader: RowReader,
    private readonly orders: Orders,
    private readonly knowledge: DuplicateKnowledge | undefined,
    plan: ImportPlan,
    private readonly options: ImportOptions,
  ) {
    this.prefixes = options.match.filter((name) => name !== EXTERNAL_ID).map((name) => plan.matches[name]!);
    this.byExternalId = options.match.includes(EXTERNAL_ID);
  }

  async prepare(row: Row): Promise<PreparedRow> {
    let body: RowBody;
    try {
      body = this.reader.read(row);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { row, body: {}, externalId: null, keys: [], failure: failureOf(row, error) };
    }
    const externalId = typeof body.externalId === 'string' ? body.externalId : null;
    return { row, body, externalId, keys: await this.keysOf(body, externalId), ...this.creationOf(row, body) };
  }

  private async keysOf(body: RowBody, externalId: string | null): Promise<readonly string[]> {
    const own = this.byExternalId && externalId !== null ? [`${EXTERNAL_ID}:${externalId}`] : [];
    if (this.options.duplicates === 'create' || !this.knowledge || this.prefixes.length === 0) return own;
    const keys = this.knowledge.comparison.keysOf(await this.knowledge.factsOf(body));
    return [...own, ...keys.filter((key) => this.prefixes.some((prefix) => key.startsWith(prefix)))];
  }

  private creationOf(row: Row, body: RowBody): Pick<PreparedRow, 'creation' | 'failure'> {
    try {
      const { id = newId(), externalId, ...fields } = this.orders.creation({ ...this.reader.defaults, ...body }) as { id?: string; externalId?: string };
      return { creation: { id, order: { command: this.orders.create(id, fields), makes: true, external: externalId === undefined ? undefined : { id, externalId } } } };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { failure: failureOf(row, reasonOf(error)) };
    }
  }
}
