import type { Resource } from '../resource/resource.js';
export const conditionSchema = (resource: Resource, ref: string): Record<string, unknown> => ({ type: 'object', description: `${resource.name} ${ref}` });
