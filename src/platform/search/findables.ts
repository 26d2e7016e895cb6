import { type Resource, resources } from '../resource/resource.js';

/** The resources whose records are found in the search over everything. */
export const findables = (): readonly Resource[] => resources().filter(({ findable }) => findable !== undefined);

export function findableOfKind(kind: string): Resource {
  const resource = findables().find((each) => each.kind === kind);
  if (!resource) throw new Error(`records of the kind ${kind} can not be found`);
  return resource;
}
