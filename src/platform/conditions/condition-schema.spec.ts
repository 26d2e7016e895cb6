import { describe, expect, it } from '@jest/globals';
import { sampleResources } from '../../../test/support/condition-samples.js';
import type { Resource } from '../resource/resource.js';
import { parseCondition } from './condition.js';
import { conditionSchema } from './condition-schema.js';
import { OPERATORS } from './operators.js';

const refTo = ({ record }: Resource) => `#/components/schemas/${record}Condition`;
const { leads, companies } = sampleResources();
const schemaOf = (resource: Resource) => JSON.parse(JSON.stringify(conditionSchema(resource, refTo(resource), refTo))) as { description: string; anyOf: { properties: Record<string, { enum?: string[]; $ref?: string }> }[]; examples: unknown[] };

describe('describing the conditions of a resource', () => {
  it('gives an example that the resource takes', () => {
    for (const resource of [leads, companies]) expect(parseCondition(schemaOf(resource).examples[0], resource, '')).toEqual(schemaOf(resource).examples[0]);
  });

  it('shows every field that can be asked for, of an amount its currency too, and no other', () => {
    const shown = new Set(schemaOf(leads).anyOf.flatMap(({ properties }) => properties.field?.enum ?? []));
    expect([...shown].toSorted()).toEqual([...Object.keys(leads.fields).filter((name) => name !== 'extra' && name !== 'customFields'), 'worth.currency'].toSorted());
  });

  it('gives each choice its own values', () => {
    const { anyOf } = schemaOf(leads);
    const one = anyOf.find(({ properties }) => properties.field?.enum?.join() === 'status' && properties.op?.enum?.includes('eq'));
    expect(one?.properties.value?.enum).toEqual(['NEW', 'WON', "D'OH"]);
  });

  it('refers to itself for its branches, and to the related resource for related records', () => {
    const references = schemaOf(leads).anyOf.flatMap(({ properties }) => Object.entries(properties).map(([name, { $ref }]) => `${name} ${$ref ?? ''}`));
    expect(references).toContain('not #/components/schemas/leadCondition');
    expect(references).toContain('some #/components/schemas/companyCondition');
    expect(references).toContain('none #/components/schemas/companyCondition');
  });

  it('explains every operator', () => {
    const { description } = schemaOf(leads);
    for (const [operator, { meaning }] of Object.entries(OPERATORS)) expect(description).toMatch(new RegExp(`\\| \`${operator}\` \\| .* \\| ${meaning} \\|`));
  });
});
