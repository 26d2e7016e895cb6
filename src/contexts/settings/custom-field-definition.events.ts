import type { CustomFieldType } from '../../kernel/custom-field.js';
import { DomainEvent } from '../../kernel/domain-event.js';
import type { CustomFieldId } from './custom-field-definition.js';

export class CustomFieldDefined extends DomainEvent {
  static override readonly type = 'custom_field.defined';

  constructor(
    readonly customFieldId: CustomFieldId,
    readonly entity: string,
    readonly key: string,
    readonly fieldType: CustomFieldType,
  ) {
    super();
  }
}

export class CustomFieldChanged extends DomainEvent {
  static override readonly type = 'custom_field.changed';

  constructor(
    readonly customFieldId: CustomFieldId,
    readonly entity: string,
    readonly key: string,
    readonly changed: readonly string[],
  ) {
    super();
  }
}

export class CustomFieldRemoved extends DomainEvent {
  static override readonly type = 'custom_field.removed';

  constructor(
    readonly customFieldId: CustomFieldId,
    readonly entity: string,
    readonly key: string,
    readonly dataDropped: boolean,
  ) {
    super();
  }
}

export class CustomFieldRestored extends DomainEvent {
  static override readonly type = 'custom_field.restored';

  constructor(
    readonly customFieldId: CustomFieldId,
    readonly entity: string,
    readonly key: string,
  ) {
    super();
  }
}

export class CustomFieldPurged extends DomainEvent {
  static override readonly type = 'custom_field.purged';

  constructor(
    readonly customFieldId: CustomFieldId,
    readonly entity: string,
    readonly key: string,
  ) {
    super();
  }
}
