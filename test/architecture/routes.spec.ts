import { describe, expect, it } from '@jest/globals';
import { Controller, type DynamicModule, Get, Module, Post, type Provider, type Type } from '@nestjs/common';
import { METHOD_METADATA, MODULE_METADATA } from '@nestjs/common/constants.js';
import { APP_GUARD, MetadataScanner, Reflector } from '@nestjs/core';
import { AppModule } from '../../src/app.module.js';
import { AccessGuard } from '../../src/platform/auth/access.guard.js';
import { Permission, PERMISSION, Public, PUBLIC, SIGNED_IN, SignedIn } from '../../src/platform/auth/permission.js';
import { permissions } from '../../src/platform/auth/permissions.js';
import { readConfig } from '../../src/platform/config/config.js';
import { makeLog } from '../../src/platform/logs/log.js';

type Part = Type | DynamicModule | Promise<DynamicModule>;

const metadataOf = <T>(key: string, module: Type): T[] => (Reflect.getMetadata(key, module) as T[] | undefined) ?? [];

/** Everything below a module, found by the same metadata by which Nest finds it: so nothing that answers is left out. */
async function partsOf(part: Part, seen = new Set<unknown>()): Promise<{ controllers: Type[]; providers: Provider[] }> {
  const given = await part;
  if (seen.has(given)) return { controllers: [], providers: [] };
  seen.add(given);
  const dynamic: Partial<DynamicModule> = 'module' in given ? given : {};
  const module = 'module' in given ? given.module : given;
  const imports = [...metadataOf<Part>(MODULE_METADATA.IMPORTS, module), ...((dynamic.imports ?? []) as Part[])];
  const below = await Promise.all(imports.map((imported) => partsOf(imported, seen)));
  return {
    controllers: [...metadataOf<Type>(MODULE_METADATA.CONTROLLERS, module), ...(dynamic.controllers ?? []), ...below.flatMap(({ controllers }) => controllers)],
    providers: [...metadataOf<Provider>(MODULE_METADATA.PROVIDERS, module), ...(dynamic.providers ?? []), ...below.flatMap(({ providers }) => providers)],
  };
}

interface Route {
  readonly name: string;
  readonly permission: string | undefined;
  readonly isPublic: boolean;
  readonly isForAnySignedIn: boolean;
}

function routesOf(controller: Type): Route[] {
  const prototype = controller.prototype as Record<string, () => unknown>;
  const names = new MetadataScanner().getAllMethodNames(prototype).filter((name) => Reflect.hasMetadata(METHOD_METADATA, prototype[name]!));
  const declared = (key: string, name: string): unknown => new Reflector().getAllAndOverride(key, [prototype[name]!, controller]);
  return names.map((name) => ({ name: `${controller.name}.${name}`, permission: declared(PERMISSION, name) as string | undefined, isPublic: declared(PUBLIC, name) === true, isForAnySignedIn: declared(SIGNED_IN, name) === true }));
}

const routesBelow = async (part: Part) => (await partsOf(part)).controllers.flatMap(routesOf);

/** A route says who may use it: whoever has one permission of one resource or area, whoever is signed in, or anybody. */
function faultsOf(routes: readonly Route[]): string[] {
  const known = permissions();
  return routes.flatMap(({ name, permission, isPublic, isForAnySignedIn }) => {
    if (isPublic && isForAnySignedIn) return [`${name} is public, and asks for a sign-in`];
    if (permission === undefined) return isPublic || isForAnySignedIn ? [] : [`${name} says nothing`];
    if (isPublic) return [`${name} is public, and asks for ${permission}`];
    if (isForAnySignedIn) return [`${name} is for whoever is signed in, and asks for ${permission}`];
    return known.has(permission) ? [] : [`${name} asks for ${permission}, which no resource and no area has`];
  });
}

const config = readConfig({ NODE_ENV: 'development', LOG_LEVEL: 'silent', APP_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' });
const product = AppModule.for(config, makeLog(config));

describe('the routes of the product', () => {
  it('each name a permission, or say that they are public', async () => {
    const routes = await routesBelow(product);
    expect(routes.length).toBeGreaterThan(10);
    expect(faultsOf(routes)).toEqual([]);
  });

  it('all stand behind one guard', async () => {
    const { providers } = await partsOf(product);
    expect(providers.filter((provider) => typeof provider === 'object' && provider.provide === APP_GUARD)).toEqual([{ provide: APP_GUARD, useClass: AccessGuard }]);
  });
});

describe('everything that can be allowed', () => {
  it('is named by what it is for, with a line for whoever puts a role together', () => {
    for (const { name, description, scopes, grants } of permissions().values()) {
      expect(name).toMatch(/^[a-z][a-z-]*:[a-z][a-z-]*$/);
      expect(description).toMatch(/^[A-Z].{10,}\.$/);
      for (const scope of Object.values(grants)) expect([null, 'all', ...scopes]).toContain(scope);
      expect(grants.admin).toBe('all');
    }
  });

  it('is asked for by some route, or is for what others have started', async () => {
    const asked = new Set((await routesBelow(product)).map(({ permission }) => permission));
    expect([...permissions().keys()].filter((name) => !asked.has(name))).toEqual([]);
  });
});

class Inherited {
  @Get('inherited')
  inherited() {}
}

@Controller('planted')
class PlantedController extends Inherited {
  @Get('silent')
  silent() {}

  @Permission('notes:read')
  @Get('guarded')
  guarded() {}

  @Permission('note:read')
  @Get('misspelt')
  misspelt() {}

  @Public()
  @Permission('notes:read')
  @Post('both')
  both() {}

  @SignedIn()
  @Get('own')
  own() {}

  @SignedIn()
  @Permission('notes:read')
  @Get('own-or-all')
  ownOrAll() {}

  @SignedIn()
  @Public()
  @Get('own-or-anyones')
  ownOrAnyones() {}

  @Permission('notes:convert')
  @Post('verb')
  verb() {}

  @Permission('jobs:read')
  @Get('area')
  area() {}

  @Permission('jobs:write')
  @Get('other-area')
  otherArea() {}
}

@Public()
@Controller('open')
class OpenController {
  @Get()
  open() {}
}

@Module({ controllers: [OpenController] })
class OpenModule {}

class PlantedModule {
  static later = async (): Promise<DynamicModule> => ({ module: PlantedModule, controllers: [PlantedController] });
}

@Module({ imports: [OpenModule, PlantedModule.later()] })
class PlantedProduct {}

describe('a planted controller', () => {
  it('is found wherever it is registered, with what it inherits, and each of its faults is reported', async () => {
    expect(faultsOf(await routesBelow(PlantedProduct)).toSorted()).toEqual([
      'PlantedController.both is public, and asks for notes:read',
      'PlantedController.inherited says nothing',
      'PlantedController.misspelt asks for note:read, which no resource and no area has',
      'PlantedController.otherArea asks for jobs:write, which no resource and no area has',
      'PlantedController.ownOrAll is for whoever is signed in, and asks for notes:read',
      'PlantedController.ownOrAnyones is public, and asks for a sign-in',
      'PlantedController.silent says nothing',
      'PlantedController.verb asks for notes:convert, which no resource and no area has',
    ]);
  });
});
