import { DomainError } from '../../../kernel/domain-error.js';

/** What is said is wrong at one place: at length, and in short beside the place. */
export const invalid = (code: string, pointer: string, message: string, short: string) => new DomainError('invalid', code, message, [{ pointer, code, message: short }]);
