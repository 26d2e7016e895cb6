import { DomainError } from '../../../../kernel/domain-error.js';

export class RuleWithoutAgents extends DomainError {
  constructor() {
    super('rule', 'rule_without_agents', 'A rule gives leads to somebody, or opens them to agents.', [{ pointer: '/agentIds', code: 'rule_without_agents', message: 'must name somebody, unless opensToAgents' }]);
  }
}

export class TooManyRules extends DomainError {
  constructor(most: number) {
    super('rule', 'too_many_rules', `There are at most ${most} rules.`);
  }
}
