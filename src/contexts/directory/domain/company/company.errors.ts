import { DomainError } from '../../../../kernel/domain-error.js';

/** How many companies may stand above one another. */
export const MAX_LEVELS = 20;

export class ParentIsDescendant extends DomainError {
  constructor() {
    super('rule', 'parent_is_descendant', 'A company can not belong to itself, nor to a company that belongs to it.', [{ pointer: '/parentId', code: 'parent_is_descendant', message: 'is the company itself, or belongs to it' }]);
  }
}

export class HierarchyTooDeep extends DomainError {
  constructor() {
    super('rule', 'hierarchy_too_deep', `At most ${MAX_LEVELS} companies stand above one another.`, [{ pointer: '/parentId', code: 'hierarchy_too_deep', message: `would make more than ${MAX_LEVELS} levels` }]);
  }
}
