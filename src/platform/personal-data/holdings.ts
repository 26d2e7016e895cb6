import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Erasable } from '../../kernel/erasable.js';
import type { ClassOf } from '../persistence/records.js';
import { type Resource, resources } from '../resource/resource.js';
import { isAbout } from './about.js';
import type { DataSubject } from './data-subject.js';
import { neutralOf, personalFields } from './personal-fields.js';

/** Records that hold something of people. */
export interface Holding {
  readonly resource: Resource;
  readonly type: ClassOf<Erasable>;
}

/** Everything in which people's data are held, as the resources describe it: none of them has to be named. */
@Injectable()
export class Holdings {
  private found?: readonly Holding[];

  constructor(private readonly orm: MikroORM) {}

  of(subject: DataSubject): readonly Holding[] {
    return this.all().filter(({ resource }) => isAbout(resource, subject));
  }

  named(name: string): Holding {
    const holding = this.all().find(({ resource }) => resource.name === name);
    if (!holding) throw new Error(`${name} hold nothing of people`);
    return holding;
  }

  all(): readonly Holding[] {
    return (this.found ??= this.look());
  }

  private look(): readonly Holding[] {
    const mapped = [...this.orm.getMetadata().getAll().values()];
    return resources().filter((resource) => personalFields(resource).length > 0).map((resource) => {
      const type = mapped.find(({ schema, tableName }) => `${schema}.${tableName}` === resource.table)?.class as ClassOf<Erasable> | undefined;
      if (typeof (type?.prototype as { erase?: unknown } | undefined)?.erase !== 'function') throw new Error(`${resource.plural} hold something of people: what is kept in ${resource.table} needs erase()`);
      neutralOf(resource); // says what is missing
      return { resource, type: type! };
    });
  }
}
