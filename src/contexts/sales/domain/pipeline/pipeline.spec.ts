import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { takeEvents } from '../../../../kernel/aggregate-root.js';
import { newId } from '../../../../kernel/id.js';
import { MAX_STAGES, Pipeline } from './pipeline.js';
import type { Stage, StageDetails } from './stage.js';

const NOW = new Date('2026-11-21T09:30:00.000Z');
const plain = (name: string): StageDetails => ({ name, probability: 40, requiredFields: [], rottingDays: 10 });

function pipelineOf(isDefault = false): Pipeline {
  const pipeline = Pipeline.open(newId<'Pipeline'>(), { name: 'New business', description: null, isDefault }, () => newId<'Stage'>());
  takeEvents(pipeline);
  return pipeline;
}

const stagesOf = (pipeline: Pipeline) => (pipeline as unknown as { stages: readonly Stage[] }).stages;
const names = (pipeline: Pipeline) => stagesOf(pipeline).map(({ name }) => name);
const idOf = (pipeline: Pipeline, name: string) => stagesOf(pipeline).find((stage) => stage.name === name)!.id;
const told = (pipeline: Pipeline) => takeEvents(pipeline).map((event) => ({ ...event, type: event.type }));

describe('opening a pipeline', () => {
  it('gives it the stages that everybody starts with', () => {
    expect(stagesOf(pipelineOf()).map(({ name, probability, kind }) => [name, probability, kind])).toEqual([
      ['LEAD', 10, 'OPEN'], ['QUALIFIED', 25, 'OPEN'], ['PROPOSAL', 50, 'OPEN'], ['NEGOTIATION', 75, 'OPEN'], ['CLOSED_WON', 100, 'WON'], ['CLOSED_LOST', 0, 'LOST'],
    ]);
  });
});

describe('adding a stage', () => {
  it('puts it behind the open ones, and before the end', () => {
    const pipeline = pipelineOf();
    pipeline.addStage(newId<'Stage'>(), plain('LEGAL'));
    expect(names(pipeline)).toEqual(['LEAD', 'QUALIFIED', 'PROPOSAL', 'NEGOTIATION', 'LEGAL', 'CLOSED_WON', 'CLOSED_LOST']);
    expect(told(pipeline)).toEqual([{ type: 'pipeline.updated', pipelineId: pipeline.id, changed: ['stages'] }]);
  });

  it('puts it where it is said', () => {
    const pipeline = pipelineOf();
    pipeline.addStage(newId<'Stage'>(), plain('CALLED'), 1);
    expect(names(pipeline).slice(0, 3)).toEqual(['LEAD', 'CALLED', 'QUALIFIED']);
  });

  it('refuses a name that another stage has, in whatever case', () => {
    expect(() => pipelineOf().addStage(newId<'Stage'>(), plain('Proposal'))).toThrow(expect.objectContaining({ kind: 'conflict', code: 'stage_name_taken' }));
  });

  it('refuses to require what a deal does not have', () => {
    for (const requiredFields of [['colour'], ['customFields.'], ['value', 'customFields.__proto__']]) {
      expect(() => pipelineOf().addStage(newId<'Stage'>(), { ...plain('LEGAL'), requiredFields })).toThrow(expect.objectContaining({ code: 'requirement_unknown' }));
    }
    expect(() => pipelineOf().addStage(newId<'Stage'>(), { ...plain('LEGAL'), requiredFields: ['value', 'customFields.region'] })).not.toThrow();
  });

  it('refuses more stages than anybody overlooks', () => {
    const pipeline = pipelineOf();
    for (let count = 6; count < MAX_STAGES; count++) pipeline.addStage(newId<'Stage'>(), plain(`STAGE ${count}`));
    expect(() => pipeline.addStage(newId<'Stage'>(), plain('ONE MORE'))).toThrow(expect.objectContaining({ code: 'too_many_stages' }));
  });
});

describe('changing a stage', () => {
  it('says nothing when nothing is different', () => {
    const pipeline = pipelineOf();
    pipeline.changeStage(idOf(pipeline, 'PROPOSAL'), { probability: 50 }, 2);
    expect(told(pipeline)).toEqual([]);
  });

  it('moves it among the open ones', () => {
    const pipeline = pipelineOf();
    pipeline.changeStage(idOf(pipeline, 'NEGOTIATION'), { probability: 60 }, 0);
    expect(names(pipeline)).toEqual(['NEGOTIATION', 'LEAD', 'QUALIFIED', 'PROPOSAL', 'CLOSED_WON', 'CLOSED_LOST']);
    expect(told(pipeline)).toHaveLength(1);
  });

  it('renames the end, and neither moves it nor makes it less certain', () => {
    const pipeline = pipelineOf();
    pipeline.changeStage(idOf(pipeline, 'CLOSED_WON'), { name: 'Signed' });
    expect(names(pipeline)[4]).toBe('Signed');
    expect(() => pipeline.changeStage(idOf(pipeline, 'Signed'), {}, 0)).toThrow(expect.objectContaining({ code: 'last_stages_stay' }));
    expect(() => pipeline.changeStage(idOf(pipeline, 'Signed'), { probability: 99 })).toThrow(expect.objectContaining({ code: 'probability_fixed' }));
    expect(() => pipeline.changeStage(idOf(pipeline, 'CLOSED_LOST'), { probability: 1 })).toThrow(expect.objectContaining({ code: 'probability_fixed' }));
  });

  it('knows only its own', () => {
    expect(() => pipelineOf().changeStage(newId<'Stage'>(), { probability: 1 })).toThrow(expect.objectContaining({ kind: 'not-found', code: 'stage_not_found' }));
  });
});

describe('removing a stage', () => {
  it('is refused while deals are in it, and says how many', () => {
    const pipeline = pipelineOf();
    expect(() => pipeline.removeStage(idOf(pipeline, 'PROPOSAL'), 7, null)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'stage_in_use', extra: { count: 7 } }));
  });

  it('tells where its deals went', () => {
    const pipeline = pipelineOf();
    const [from, to] = [idOf(pipeline, 'PROPOSAL'), idOf(pipeline, 'QUALIFIED')];
    pipeline.removeStage(from, 7, pipeline.refugeFrom(from, to).id);
    expect(names(pipeline)).not.toContain('PROPOSAL');
    expect(told(pipeline)).toEqual([{ type: 'pipeline.stage_removed', pipelineId: pipeline.id, stageId: from, movedTo: to, deals: 7 }]);
  });

  it('sends deals to an open stage of the same pipeline only', () => {
    const pipeline = pipelineOf();
    const from = idOf(pipeline, 'PROPOSAL');
    for (const to of [from, idOf(pipeline, 'CLOSED_WON'), newId<'Stage'>()]) expect(() => pipeline.refugeFrom(from, to)).toThrow(expect.objectContaining({ code: 'stage_not_in_pipeline' }));
  });

  it('leaves the end and one open stage', () => {
    const pipeline = pipelineOf();
    expect(() => pipeline.removeStage(idOf(pipeline, 'CLOSED_LOST'), 0, null)).toThrow(expect.objectContaining({ code: 'last_stages_stay' }));
    for (const name of ['LEAD', 'QUALIFIED', 'PROPOSAL']) pipeline.removeStage(idOf(pipeline, name), 0, null);
    expect(() => pipeline.removeStage(idOf(pipeline, 'NEGOTIATION'), 0, null)).toThrow(expect.objectContaining({ code: 'open_stage_needed' }));
  });
});

describe('whatever is done to its stages', () => {
  it('a pipeline begins with an open one and ends with the won and the lost one, whose probability is certain', () => {
    const step = fc.record({ what: fc.constantFrom('add', 'change', 'remove'), which: fc.nat(9), position: fc.option(fc.nat(9), { nil: undefined }), probability: fc.integer({ min: 0, max: 100 }) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const pipeline = pipelineOf();
        for (const [index, { what, which, position, probability }] of steps.entries()) {
          const id = stagesOf(pipeline)[which % stagesOf(pipeline).length]!.id;
          try {
            if (what === 'add') pipeline.addStage(newId<'Stage'>(), { ...plain(`S${index}`), probability }, position);
            else if (what === 'change') pipeline.changeStage(id, { probability }, position);
            else pipeline.removeStage(id, 0, null);
          } catch (error) {
            expect((error as { code: string }).code).toMatch(/^(?:last_stages_stay|open_stage_needed|probability_fixed|too_many_stages)$/);
          }
        }
        const stages = stagesOf(pipeline);
        expect(stages.map(({ kind }) => kind)).toEqual([...stages.slice(2).map(() => 'OPEN'), 'WON', 'LOST']);
        expect(stages.length).toBeGreaterThan(2);
        expect(new Set(stages.map(({ id }) => id)).size).toBe(stages.length);
        expect(stages.slice(-2).map((stage) => stage.probability)).toEqual([100, 0]);
      }),
    );
  });
});

describe('the default pipeline', () => {
  it('is taken away by making another the default, and not otherwise', () => {
    expect(() => pipelineOf(true).change({ isDefault: false })).toThrow(expect.objectContaining({ kind: 'conflict', code: 'default_pipeline_stays' }));
    expect(() => pipelineOf(true).delete(NOW)).toThrow(expect.objectContaining({ code: 'default_pipeline_stays' }));
    const pipeline = pipelineOf(true);
    pipeline.cede();
    expect(pipeline.isTheDefault).toBe(false);
    pipeline.delete(NOW);
    expect(told(pipeline).map(({ type }) => type)).toEqual(['pipeline.updated', 'pipeline.deleted']);
  });
});

describe('discarding a pipeline', () => {
  it('is refused while deals are in it, and says how many', () => {
    expect(() => pipelineOf().discard(3, NOW)).toThrow(expect.objectContaining({ kind: 'conflict', code: 'pipeline_in_use', extra: { count: 3 } }));
    expect(() => pipelineOf().discard(0, NOW)).not.toThrow();
  });
});
