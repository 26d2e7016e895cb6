import type { Resource } from '../resource/resource.js';

const DESCRIPTION = 'rapport:resource';

/** Ties a controller to the resource whose records it serves, so that its part of the OpenAPI file is made from the description. */
export const DescribedBy = (resource: Resource): ClassDecorator => (target) => Reflect.defineMetadata(DESCRIPTION, resource, target);

export const resourceOf = (controller: object): Resource | undefined => Reflect.getMetadata(DESCRIPTION, controller) as Resource | undefined;
