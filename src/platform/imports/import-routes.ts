import { Inject, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permission } from '../auth/permission.js';
import { UPLOAD } from '../http/server.js';
import type { ReadRoutes } from '../resource/read-controller.js';
import type { Resource } from '../resource/resource.js';
import { ImportDesk } from './import-desk.js';
import { addImporter, type Importer } from './import-plan.js';

/** The route of a resource whose records come in from files. */
export function WithImports(importer: Importer, Base: Type<ReadRoutes<Resource>>): Type<ReadRoutes<Resource>> {
  addImporter(importer);

  class Routes extends Base {
    @Inject(ImportDesk) private readonly importDesk!: ImportDesk;

    @Post('import')
    @RouteConfig({ [UPLOAD]: true })
    @Permission(importer.resource.permission('import'))
    @ApiAcceptedResponse({ schema: { $ref: '#/components/schemas/Import' }, description: 'The import, which goes on by itself.' })
    import(@Query() query: Record<string, unknown>, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
      return this.importDesk.accept(importer, query, request, reply);
    }
  }
  return Routes;
}
