import { applyDecorators, Injectable, SetMetadata } from '@nestjs/common';
import type { RawBuilder } from 'kysely';
import type { Sights } from '../resource/sight.js';

/** The record that is looked at, with those that it leads to, by their kind. */
export interface Overviewed {
  readonly id: string;
  readonly related: Readonly<Record<string, string | null>>;
}

/** One statement, and what is shown of its rows. */
export interface AskedPart<Row = never> {
  readonly statement: RawBuilder<unknown>;
  readonly answer: (rows: readonly Row[]) => unknown;
}

/** One part of an overview. Of each resource it shows what is in sight. */
export interface OverviewPart {
  ask(record: Overviewed, sights: Sights): Promise<AskedPart>;
}

export interface PartDescription {
  /** The resource whose records are looked at. */
  readonly of: string;
  /** Under which name it stands in the overview. */
  readonly name: string;
  readonly description: string;
  /** The resource whose records it shows: whoever may not read them is shown null. */
  readonly reads: string;
  /** What it looks like, as JSON Schema. */
  readonly schema: Readonly<Record<string, unknown>>;
}

export const OVERVIEW_PART = 'rapport:overview-part';

const described: PartDescription[] = [];

export const partsOfOverview = (of: string): readonly PartDescription[] => described.filter((part) => part.of === of);

/** Contributes to the overview of another context's records, without that context's knowing. The class is a provider of its own context's module. */
export function ContributesToOverview(description: PartDescription): ClassDecorator {
  described.push(description);
  return applyDecorators(Injectable(), SetMetadata(OVERVIEW_PART, description));
}
