import { Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { resourceNamed } from '../resource/resource.js';
import type { Sights } from '../resource/sight.js';
import { Work } from '../tenancy/work.js';
import { type AskedPart, OVERVIEW_PART, type Overviewed, type OverviewPart, type PartDescription } from './overview-part.js';

interface KnownPart extends PartDescription {
  readonly instance: OverviewPart;
}

/** The parts of one overview: what is to be asked, and what is made of the answers. */
export interface AskedParts {
  readonly statements: readonly AskedPart['statement'][];
  /** The parts by name, from the rows of each statement in their order; null for what the caller may not read. */
  readonly answers: (rows: readonly (readonly unknown[])[]) => Readonly<Record<string, unknown>>;
}

/** What all contexts contribute to overviews. */
@Injectable()
export class Overviews implements OnModuleInit {
  private known: readonly KnownPart[] = [];

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  onModuleInit(): void {
    this.known = this.discovery.getProviders().flatMap(({ instance, metatype }): KnownPart[] => {
      const description = metatype && this.reflector.get<PartDescription | undefined>(OVERVIEW_PART, metatype);
      return description ? [{ ...description, instance: instance as OverviewPart }] : [];
    });
  }

  /** One statement each: whoever asks sends them together. */
  async asked(of: string, record: Overviewed, sights: Sights): Promise<AskedParts> {
    const { caller } = Work.current();
    const parts = this.known.filter((part) => part.of === of);
    const open = parts.filter(({ reads }) => caller?.can(resourceNamed(reads).permission('read')) ?? true);
    const asked = await Promise.all(open.map(({ instance }) => instance.ask(record, sights)));
    const closed = Object.fromEntries(parts.filter((part) => !open.includes(part)).map(({ name }) => [name, null]));
    return { statements: asked.map(({ statement }) => statement), answers: (rows) => ({ ...closed, ...Object.fromEntries(open.map(({ name }, index) => [name, asked[index]!.answer(rows[index] as never)])) }) };
  }
}
