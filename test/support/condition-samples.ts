import * as f from '../../src/platform/resource/field.js';
import { describeResource, type Resource, toMany, toOne } from '../../src/platform/resource/resource.js';

/** Two resources that know each other, with a field of every kind. */
export function sampleResources(schema = 'samples'): { leads: Resource; companies: Resource } {
  const leads: Resource = describeResource({
    name: 'leads',
    record: 'lead',
    context: 'samples',
    description: 'Samples.',
    table: `${schema}.leads`,
    customFields: true,
    fields: {
      name: f.text({ description: 'The name.', example: 'Ada' }),
      nickname: f.text({ description: 'The nickname.', example: 'Countess', nullable: true, column: 'also_called' }),
      status: f.choice(['NEW', 'WON', "D'OH"], { description: 'The status.', example: 'NEW', nullable: true }),
      source: f.choice(['WEB', 'FAIR'], { description: 'The source.', example: 'WEB' }),
      score: f.integer({ description: 'The score.', example: 40, nullable: true }),
      value: f.decimal({ description: 'The value.', example: '1250.00', nullable: true }),
      worth: f.money({ description: 'What it may bring.', example: { amount: '1250.00', currency: 'EUR' }, nullable: true, column: 'worth_of_it' }),
      hot: f.boolean({ description: 'Whether it is hot.', example: true, nullable: true }),
      contactedAt: f.instant({ description: 'When it was last contacted.', example: '2026-11-21T09:30:00.000Z', nullable: true }),
      bornOn: f.date({ description: 'The birthday.', example: '1990-02-28', nullable: true }),
      labels: f.tags({ description: 'The labels.', example: ['vip'], nullable: true }),
      companyId: f.id({ description: 'The company.', example: '01930b6e-6c00-7000-8000-000000000003', nullable: true }),
      extra: f.object()({ description: 'Whatever else.', example: {}, nullable: true }),
    },
    relations: { company: toOne('companies', 'companyId', 'Where it works.') },
  }) as unknown as Resource;
  const companies: Resource = describeResource({
    name: 'companies',
    record: 'company',
    context: 'samples',
    description: 'Samples.',
    table: `${schema}.companies`,
    customFields: true,
    fields: {
      name: f.text({ description: 'The name.', example: 'Analytical Engines' }),
      size: f.integer({ description: 'How many work there.', example: 12, nullable: true }),
      parentId: f.id({ description: 'The owner.', example: '01930b6e-6c00-7000-8000-000000000004', nullable: true }),
    },
    relations: {
      leads: toMany('leads', 'companyId', 'Who works there.'),
      parent: toOne('companies', 'parentId', 'Who owns it.'),
    },
  }) as unknown as Resource;
  return { leads, companies };
}
