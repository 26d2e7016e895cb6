import { Inject } from '@nestjs/common';
import type { Condition } from '../conditions/condition.js';
import { CustomFields } from '../custom-fields/custom-fields.js';
import { showCustomFields } from '../custom-fields/shown-custom-fields.js';
import type { ListQuery } from '../resource/list-query.js';
import type { Resource } from '../resource/resource.js';
import type { Sights } from '../resource/sight.js';
import { listStatement } from '../resource/statements.js';
import type { AskedPart, Overviewed, OverviewPart } from './overview-part.js';

type Row = Record<string, unknown>;

/** How many records a part shows. */
export const NEWEST = 5;
/** A list reads one record more than it shows, to know whether there are more. */
const AHEAD = 1;

/** The part of an overview that shows the newest records of a resource, as a list shows them. */
export abstract class NewestRecords implements OverviewPart {
  @Inject(CustomFields) private readonly customFields!: CustomFields;

  protected abstract readonly resource: Resource;
  /** By which moment they are the newest. */
  protected readonly order: string = 'createdAt';
  /** Which of them belong to the record. */
  protected abstract belongingTo(record: Overviewed): Condition;

  async ask(record: Overviewed, sights: Sights): Promise<AskedPart<Row>> {
    const resource = await this.customFields.of(this.resource);
    const fields = resource.wholeShape.fields.filter((name) => !resource.fields[name]!.onlyWhenAsked);
    const sort = [{ field: this.order, descending: true }, { field: 'id', descending: true }];
    const query: ListQuery = { where: this.belongingTo(record), fields, include: [], sort, skip: 0, take: NEWEST - AHEAD, count: 'none', deleted: false };
    return {
      statement: listStatement(resource, query, sights),
      answer: (rows) => {
        showCustomFields(resource, query, rows);
        return rows;
      },
    };
  }
}
