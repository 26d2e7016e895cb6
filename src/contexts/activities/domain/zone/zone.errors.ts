import { DomainError } from '../../../../kernel/domain-error.js';

export class UnknownTimeZone extends DomainError {
  constructor(zone: string, pointer = '/timeZone') {
    super('invalid', 'unknown_time_zone', `There is no time zone ${zone.slice(0, 60)}: name one of the IANA database, such as Europe/Berlin.`, [{ pointer, code: 'unknown_time_zone', message: 'must be a zone of the IANA database such as Europe/Berlin' }]);
  }
}
