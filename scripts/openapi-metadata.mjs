// Writes what Swagger learns from types and comments: `node scripts/openapi-metadata.mjs FILE`. Prints the source files that it depends on.
import { PluginMetadataGenerator } from '@nestjs/cli/lib/compiler/plugins/plugin-metadata-generator.js';
import { ReadonlyVisitor } from '@nestjs/swagger/plugin';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { inRoot, root } from './paths.mjs';

const target = path.resolve(process.argv[2]);
const { plugins } = JSON.parse(readFileSync(inRoot('nest-cli.json'), 'utf8')).compilerOptions;
const { options } = plugins.find(({ name }) => name === '@nestjs/swagger');
const suffixes = [...(options.dtoFileNameSuffix ?? ['.dto.ts', '.entity.ts']), ...(options.controllerFileNameSuffix ?? ['.controller.ts'])];

const { options: compilerOptions, fileNames } = ts.getParsedCommandLineOfConfigFile(inRoot('tsconfig.build.json'), undefined, { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => process.exit(1) });
const program = ts.createProgram({ options: compilerOptions, rootNames: fileNames.filter((file) => suffixes.some((suffix) => file.endsWith(suffix))) });

new PluginMetadataGenerator().generate({
  visitors: [new ReadonlyVisitor({ ...options, pathToSource: inRoot('src') })],
  outputDir: path.dirname(target),
  filename: path.basename(target),
  tsProgramRef: program,
});
const sources = program.getSourceFiles().filter(({ fileName }) => fileName.startsWith(`${inRoot('src')}/`));
console.log(JSON.stringify(sources.map(({ fileName }) => path.relative(root, fileName))));
