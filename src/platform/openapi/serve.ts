import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { makeDocument } from './document.js';

const CSS = `.swagger-ui .topbar { display: none } .swagger-ui .info { margin: 24px 0 }`;

/** The Swagger page at /api/docs and the file at /api/openapi.json, both made when somebody first asks. */
export async function serveOpenApi(app: NestFastifyApplication): Promise<void> {
  let document: Promise<OpenAPIObject> | undefined;
  const once = () => (document ??= makeDocument(app));
  SwaggerModule.setup('api/docs', app, { openapi: '3.1.0', info: { title: 'Rapport', version: '1.0' }, paths: {} }, {
    jsonDocumentUrl: 'api/openapi.json',
    raw: ['json'],
    patchDocumentOnRequest: () => once(),
    customSiteTitle: 'Rapport API',
    customCss: CSS,
    swaggerOptions: { persistAuthorization: true, displayRequestDuration: true, docExpansion: 'none', defaultModelsExpandDepth: 0, tagsSorter: 'alpha', operationsSorter: 'alpha', tryItOutEnabled: true, filter: true },
  });
}
