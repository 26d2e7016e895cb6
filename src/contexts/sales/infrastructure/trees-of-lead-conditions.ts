import { Injectable } from '@nestjs/common';
import { DomainError } from '../../../kernel/domain-error.js';
import { type Condition, parseCondition } from '../../../platform/conditions/condition.js';
import { evaluateCondition } from '../../../platform/conditions/evaluate-condition.js';
import { CustomFields } from '../../../platform/custom-fields/custom-fields.js';
import type { Resource } from '../../../platform/resource/resource.js';
import { LeadConditions, type Misfits } from '../application/ports/lead-conditions.port.js';
import { leads } from '../application/queries/leads.resource.js';

type Told = Readonly<Record<string, unknown>>;

/** What is known of a lead before it is written, and so the same whether it is or not. */
const ASKABLE: ReadonlySet<string> = new Set(['firstName', 'lastName', 'email', 'phone', 'title', 'companyName', 'website', 'industry', 'employees', 'country', 'source', 'campaignId', 'status', 'value', 'score', 'grade', 'tags', 'lastContactedAt']);
const CUSTOM = 'customFields.';
const AT = '/conditions';

function misfits(condition: Condition, resource: Resource, lead: Told, pointer: string): readonly string[] {
  if ('and' in condition) return condition.and.flatMap((part, index) => misfits(part, resource, lead, `${pointer}/and/${index}`));
  return evaluateCondition(condition, resource, lead) ? [] : [pointer];
}

/** Condition trees over leads, judged by the evaluation that the compiled one is held against. */
@Injectable()
export class TreesOfLeadConditions extends LeadConditions {
  constructor(private readonly customFields: CustomFields) {
    super();
  }

  async parsed(conditions: object): Promise<object> {
    return parseCondition(conditions, await this.askable(), AT);
  }

  async of(rules: readonly { readonly conditions: object | null }[]): Promise<readonly Misfits[]> {
    const resource = await this.askable();
    return rules.map(({ conditions }): Misfits => {
      if (conditions === null) return () => [];
      try {
        const condition = parseCondition(conditions, resource, AT);
        return (lead) => misfits(condition, resource, lead, AT);
      } catch (error) {
        if (!(error instanceof DomainError)) throw error;
        return () => error.errors!.map(({ pointer }) => pointer);
      }
    });
  }

  private async askable(): Promise<Resource> {
    const own = (await this.customFields.of(leads)) as Resource;
    const fields = Object.fromEntries(Object.entries(own.fields).filter(([name]) => ASKABLE.has(name) || name.startsWith(CUSTOM)));
    return Object.defineProperties(Object.create(own) as Resource, { fields: { value: fields }, relations: { value: {} } });
  }
}
